import type { Proposal } from '@kopir/domain/proposal/proposal'
import { WaitingClock } from '../../../entities/proposal/ui/waiting-clock.tsx'
import { kindLabel, titleOf } from '../../../entities/proposal/words.ts'

/** A proposal in a list of the desk: its clock first. */
export function DeskLine({ proposal, timeZone }: { proposal: Proposal; timeZone: string }) {
  return (
    <>
      <WaitingClock proposal={proposal} timeZone={timeZone} />
      <span lang={proposal.lang} className="line-clamp-2 font-medium wrap-anywhere">
        {titleOf(proposal)}
      </span>
      <span className="text-sm text-ink-soft">
        {[proposal.number, kindLabel(proposal.kind)].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
