import { type ReactNode, useId, useState } from 'react'
import { m } from '../i18n/messages.ts'
import { Button } from './button.tsx'

interface ChartWithTableProps {
  title: ReactNode
  /** Of its heading: 3 inside a `Section`. */
  level?: 2 | 3
  chart: ReactNode
  /** The same numbers as a `DataTable`. */
  table: ReactNode
  /** A `SourceLine`. */
  source: ReactNode
  /** A sentence that says what is counted and on what base. */
  note?: ReactNode
}

/** A chart and its table twin, with source and date under both. */
export function ChartWithTable({ title, level = 2, chart, table, source, note }: ChartWithTableProps) {
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <Heading id={id} className="text-lg font-semibold">
          {title}
        </Heading>
        <Button
          kind="quiet"
          size="small"
          aria-pressed={asTable}
          aria-describedby={id}
          onClick={() => setAsTable(!asTable)}
        >
          {m.common_as_table()}
        </Button>
      </div>
      {note && <p className="text-sm text-ink-soft">{note}</p>}
      {asTable ? table : chart}
      {source}
    </section>
  )
}
