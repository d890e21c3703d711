import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Column<Row> {
  key: string
  title: ReactNode
  /** Figures stand right-aligned with figures of one width. */
  numeric?: boolean
  cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** What the table shows; read out, and visible above it unless `captionHidden`. */
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table with a sticky head and first column; the first column names its row. */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      <table className="w-full border-collapse text-left">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left font-semibold'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                className={classNames(
                  'sticky top-0 border-b border-line-strong bg-surface px-3 py-2 text-sm font-semibold text-ink-soft',
                  column.numeric && 'text-right',
                  index === 0 && 'left-0 z-10',
                )}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line">
              {columns.map((column, index) => {
                const style = classNames('px-3 py-2 align-top', column.numeric && 'text-right whitespace-nowrap')
                return index === 0 ? (
                  <th
                    key={column.key}
                    scope="row"
                    className={classNames(style, 'sticky left-0 bg-surface font-normal')}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={style}>
                    {column.cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
