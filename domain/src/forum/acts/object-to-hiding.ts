import { definePostAct } from '../define-post-act.ts'

/** The author says why a post should not have been hidden, once for each hiding. */
export const objectToHiding = definePostAct({
  name: 'object',
  by: 'author',
  fits: (post) => post.hidden && !post.objection,
  request: ({ reason, language }) => ({ reason, lang: language }),
  decide: (_, { reason, lang }, { now }) => ({
    patch: { objection: 'open' },
    step: { reason, lang },
    case: { open: true, objection: { text: reason, lang, at: now } },
  }),
})
