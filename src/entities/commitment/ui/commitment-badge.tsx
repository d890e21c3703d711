import type { DatedCommitment } from '@kopir/domain/commitment/states'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { Badge } from '../../../shared/ui/badge.tsx'
import { commitmentStateLabel, commitmentTones } from '../words.ts'
import { LateBadge } from './late-badge.tsx'

interface CommitmentBadgeProps {
  commitment: DatedCommitment
  today: CivilDate
}

/** The state of a commitment in a word, and by how much it is late. */
export function CommitmentBadge({ commitment, today }: CommitmentBadgeProps) {
  const { state } = commitment
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={commitmentTones[state]}>{commitmentStateLabel(state)}</Badge>
      <LateBadge commitment={commitment} today={today} />
    </span>
  )
}
