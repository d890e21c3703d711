import { refuse } from '../../refuse.ts'
import { defineAct } from '../define-act.ts'
import { owedCommitmentStates } from '../states.ts'

/** The department asks the akim's office to be released from a commitment, with its reason. */
export const askCancel = defineAct({
  name: 'ask_cancel',
  rows: owedCommitmentStates.map((from) => ({ from, to: from, by: 'department', via: 'callable' })),
  request: ({ reason, language }) => ({ text: reason, lang: language }),
  blocked({ departmentId, cancellationRequest }) {
    // Without a department the akim's office answers for it, and need not ask itself.
    if (departmentId === null) return refuse('not-in-this-state')
    return cancellationRequest ? refuse('cancellation-already-asked') : null
  },
  decide: (_, { text, lang }, { today }) => ({
    patch: { cancellationRequest: { text, lang, on: today } },
    detail: { text, lang },
  }),
})
