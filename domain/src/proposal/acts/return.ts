import { defineAct } from '../define-act.ts'

/** A moderator gives a text back to be improved. What it was is kept: the author writes over it. */
export const returnToAuthor = defineAct({
  name: 'return',
  rows: [{ from: 'submitted', to: 'returned', by: 'moderator', via: 'callable' }],
  notAfter: ['enter'],
  request: ({ reason, language }) => ({ reason, lang: language }),
  decide: ({ title, body, lang: written }, { reason, lang }) => ({
    detail: { text: reason, lang },
    version: { title, body, lang: written },
  }),
})
