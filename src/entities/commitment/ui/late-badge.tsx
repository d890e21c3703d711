import { type DatedCommitment, isOverdueCommitment } from '@kopir/domain/commitment/states'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { Badge } from '../../../shared/ui/badge.tsx'
import { lateText } from '../../calendar/clock-words.ts'

interface LateBadgeProps {
  commitment: DatedCommitment
  today: CivilDate
}

/** By how much a commitment is late, in the words of a proposal's clock; nothing where it is not. */
export function LateBadge({ commitment, today }: LateBadgeProps) {
  const { dueOn } = commitment
  if (dueOn === null || !isOverdueCommitment(commitment, today)) return null
  return <Badge tone="late">{lateText('fulfilment', dueOn, today)}</Badge>
}
