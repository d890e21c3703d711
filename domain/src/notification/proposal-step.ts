import type { ProposalEvent } from '../proposal/event.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { isTurnOf, type RecipientRole } from '../proposal/recipients.ts'
import type { ProposalStepNotification } from './notification.ts'

/** Under what id everybody is told of a step. */
export const proposalStepId = (proposalId: string, rev: number) => `${proposalId}_${rev}`

/** What somebody is told of a step of a proposal: not yet read, unless their turn that it tells of is over already. */
export function proposalStepNotification(
  proposal: Pick<Proposal, 'id' | 'rev' | 'kind' | 'territoryId' | 'title' | 'lang' | 'number'>,
  { rev, act, at, outcome }: Pick<ProposalEvent, 'rev' | 'act' | 'at' | 'outcome'>,
  as: RecipientRole,
): ProposalStepNotification {
  const { id: proposalId, territoryId, title, lang, number } = proposal
  return {
    id: proposalStepId(proposalId, rev),
    kind: 'proposal-step',
    subject: { proposalId, rev },
    territoryId,
    title,
    lang,
    at,
    read: isTurnOf(as, act) && proposal.rev > rev,
    act,
    as,
    number,
    about: proposal.kind,
    ...(outcome && { outcome }),
  }
}
