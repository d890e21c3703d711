import type { Reader } from '../../act/actor.ts'
import { defineActsOf } from '../../act/define-act.ts'
import { hasRole } from '../../person/staff.ts'
import { publicationRules } from '../../proposal/kinds.ts'
import { refuse } from '../../refuse.ts'
import { isTakenBack, nextRev, noWords, type PostPatch, type Voice, wordsOf } from '../define-post-act.ts'
import type { Post, Session } from '../forum.ts'
import type { PostStepDetail } from '../post-step-detail.ts'

type Hider = Pick<Reader, 'uid' | 'staff'>

interface PostConcept {
  /** Null: there is no such post. */
  subject: Post | null
  state: 'shown' | 'hidden'
  role: 'moderator'
  context: { session: Session; actor: Reader; answered: Voice | null }
  needs: object
  change: {
    patch: PostPatch
    step: PostStepDetail
  }
}

/** Whether somebody (null: a visitor) may hide posts of a session: its own moderators and those of its territory. */
export const mayHidePosts = (session: Session, actor: Hider | null): boolean =>
  actor !== null &&
  (session.moderatorUids.includes(actor.uid) || hasRole(actor.staff, session.territoryId, 'moderator'))

/** Whether a post is the reader's own or their NGO's, or answers one that is (`answered`; null: it answers none). */
export const concernsOwnSide = (post: Voice, answered: Voice | null, { uid, ngoIds }: Omit<Reader, 'staff'>): boolean =>
  [post, answered].some(
    (voice) => voice !== null && (voice.authorUid === uid || (voice.ngoId !== null && ngoIds.includes(voice.ngoId))),
  )

/** A moderator hides a post: its place, the reason and the rule stay; text, name and NGO go where moderators read. */
export const hidePost = defineActsOf<PostConcept>()({
  name: 'hide',
  rows: [{ from: 'shown', to: 'hidden', by: 'moderator', via: 'callable' }],
  request: ({ id, reason, language, oneOf }) => ({
    forumId: id,
    sessionId: id,
    postId: id,
    reason,
    lang: language,
    rule: oneOf(publicationRules),
  }),
  decide(post, { reason, lang, rule }, { session, actor, answered }) {
    if (!mayHidePosts(session, actor)) return refuse('not-allowed')
    if (!post) return refuse('not-found')
    if (concernsOwnSide(post, answered, actor)) return refuse('own-post')
    if (post.hidden) return refuse('already-hidden')
    if (isTakenBack(post)) return refuse('not-in-this-state')
    return {
      patch: {
        ...noWords,
        hidden: true,
        hiddenReason: reason,
        hiddenLang: lang,
        hiddenRule: rule,
        hiddenRev: nextRev(post),
        objection: null,
      },
      step: { reason, lang, rule, before: wordsOf(post) },
    }
  },
})
