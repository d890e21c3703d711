import type { Commitment } from '@kopir/domain/commitment/commitment'
import { useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { commitmentEvents } from '../data/commitment-queries.ts'
import { CommitmentLine } from './commitment-line.tsx'

/** The history of a commitment, read when it is opened; nothing where there is only its beginning. */
export function CommitmentHistory({ commitment: { id, rev, departmentId } }: { commitment: Commitment }) {
  const [isOpen, setOpen] = useState(false)
  const { data, error, retry } = useLiveQuery({ ...commitmentEvents(id), enabled: isOpen })
  if (rev === 1) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="target cursor-pointer py-1 text-sm font-medium">{m.commitments_history()}</summary>
      <div className="py-2">
        {error && <ErrorState error={error} retry={retry} />}
        {!data && isOpen && !error && <Skeleton lines={3} />}
        <ol className="flex flex-col gap-3 border-l-2 border-line pl-4">
          {data?.map((event) => (
            <li key={event.rev} className="flex flex-col">
              <CommitmentLine event={event} commitment={{ departmentId }} />
            </li>
          ))}
        </ol>
      </div>
    </details>
  )
}
