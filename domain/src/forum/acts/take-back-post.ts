import { definePostAct, isTakenBack, noWords, settled, wordsOf } from '../define-post-act.ts'

/** The author takes a post back: its place stays, for what answers it. */
export const takeBackPost = definePostAct({
  name: 'take-back',
  by: 'author',
  fits: (post) => !post.hidden && !isTakenBack(post),
  decide: (post, _, context) => ({
    patch: { ...noWords, takenBackAt: context.now },
    step: { before: wordsOf(post) },
    case: context.case && settled,
  }),
})
