import { defineBlockAct } from '../define-block-act.ts'
import { mayAppeal } from '../in-force.ts'

/** The person says why they should not be kept from writing, once. */
export const appealBlock = defineBlockAct({
  name: 'appeal',
  by: 'blocked',
  fits: mayAppeal,
  request: ({ reason, language }) => ({ reason, lang: language }),
  decide: (_, { reason, lang }, { now }) => ({ appeal: { text: reason, lang, at: now } }),
})
