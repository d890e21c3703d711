import { defineAct } from '../define-act.ts'
import { publicationRules } from '../kinds.ts'

/** A moderator does not publish a text, by a written rule. */
export const reject = defineAct({
  name: 'reject',
  rows: [{ from: 'submitted', to: 'rejected', by: 'moderator', via: 'callable' }],
  notAfter: ['enter'],
  request: ({ reason, language, oneOf }) => ({ reason, lang: language, rule: oneOf(publicationRules) }),
  decide: (_, { reason, lang, rule }) => ({ detail: { text: reason, lang, rule } }),
})
