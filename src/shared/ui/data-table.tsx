import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface Column<Row> {
  key: string
  title: ReactNode
  /** Figures stand right-aligned with figures of one width. */
  numeric?: boolean
  /** Null where the row has nothing to say here. */
  cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** What the table shows; read out, and visible above it unless `captionHidden`. */
  caption: ReactNode
  captionHidden?: boolean
  /** On a phone each row stands as a block, its cells one below the other: nothing has to be pushed sideways. */
  stacks?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table with a sticky head and first column; the first column names its row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, stacks = false, columns, rows, rowKey } = props
  // What is no table for the eye stays one for a screen reader only where it is said.
  const as = (role: string) => (stacks ? { role } : {})
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      <table
        {...as('table')}
        className={classNames('w-full border-collapse bg-surface text-left', stacks && 'max-sm:block')}
      >
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left font-semibold'}>{caption}</caption>
        <thead {...as('rowgroup')} className={stacks ? 'max-sm:sr-only' : undefined}>
          <tr {...as('row')}>
            {columns.map((column, index) => (
              <th
                key={column.key}
                {...as('columnheader')}
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
        <tbody {...as('rowgroup')} className={stacks ? 'max-sm:block' : undefined}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...as('row')}
              className={classNames('border-b border-line', stacks && 'max-sm:block max-sm:py-2')}
            >
              {columns.map((column, index) => {
                const content = column.cell(row)
                const style = classNames(
                  'px-3 py-2 align-top',
                  column.numeric && 'text-right whitespace-nowrap',
                  stacks && (content === null ? 'max-sm:hidden' : 'max-sm:block max-sm:px-0 max-sm:py-0.5'),
                )
                return index === 0 ? (
                  <th
                    key={column.key}
                    {...as('rowheader')}
                    scope="row"
                    className={classNames(style, 'sticky left-0 bg-surface font-normal')}
                  >
                    {content}
                  </th>
                ) : (
                  <td key={column.key} {...as('cell')} className={style}>
                    {stacks && (
                      <span aria-hidden className="mr-1.5 text-sm text-ink-soft sm:hidden">
                        {column.title}
                      </span>
                    )}
                    {content}
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
