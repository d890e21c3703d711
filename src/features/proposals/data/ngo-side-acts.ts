import type { Language } from '@kopir/domain/language'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { callFunction } from '../../../entities/callable/data/call-function.ts'

type Seen = Pick<Proposal, 'id' | 'rev'>

/** The author or the NGO agrees with the answer. */
export const confirmAnswer = ({ id, rev }: Seen) =>
  callFunction('actOnProposal', { act: 'confirm', proposalId: id, rev })

/** The author disagrees, once: the akim's office looks at it. */
export const disputeAnswer = ({ id, rev }: Seen, reason: string, lang: Language) =>
  callFunction('actOnProposal', { act: 'dispute', proposalId: id, rev, reason, lang })

/** The NGO did not ask what was entered in its name. */
export const disownSpoken = ({ id, rev }: Seen, reason: string, lang: Language) =>
  callFunction('actOnProposal', { act: 'disown', proposalId: id, rev, reason, lang })

/** The NGO takes over what it asked aloud. */
export const claimSpoken = (code: string) => callFunction('claimSpoken', { code })
