import { proposalsPath } from '../../../entities/proposal/data/proposals-path.ts'
import { statisticsOf } from '../../../entities/statistics/data/statistics-queries.ts'
import { useOwners } from '../../../entities/statistics/data/use-owners.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { SourceLine } from '../../../shared/ui/source-line.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface OverdueTableProps {
  territoryId: string
  timeZone: string
}

/** What is open and what is overdue with whom; every number opens its list. */
export function OverdueTable({ territoryId, timeZone }: OverdueTableProps) {
  const today = useToday(timeZone)
  const { data, error, retry } = useLiveQuery(statisticsOf(territoryId))
  const rows = useOwners(data?.proposals.openByOwner ?? {}, today)
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (data === undefined) return <Skeleton block="h-64" />
  if (!data || rows.length === 0) return <EmptyState title={m.desk_nothing_open()} />
  const list = (owner: string, overdue = false) => proposalsPath(territoryId, { owner, overdue })
  return (
    <div className="flex flex-col gap-2">
      <DataTable
        caption={m.desk_overdue_caption()}
        captionHidden
        rows={rows}
        rowKey={({ owner }) => owner}
        columns={[
          {
            key: 'owner',
            title: m.desk_column_owner(),
            cell: ({ name }) => name,
          },
          {
            key: 'open',
            title: m.desk_column_open(),
            numeric: true,
            cell: ({ owner, open }) => <TextLink to={list(owner)}>{formatNumber(open)}</TextLink>,
          },
          {
            key: 'overdue',
            title: m.desk_column_overdue(),
            numeric: true,
            cell: ({ owner, overdue }) =>
              overdue > 0 ? (
                <TextLink to={list(owner, true)} className="font-semibold text-late">
                  {formatNumber(overdue)}
                </TextLink>
              ) : (
                formatNumber(0)
              ),
          },
        ]}
      />
      <SourceLine source={m.desk_source()} asOf={data.asOf} />
    </div>
  )
}
