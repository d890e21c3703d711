import type { Commitment } from '@kopir/domain/commitment/commitment'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { watchPromises } from '../data/desk-store.ts'
import { PromiseReport } from './promise-report.tsx'

interface PromiseReportsProps {
  territoryId: string
  departmentId: string
  timeZone: string
}

/** What the department has promised and not yet settled, by deadline. */
export function PromiseReports({ territoryId, departmentId, timeZone }: PromiseReportsProps) {
  const { data, error, retry } = useLiveQuery<Commitment[]>(
    { queryKey: ['commitments', 'desk', territoryId, departmentId] },
    (push, fail) => watchPromises(territoryId, departmentId, push, fail),
  )
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-64" />
  if (data.length === 0) return <EmptyState title={m.desk_no_promises()} />
  return (
    <ul className="flex flex-col gap-3">
      {data.map((commitment) => (
        <PromiseReport key={commitment.id} commitment={commitment} timeZone={timeZone} />
      ))}
    </ul>
  )
}
