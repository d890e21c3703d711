import { defineAct } from '../define-act.ts'
import { owedCommitmentStates } from '../states.ts'

/** The department says that a commitment was kept, and asks no more to be released; the NGO side has yet to agree. */
export const declare = defineAct({
  name: 'declare',
  rows: owedCommitmentStates.map((from) => ({ from, to: 'declared', by: 'department', via: 'callable' })),
  request: ({ reason, language }) => ({ text: reason, lang: language }),
  decide: (_, { text, lang }, { today }) => ({
    patch: { report: { text, lang, on: today }, reason: null, cancellationRequest: null },
    detail: { text, lang },
  }),
})
