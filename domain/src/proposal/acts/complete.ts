import { defineAct } from '../define-act.ts'
import { settledOutcome } from '../settled-outcome.ts'

/** A proposal in progress closes by itself when the last of its commitments is confirmed. */
export const complete = defineAct({
  name: 'complete',
  rows: [{ from: 'in_progress', to: 'closed', by: 'system', via: 'callable' }],
  needs: ['commitments'],
  decide: (_, __, { commitments }) => ({ outcome: settledOutcome(commitments) }),
})
