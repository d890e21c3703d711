import type { Statistics } from '@kopir/domain/statistics/statistics'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import type { ReactNode } from 'react'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { downloadCsv } from '../../../shared/csv/download-csv.ts'
import { sheetCsv } from '../../../shared/csv/sheet-csv.ts'
import { useDemo } from '../../../shared/demo/demo-context.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ChartWithTable } from '../../../shared/ui/chart-with-table.tsx'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { Link } from '../../../shared/ui/link.tsx'
import { StatisticsSource } from './statistics-source.tsx'

/** A column of a block's table; numbers stand right and open their list. */
export interface FigureColumn<Row> {
  key: string
  title: string
  value: (row: Row) => string | number
  to?: (row: Row) => string | undefined
  /** How the value is shown where a plain number does not say it. */
  show?: (row: Row) => string
}

interface FigureBlockProps<Row> {
  title: string
  /** Of its heading: 2 outside a section. */
  level?: 2 | 3
  note?: string
  /** Of the CSV file, without its ending. */
  fileName: string
  statistics: Statistics
  columns: readonly FigureColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What stands here when there are no rows. */
  empty?: string
  children: ReactNode
}

/** A chart with its table twin, its CSV, its source and its date: one set of rows for all of them. */
export function FigureBlock<Row>(props: FigureBlockProps<Row>) {
  const { title, level = 3, note, fileName, statistics, columns, rows, rowKey, empty, children } = props
  const { territoryId, asOf } = statistics
  const places = usePlaces()
  const isDemo = useDemo()
  const day = civilDateAt(asOf, places.timeZoneOf(territoryId))
  const tableColumns = columns.map((column) => ({
    key: column.key,
    title: column.title,
    numeric: rows.some((row) => typeof column.value(row) === 'number'),
    cell: (row: Row) => <Cell row={row} column={column} />,
  }))
  const csv = () =>
    sheetCsv(
      columns.map((column) => column.title),
      rows.map((row) => columns.map((column) => column.value(row))),
      { place: places.territoryName(territoryId), source: `${title}. ${m.dashboard_source()}`, asOf, isDemo },
    )
  const isEmpty = rows.length === 0
  return (
    <ChartWithTable
      title={title}
      level={level}
      note={isEmpty ? undefined : note}
      chart={isEmpty ? <p>{empty ?? m.common_nothing_yet()}</p> : children}
      table={
        <DataTable
          caption={m.dashboard_table({ title })}
          captionHidden
          columns={tableColumns}
          rows={rows}
          rowKey={rowKey}
        />
      }
      source={
        <div className="mt-auto flex flex-wrap items-end justify-between gap-2 pt-1">
          <StatisticsSource statistics={statistics} />
          <Button
            kind="quiet"
            size="small"
            aria-label={`${m.common_download_csv()}: ${title}`}
            onClick={() => downloadCsv({ place: territoryId, subject: fileName, day }, csv())}
          >
            {m.common_download_csv()}
          </Button>
        </div>
      }
    />
  )
}

function Cell<Row>({ row, column }: { row: Row; column: FigureColumn<Row> }) {
  const value = column.value(row)
  const shown = column.show?.(row)
  if (shown !== undefined && column.to === undefined) return <span className="whitespace-nowrap">{shown}</span>
  const text = shown ?? (typeof value === 'number' ? formatNumber(value) : value)
  const to = column.to?.(row)
  return to === undefined ? (
    text
  ) : (
    <Link to={to} className="text-link">
      {text}
    </Link>
  )
}
