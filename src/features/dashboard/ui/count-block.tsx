import type { Statistics } from '@kopir/domain/statistics/statistics'
import { formatShare } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { BarList } from '../../../shared/ui/bar-list.tsx'
import { percentsOf } from '../data/breakdown.ts'
import { FigureBlock, type FigureColumn } from './figure-block.tsx'

/** A group and how many are in it. */
export interface Count {
  key: string
  label: string
  value: number
  /** The list that sums to it; a rest that no list holds has none. */
  to?: string
}

interface CountBlockProps {
  title: string
  note?: string
  empty?: string
  fileName: string
  statistics: Statistics
  /** What the groups are: the title of the first column. */
  groupTitle: string
  counts: readonly Count[]
  /** Shows each count's share of this whole, too. */
  shareOf?: number
}

/** One number for each group. */
export function CountBlock({ groupTitle, counts, shareOf, ...block }: CountBlockProps) {
  const percents = percentsOf(
    counts.map(({ value }) => value),
    shareOf ?? 0,
  )
  const share = (count: Count) => formatShare((percents[counts.indexOf(count)] ?? 0) / 100)
  const columns: FigureColumn<Count>[] = [
    { key: 'group', title: groupTitle, value: ({ label }) => label },
    { key: 'count', title: m.dashboard_column_count(), value: ({ value }) => value, to: ({ to }) => to },
  ]
  if (shareOf) columns.push({ key: 'share', title: m.dashboard_column_share(), value: share })
  return (
    <FigureBlock {...block} columns={columns} rows={counts} rowKey={({ key }) => key}>
      <BarList
        bars={counts.map((count) => ({
          key: count.key,
          label: shareOf ? `${count.label} · ${share(count)}` : count.label,
          value: count.value,
          ...(count.to === undefined ? {} : { to: count.to }),
        }))}
      />
    </FigureBlock>
  )
}
