import { refuse } from '../../refuse.ts'
import { defineAct } from '../define-act.ts'
import { owedCommitmentStates } from '../states.ts'

/** The akim's office does not release the department: the commitment stands, with its day. */
export const denyCancel = defineAct({
  name: 'deny_cancel',
  rows: owedCommitmentStates.map((from) => ({ from, to: from, by: 'akim_office', via: 'callable' })),
  notAfter: ['ask_cancel'],
  request: ({ reason, language }) => ({ text: reason, lang: language }),
  blocked: ({ cancellationRequest }) => (cancellationRequest ? null : refuse('cancellation-not-asked')),
  decide: (_, { text, lang }) => ({ patch: { cancellationRequest: null }, detail: { text, lang } }),
})
