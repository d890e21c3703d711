import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { CommitmentBadge } from './commitment-badge.tsx'

interface CommitmentHeadingProps {
  commitment: Commitment
  today: CivilDate
}

/** What was committed to and where it stands. */
export function CommitmentHeading({ commitment, today }: CommitmentHeadingProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
      <p lang={commitment.lang} className="min-w-0 flex-1 basis-64 font-medium">
        {commitment.title}
      </p>
      <CommitmentBadge commitment={commitment} today={today} />
    </div>
  )
}
