import { refuse } from '../../refuse.ts'
import { defineAct } from '../define-act.ts'
import { isUnclaimed } from '../is-unclaimed.ts'

/** The NGO in whose name a text was entered says that it did not ask this. Once claimed it is its author's to withdraw. */
export const disown = defineAct({
  name: 'disown',
  rows: [
    { from: 'submitted', to: 'withdrawn', by: 'ngo_side', via: 'callable' },
    { from: 'returned', to: 'withdrawn', by: 'ngo_side', via: 'callable' },
    { from: 'published', to: 'withdrawn', by: 'ngo_side', via: 'callable' },
    { from: 'assigned', to: 'withdrawn', by: 'ngo_side', via: 'callable' },
  ],
  request: ({ reason, language }) => ({ reason, lang: language }),
  blocked: (proposal) => (isUnclaimed(proposal) ? null : refuse('not-unclaimed')),
  decide: (_, { reason, lang }) => ({ detail: { text: reason, lang }, dropsClaim: true }),
})
