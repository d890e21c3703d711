import { refuse } from '../../refuse.ts'
import { defineAct } from '../define-act.ts'
import { owedCommitmentStates } from '../states.ts'

/** The akim's office cancels a commitment, with its reason: because the department asked, or by itself. */
export const cancel = defineAct({
  name: 'cancel',
  rows: owedCommitmentStates.map((from) => ({ from, to: 'cancelled', by: 'akim_office', via: 'callable' })),
  // Who committed to it, or asks to be released, is not who releases.
  notAfter: ['make', 'ask_cancel'],
  request: ({ reason, language }) => ({ text: reason, lang: language }),
  needs: ['isDisputed'],
  decide(_, { text, lang }, { today, isDisputed }) {
    // A cancellation gives the author the word again, which nobody has while the office decides on what they said.
    if (isDisputed) return refuse('dispute-first')
    return {
      patch: { reason: { text, lang, on: today }, cancellationRequest: null },
      detail: { text, lang },
      follows: 'reopening',
    }
  },
})
