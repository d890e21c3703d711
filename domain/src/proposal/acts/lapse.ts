import { isOpenCommitment } from '../../commitment/states.ts'
import { defineAct } from '../define-act.ts'
import { settledOutcome } from '../settled-outcome.ts'

/** Silence about an answer counts as agreement, told apart as unconfirmed. */
export const lapse = defineAct({
  name: 'lapse',
  rows: [
    { from: 'answered', to: 'closed', by: 'system', via: 'schedule' },
    { from: 'answered', to: 'in_progress', by: 'system', via: 'schedule' },
  ],
  needs: ['commitments'],
  decide: (_, __, { commitments }) =>
    commitments.some(isOpenCommitment)
      ? { to: 'in_progress', outcome: 'unconfirmed' }
      : { to: 'closed', outcome: settledOutcome(commitments) ?? 'unconfirmed' },
})
