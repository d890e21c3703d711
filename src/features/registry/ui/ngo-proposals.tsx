import type { ProposalSummary } from '@kopir/domain/published/pages'
import { m } from '../../../shared/i18n/messages.ts'
import { themeLabel } from '../../../shared/i18n/vocabulary/theme.ts'
import { Clock } from '../../../shared/ui/clock.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { StateBadge } from '../../../shared/ui/state-badge.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

interface NgoProposalsProps {
  territoryId: string
  proposals: readonly ProposalSummary[]
}

/** What the NGO asks. */
export function NgoProposals({ territoryId, proposals }: NgoProposalsProps) {
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
                  {proposal.title}
                </TextLink>
                <span className="tabular text-sm text-ink-soft">
                  {[proposal.number, themeLabel(proposal.theme)].filter(Boolean).join(' · ')}
                </span>
              </div>
              <div className="flex flex-wrap items-center gap-3">
                {proposal.dueOn && (proposal.state === 'published' || proposal.state === 'assigned') && (
                  <Clock dueOn={proposal.dueOn} />
                )}
                <StateBadge state={proposal.state} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
