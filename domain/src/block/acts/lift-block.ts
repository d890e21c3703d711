import { defineBlockAct } from '../define-block-act.ts'
import { isInForce } from '../in-force.ts'

/** The person may write again: because they appealed, or without that. */
export const liftBlock = defineBlockAct({
  name: 'lift',
  by: 'blocker',
  fits: (block, now) => isInForce(block, now) && block.decision === null,
  request: ({ reason, language }) => ({ reason, lang: language }),
  decide: (_, { reason, lang }, { now }) => ({ decision: { lifted: true, text: reason, lang, at: now } }),
})
