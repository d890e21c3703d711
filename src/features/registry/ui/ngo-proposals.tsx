import type { ProposalSummary } from '@kopir/domain/published/pages'
import { clockedSummary } from '../../../entities/proposal/data/waiting.ts'
import { StateBadge } from '../../../entities/proposal/ui/state-badge.tsx'
import { WaitingClock } from '../../../entities/proposal/ui/waiting-clock.tsx'
import { titleOf } from '../../../entities/proposal/words.ts'
import { themeLabel } from '../../../entities/theme/words.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface NgoProposalsProps {
  territoryId: string
  proposals: readonly ProposalSummary[]
  timeZone: string
}

/** What the NGO asks. */
export function NgoProposals({ territoryId, proposals, timeZone }: NgoProposalsProps) {
  return (
    <Section title={m.registry_proposals_title()}>
      {proposals.length === 0 ? (
        <p className="text-ink-soft">{m.registry_proposals_none()}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {proposals.map((proposal) => (
            <li key={proposal.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-3">
              <div className="flex min-w-0 flex-1 basis-64 flex-col">
                <TextLink to={`/${territoryId}/proposals/${proposal.id}`} lang={proposal.lang} className="font-medium">
                  {titleOf(proposal)}
                </TextLink>
                <span className="text-sm text-ink-soft">
                  {[proposal.number, themeLabel(proposal.theme)].filter(Boolean).join(' · ')}
                </span>
              </div>
              <div className="flex flex-wrap items-center gap-3">
                <WaitingClock proposal={clockedSummary(proposal)} timeZone={timeZone} />
                <StateBadge proposal={proposal} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
