import type { Actor } from '../act/actor.ts'
import { type Refusal, refuse } from '../refuse.ts'
import { mayHidePosts } from './acts/hide-post.ts'
import type { AnyPostAct, PostActContext, PostChange, PostRole } from './define-post-act.ts'
import type { Post, Session } from './forum.ts'
import type { PostActRequest } from './post-act-request.ts'
import { type PostActName, postActs } from './post-acts.ts'

type Who = Pick<Actor, 'uid' | 'staff'>

const holds = (role: PostRole, post: Post, session: Session, actor: Who): boolean =>
  role === 'moderator' ? mayHidePosts(session, actor) : (post.authorUid === actor.uid) === (role === 'author')

/** Whether a post is somebody's own or, hidden or shown, their NGO's: they do not moderate it. */
const isOwn = (post: Post, actor: Who & { ngoMember: boolean }): boolean =>
  post.authorUid === actor.uid || actor.ngoMember

/** What somebody (null: a visitor) may do with a post now, apart from hiding it. */
export function possiblePostActs(
  post: Post,
  session: Session,
  actor: (Who & { ngoMember: boolean }) | null,
  now: Date,
): PostActName[] {
  if (!actor) return []
  return postActs
    .filter((act) => holds(act.by, post, session, actor) && !(act.by === 'moderator' && isOwn(post, actor)))
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
  const { actor, now } = context
  if (!holds(act.by, post, session, actor)) return refuse('not-allowed')
  if (act.by === 'moderator' && isOwn(post, actor)) return refuse('own-post')
  if (!act.fits(post, now)) return refuse('not-in-this-state')
  return act.decide(post, request as never, context) as PostChange | Refusal<PostRefusalCode>
}
