import { defineAuthorAct } from '../define-act.ts'

/** The author takes a text back; the reason stands in the timeline. */
export const withdraw = defineAuthorAct({
  name: 'withdraw',
  rows: [
    { from: 'submitted', to: 'withdrawn', by: 'author', via: 'client' },
    { from: 'returned', to: 'withdrawn', by: 'author', via: 'client' },
    { from: 'published', to: 'withdrawn', by: 'author', via: 'client' },
    { from: 'assigned', to: 'withdrawn', by: 'author', via: 'client' },
  ],
  request: ({ reason, language }) => ({ reason, lang: language }),
  decide: (_, { reason, lang }) => ({ detail: { text: reason, lang } }),
})
