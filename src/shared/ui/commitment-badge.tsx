import type { CommitmentState } from '@kopir/domain/commitment/commitment'
import { m } from '../i18n/messages.ts'
import { commitmentStateLabel } from '../i18n/vocabulary/commitment.ts'
import { Badge, type Tone } from './badge.tsx'

const tones: Record<CommitmentState, Tone> = {
  planned: 'info',
  declared: 'declared',
  confirmed: 'good',
  refused: 'late',
  cancelled: 'mute',
}

/** The state of a promise in a word; `late` adds that its day has passed. */
export function CommitmentBadge({ state, late = false }: { state: CommitmentState; late?: boolean }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={tones[state]}>{commitmentStateLabel(state)}</Badge>
      {late && <Badge tone="late">{m.common_overdue()}</Badge>}
    </span>
  )
}
