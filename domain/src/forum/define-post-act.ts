import type { Reader } from '../act/actor.ts'
import type { Entries, RequestOf } from '../act/define-act.ts'
import type { RequestFields } from '../act/request-fields.ts'
import type { Refusal } from '../refuse.ts'
import type { Post } from './forum.ts'
import type { PostCase } from './post-case.ts'
import type { PostStepDetail } from './post-step-detail.ts'

/** In what capacity somebody acts on a post: who wrote it, who moderates it, or any other reader. */
export type PostRole = 'author' | 'moderator' | 'reader'

/** The fields that an act on a post changes. */
export type PostPatch = Partial<Omit<Post, 'id' | 'authorUid' | 'replyTo' | 'createdAt' | 'rev'>>

export interface PostChange {
  /** Null: the post itself stays as it is. */
  patch: PostPatch | null
  /** What the history keeps, beside who and when; null with a post that stays as it is. */
  step: Partial<PostStepDetail> | null
  /** What changes in the case; it is made if there is none. */
  case: Partial<Pick<PostCase, 'open' | 'reports' | 'rules' | 'objection'>> | null
}

/** In whose name a post stands. */
export type Voice = Pick<Post, 'authorUid' | 'ngoId'>

export interface PostActContext {
  actor: Reader
  /** The post that this one answers; null: it answers none. */
  answered: Voice | null
  now: Date
  case: PostCase | null
  /** The step by which a hidden post was hidden, with who took it; null for a post that is shown. */
  hiding: { step: PostStepDetail; byUid: string } | null
}

interface PostAct<Name extends string, Asked extends Entries, Code extends string> {
  name: Name
  by: PostRole
  /** Whether the post, as it stands now, lets the act be taken at all. */
  fits: (post: Post, now: Date) => boolean
  /** What is said with the act, beside which post is meant. */
  request?: (fields: RequestFields) => Asked
  decide: (
    post: Post,
    request: RequestOf<Asked>,
    context: PostActContext,
  ) => PostChange | (Code extends string ? Refusal<Code> : never)
}

/** An act on a post whatever it asks. */
export interface AnyPostAct {
  name: string
  by: PostRole
  fits: (post: Post, now: Date) => boolean
  request?: (fields: RequestFields) => Entries
  decide: (post: Post, request: never, context: PostActContext) => PostChange | Refusal
}

/** The way to define an act on a post; `request` stands before `decide`, which is typed by it. */
export const definePostAct = <
  const Name extends string,
  Asked extends Entries = Record<never, never>,
  Code extends string = never,
>(
  act: PostAct<Name, Asked, Code>,
): PostAct<Name, Asked, Code> => act

/** What a post says and in whose name, to be kept while the page does not show it. */
export const wordsOf = (post: Post): NonNullable<PostStepDetail['before']> => {
  const { text, lang, authorName, authorMark = null, ngoId, ngoName } = post
  return { text, lang, authorName, authorMark, ngoId, ngoName }
}

/** A post without its words and its names. */
export const noWords = { text: '', authorName: '', authorMark: null, ngoId: null, ngoName: null } as const

/** The revision that the next act on a post brings. */
export const nextRev = ({ rev }: Pick<Post, 'rev'>): number => (rev ?? 0) + 1

export const isTakenBack = ({ takenBackAt }: Pick<Post, 'takenBackAt'>): boolean => takenBackAt !== undefined

/** A case that nobody has to look at any more. */
export const settled = { open: false, reports: 0, rules: [], objection: null } satisfies PostChange['case']
