import { isOpenCommitment } from '../../commitment/states.ts'
import { defineAct } from '../define-act.ts'
import { settledOutcome } from '../settled-outcome.ts'

/** The author or their NGO agrees with the answer; with open commitments it stays in progress. */
export const confirm = defineAct({
  name: 'confirm',
  rows: [
    { from: 'answered', to: 'closed', by: 'ngo_side', via: 'callable' },
    { from: 'answered', to: 'in_progress', by: 'ngo_side', via: 'callable' },
  ],
  needs: ['commitments'],
  decide: (_, __, { commitments }) =>
    commitments.some(isOpenCommitment)
      ? { to: 'in_progress', outcome: 'agreed' }
      : { to: 'closed', outcome: settledOutcome(commitments) ?? 'agreed' },
})
