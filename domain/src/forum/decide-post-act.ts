import type { Reader } from '../act/actor.ts'
import { type Refusal, refuse } from '../refuse.ts'
import { concernsOwnSide, mayHidePosts } from './acts/hide-post.ts'
import type { AnyPostAct, PostActContext, PostChange, PostRole, Voice } from './define-post-act.ts'
import type { Post, Session } from './forum.ts'
import type { PostActRequest } from './post-act-request.ts'
import { type PostActName, postActs } from './post-acts.ts'

const holds = (role: PostRole, post: Post, session: Session, actor: Reader): boolean =>
  role === 'moderator' ? mayHidePosts(session, actor) : (post.authorUid === actor.uid) === (role === 'author')

/**
 * What somebody (null: a visitor) may do with a post now, apart from hiding it. Nobody moderates what is their own or
 * their NGO's, or answers it (`answered`; null: it answers nothing).
 */
export function possiblePostActs(
  post: Post,
  session: Session,
  actor: Reader | null,
  answered: Voice | null,
  now: Date,
): PostActName[] {
  if (!actor) return []
  const isOwnSide = concernsOwnSide(post, answered, actor)
  return postActs
    .filter((act) => holds(act.by, post, session, actor) && !(act.by === 'moderator' && isOwnSide))
    .filter((act) => act.fits(post, now))
    .map(({ name }) => name)
}

type PostRefusalCode =
  | 'not-found'
  | 'not-allowed'
  | 'own-post'
  | 'not-in-this-state'
  | 'nothing-changed'
  | 'own-decision'

/** What follows from an order, or why it is refused. */
export function decidePostAct(
  post: Post | null,
  session: Session,
  request: PostActRequest,
  context: PostActContext,
): PostChange | Refusal<PostRefusalCode> {
  const act: AnyPostAct | undefined = postActs.find(({ name }) => name === request.act)
  if (!post || !act) return refuse('not-found')
  const { actor, answered, hiding, now } = context
  if (!holds(act.by, post, session, actor)) return refuse('not-allowed')
  // A hidden post is without the NGO in whose name it stood.
  const voice = { ...post, ngoId: hiding?.step.before?.ngoId ?? post.ngoId }
  if (act.by === 'moderator' && concernsOwnSide(voice, answered, actor)) return refuse('own-post')
  if (!act.fits(post, now)) return refuse('not-in-this-state')
  return act.decide(post, request as never, context) as PostChange | Refusal<PostRefusalCode>
}
