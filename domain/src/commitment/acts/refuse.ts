import { defineAct } from '../define-act.ts'

/** The NGO side does not agree that what was declared is done. */
export const refuse = defineAct({
  name: 'refuse',
  rows: [{ from: 'declared', to: 'refused', by: 'ngo_side', via: 'callable' }],
  request: ({ reason, language }) => ({ text: reason, lang: language }),
  decide: (_, { text, lang }, { today }) => ({
    patch: { reason: { text, lang, on: today } },
    detail: { text, lang },
  }),
})
