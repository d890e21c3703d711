import type { MonthStatistics, Statistics } from '@kopir/domain/statistics/statistics'
import type { ProposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { proposalsPath } from '../../../entities/proposal/data/proposals-path.ts'
import { formatMonth } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { FigureBlock, type FigureColumn } from './figure-block.tsx'
import { MonthColumns } from './month-columns.tsx'

/** How many proposals were published and how many answered in each month. */
export function ProposalMonths({ statistics }: { statistics: Statistics }) {
  const { months, territoryId } = statistics
  const link = (count: number, filter: Partial<ProposalFilter>) =>
    count > 0 ? proposalsPath(territoryId, filter) : undefined
  const names = months.map(({ month }) => month)
  const largest = Math.max(0, ...months.flatMap(({ published, answered }) => [published, answered]))
  const columns: FigureColumn<MonthStatistics>[] = [
    {
      key: 'month',
      title: m.dashboard_column_month(),
      value: ({ month }) => month,
      show: ({ month }) => formatMonth(month),
    },
    {
      key: 'published',
      title: m.dashboard_column_published(),
      value: ({ published }) => published,
      to: ({ month, published }) => link(published, { month }),
    },
    {
      key: 'answered',
      title: m.dashboard_column_answered(),
      value: ({ answered }) => answered,
      to: ({ month, answered }) => link(answered, { answered: month }),
    },
  ]
  const charts: { label: string; values: number[]; question: 'month' | 'answered' }[] = [
    { label: m.dashboard_column_published(), values: months.map(({ published }) => published), question: 'month' },
    { label: m.dashboard_column_answered(), values: months.map(({ answered }) => answered), question: 'answered' },
  ]
  return (
    <FigureBlock
      title={m.dashboard_proposals_months()}
      note={m.dashboard_proposals_months_note()}
      fileName="proposals-by-month"
      statistics={statistics}
      columns={columns}
      rows={months}
      rowKey={({ month }) => month}
    >
      <div className="grid gap-6 *:min-w-0 lg:grid-cols-2">
        {charts.map(({ label, values, question }) => (
          <MonthColumns
            key={label}
            label={label}
            months={names}
            values={values}
            linkOf={(index) => link(values[index] ?? 0, { [question]: names[index] ?? '' })}
            largest={largest}
          />
        ))}
      </div>
    </FigureBlock>
  )
}
