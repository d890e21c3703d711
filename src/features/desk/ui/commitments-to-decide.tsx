import type { Commitment } from '@kopir/domain/commitment/commitment'
import { m } from '../../../shared/i18n/messages.ts'
import type { LiveQueryResult } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { CommitmentReport } from './commitment-report.tsx'

interface CommitmentsToDecideProps {
  list: LiveQueryResult<Commitment[]>
  timeZone: string
}

/** What the akim's office decides: from which commitments a department is released, and who confirms those of nobody. */
export function CommitmentsToDecide({ list: { data, error, retry }, timeZone }: CommitmentsToDecideProps) {
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-64" />
  if (data.length === 0) return <EmptyState title={m.desk_none_to_decide()} />
  return (
    <ul className="flex flex-col gap-3">
      {data.map((commitment) => (
        <CommitmentReport key={commitment.id} commitment={commitment} timeZone={timeZone} />
      ))}
    </ul>
  )
}
