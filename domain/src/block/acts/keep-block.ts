import { defineBlockAct } from '../define-block-act.ts'
import { isAppealOpen } from '../in-force.ts'

/** The block stands, whatever the person said against it. */
export const keepBlock = defineBlockAct({
  name: 'keep',
  by: 'blocker',
  fits: isAppealOpen,
  request: ({ reason, language }) => ({ reason, lang: language }),
  decide: (_, { reason, lang }, { now }) => ({ decision: { lifted: false, text: reason, lang, at: now } }),
})
