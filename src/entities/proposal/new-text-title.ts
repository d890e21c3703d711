import type { ProposalKind } from '@kopir/domain/proposal/kinds'
import { m } from '../../shared/i18n/messages.ts'

const titles: Record<ProposalKind, () => string> = {
  proposal: m.proposals_new_proposal,
  question: m.proposals_new_question,
  request: m.proposals_new_request,
  remark: m.proposals_new_remark,
  thanks: m.proposals_new_thanks,
}
/** How the form of a new text is called. */
export const newTextTitle = (kind: ProposalKind) => titles[kind]()
