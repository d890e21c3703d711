import type { MonthStatistics, Statistics } from '@kopir/domain/statistics/statistics'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { registryPath } from '../../../entities/ngo/data/registry-path.ts'
import { formatMonth } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { FigureBlock, type FigureColumn } from './figure-block.tsx'
import { MonthLines } from './month-lines.tsx'

/** Registered and active at the end of each month. */
export function NgoMonths({ statistics }: { statistics: Statistics }) {
  const { months, territoryId } = statistics
  const current = months.at(-1)
  const firstKept = months.find(({ registerKept }) => registerKept)
  /** The current month's list is today's register; of an earlier one only what was kept when it ended opens. */
  function link({ month, registerKept }: MonthStatistics, filter: Partial<RegistryFilter>) {
    if (month === current?.month) return registryPath(territoryId, filter)
    return registerKept ? registryPath(territoryId, { ...filter, month }) : undefined
  }
  const columns: FigureColumn<MonthStatistics>[] = [
    {
      key: 'month',
      title: m.dashboard_column_month(),
      value: ({ month }) => month,
      show: ({ month }) => formatMonth(month),
    },
    {
      key: 'registered',
      title: m.dashboard_column_registered(),
      value: ({ registered }) => registered,
      to: (month) => link(month, {}),
    },
    {
      key: 'active',
      title: m.dashboard_column_active(),
      value: ({ active }) => active,
      to: (month) => link(month, { status: 'active' }),
    },
  ]
  return (
    <FigureBlock
      title={m.dashboard_ngos_months()}
      note={
        firstKept
          ? m.dashboard_ngos_months_note({ month: formatMonth(firstKept.month) })
          : m.dashboard_ngos_months_note_none()
      }
      fileName="ngos-by-month"
      statistics={statistics}
      columns={columns}
      rows={months}
      rowKey={({ month }) => month}
    >
      <MonthLines
        title={m.dashboard_ngos_months()}
        months={months.map(({ month }) => month)}
        lines={[
          {
            key: 'registered',
            label: m.dashboard_ngos_registered(),
            values: months.map(({ registered }) => registered),
          },
          { key: 'active', label: m.dashboard_ngos_active(), values: months.map(({ active }) => active) },
        ]}
      />
    </FigureBlock>
  )
}
