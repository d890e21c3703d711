import { refuse } from '../../refuse.ts'
import { defineAct } from '../define-act.ts'

/** The author disagrees with the answer, once, and once more when a commitment was cancelled: the akim's office looks at it. */
export const dispute = defineAct({
  name: 'dispute',
  rows: [{ from: 'answered', to: 'disputed', by: 'author', via: 'callable' }],
  request: ({ reason, language }) => ({ reason, lang: language }),
  blocked: ({ disputed, reopenedOn }) => (disputed && !reopenedOn ? refuse('already-disputed') : null),
  decide: (_, { reason, lang }) => ({
    patch: { disputed: true, reopenedOn: null },
    detail: { text: reason, lang },
  }),
})
