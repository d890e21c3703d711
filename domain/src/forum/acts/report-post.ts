import { publicationRules } from '../../proposal/kinds.ts'
import { definePostAct, isTakenBack } from '../define-post-act.ts'

/** A reader tells the moderators which rule a post breaks; the post itself stays as it is. */
export const reportPost = definePostAct({
  name: 'report',
  by: 'reader',
  fits: (post) => !post.hidden && !isTakenBack(post),
  request: ({ oneOf }) => ({ rule: oneOf(publicationRules) }),
  decide: (_, { rule }, context) => {
    const rules = context.case?.rules ?? []
    return {
      patch: null,
      step: null,
      case: {
        open: true,
        reports: (context.case?.reports ?? 0) + 1,
        rules: rules.includes(rule) ? rules : [...rules, rule].sort(),
      },
    }
  },
})
