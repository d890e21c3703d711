import { isOpenCommitment } from '../../commitment/states.ts'
import { defineAct } from '../define-act.ts'

/** The akim's office lets the answer stand: the proposal closes as disagreed, or its commitments are still to be kept. */
export const dismiss = defineAct({
  name: 'dismiss',
  rows: [
    { from: 'disputed', to: 'closed', by: 'akim_office', via: 'callable' },
    { from: 'disputed', to: 'in_progress', by: 'akim_office', via: 'callable' },
  ],
  notAfter: ['answer'],
  request: ({ reason, language }) => ({ reason, lang: language }),
  needs: ['commitments'],
  decide: (_, { reason, lang }, { commitments }) => ({
    to: commitments.some(isOpenCommitment) ? 'in_progress' : 'closed',
    outcome: 'disagreed',
    detail: { text: reason, lang },
  }),
})
