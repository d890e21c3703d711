import type { Proposal } from '@kopir/domain/proposal/proposal'
import { WaitingClock } from '../../../entities/proposal/ui/waiting-clock.tsx'
import { kindLabel, titleOf } from '../../../entities/proposal/words.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Time } from '../../../shared/ui/time.tsx'

interface QueueLineProps {
  proposal: Proposal
  isOwn: boolean
  timeZone: string
}

/** A text in the list of what waits. */
export function QueueLine({ proposal, isOwn, timeZone }: QueueLineProps) {
  return (
    <>
      <span lang={proposal.lang} className="line-clamp-2 font-medium wrap-anywhere">
        {titleOf(proposal)}
      </span>
      <span className="text-sm text-ink-soft">
        {kindLabel(proposal.kind)} · <Time at={proposal.changedAt} />
        {isOwn && ` · ${m.moderation_own()}`}
      </span>
      <WaitingClock proposal={proposal} timeZone={timeZone} />
    </>
  )
}
