import { refuse } from '../../refuse.ts'
import { definePostAct, isTakenBack, wordsOf } from '../define-post-act.ts'
import { correctionMinutes, maxPostRevs, postLength } from '../discussion.ts'

/** The author corrects a post soon after it was written; what stood there before is kept. */
export const correctPost = definePostAct({
  name: 'correct',
  by: 'author',
  fits: (post, now) =>
    !post.hidden &&
    !isTakenBack(post) &&
    (post.rev ?? 0) < maxPostRevs &&
    now.getTime() - post.createdAt.getTime() <= correctionMinutes * 60_000,
  request: ({ text, language }) => ({ text: text(postLength), lang: language }),
  decide(post, { text, lang }, { now }) {
    if (text === post.text) return refuse('nothing-changed')
    return { patch: { text, lang, correctedAt: now }, step: { before: wordsOf(post) }, case: null }
  },
})
