import { commitmentsOfDepartments } from '../../../entities/commitment/data/commitment-queries.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { CommitmentReport } from './commitment-report.tsx'

interface CommitmentReportsProps {
  territoryId: string
  departmentIds: readonly string[]
  timeZone: string
}

/** The departments' unsettled commitments, by deadline. */
export function CommitmentReports({ territoryId, departmentIds, timeZone }: CommitmentReportsProps) {
  const { data, error, retry } = useLiveQuery(commitmentsOfDepartments(territoryId, departmentIds))
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-64" />
  if (data.length === 0) return <EmptyState title={m.desk_no_commitments()} />
  return (
    <ul className="flex flex-col gap-3">
      {data.map((commitment) => (
        <CommitmentReport key={commitment.id} commitment={commitment} timeZone={timeZone} />
      ))}
    </ul>
  )
}
