import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { NamedOwner } from '../../../entities/statistics/data/use-owners.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { BarList } from '../../../shared/ui/bar-list.tsx'
import { FigureBlock } from './figure-block.tsx'

interface DueBlockProps {
  title: string
  level?: 2 | 3
  note: string
  empty: string
  fileName: string
  statistics: Statistics
  rows: readonly NamedOwner[]
  linkOf: (owner: string, onlyOverdue: boolean) => string
}

/** Open and overdue by who is responsible; whoever is late stands first. */
export function DueBlock({ rows, linkOf, ...block }: DueBlockProps) {
  const overdueLink = ({ owner, overdue }: NamedOwner) => (overdue > 0 ? linkOf(owner, true) : undefined)
  return (
    <FigureBlock
      {...block}
      rows={rows}
      rowKey={({ owner }) => owner}
      columns={[
        { key: 'owner', title: m.dashboard_column_owner(), value: ({ name }) => name },
        {
          key: 'open',
          title: m.dashboard_column_open(),
          value: ({ open }) => open,
          to: ({ owner }) => linkOf(owner, false),
        },
        { key: 'overdue', title: m.dashboard_column_overdue(), value: ({ overdue }) => overdue, to: overdueLink },
        {
          key: 'next',
          title: m.dashboard_column_next(),
          value: ({ next }) => next ?? '',
          show: ({ next }) => (next ? formatDate(next) : '—'),
        },
      ]}
    >
      <BarList
        bars={rows.map((row) => ({
          key: row.owner,
          label: row.name,
          value: row.open,
          part: row.overdue,
          to: linkOf(row.owner, false),
          ...(row.overdue > 0 ? { partTo: linkOf(row.owner, true) } : {}),
        }))}
      />
    </FigureBlock>
  )
}
