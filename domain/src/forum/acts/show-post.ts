import { refuse } from '../../refuse.ts'
import { definePostAct, settled } from '../define-post-act.ts'

/** A moderator shows a hidden post again, as it stood. */
export const showPost = definePostAct({
  name: 'show',
  by: 'moderator',
  fits: (post) => post.hidden,
  request: ({ reason, language }) => ({ reason, lang: language }),
  decide(_, { reason, lang }, context) {
    const before = context.hiding?.step.before
    if (!before) return refuse('not-in-this-state')
    return {
      patch: {
        ...before,
        hidden: false,
        hiddenReason: null,
        hiddenLang: null,
        hiddenRule: null,
        hiddenRev: null,
        objection: null,
      },
      step: { reason, lang },
      case: context.case && settled,
    }
  },
})
