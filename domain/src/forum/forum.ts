import * as v from 'valibot'
import { documentIdSchema } from '../document-id.ts'
import { languageSchema, localizedSchema } from '../language.ts'
import { reasonSchema } from '../proposal/proposal.ts'
import { themes } from '../proposal/theme.ts'

export const forumKinds = [
  'civic_forum',
  'meeting',
  'informal_meeting',
  'strategic_session',
  'hearing',
  'council',
] as const
export type ForumKind = (typeof forumKinds)[number]

/** `forums/{id}`: a dated event of a territory. Past and upcoming follow from the clock. */
export const forumSchema = v.object({
  id: v.string(),
  territoryId: v.string(),
  kind: v.picklist(forumKinds),
  /** «ХІІ» for a numbered civic forum. */
  ordinal: v.nullable(v.string()),
  title: localizedSchema,
  summary: localizedSchema,
  place: localizedSchema,
  startsAt: v.date(),
  endsAt: v.date(),
  /** The plan it fed, with its horizon year. */
  plan: v.nullable(v.object({ title: localizedSchema, untilYear: v.number() })),
})
export type Forum = v.InferOutput<typeof forumSchema>

export const sessionKinds = ['panel', 'strategic', 'report'] as const

/** `forums/{id}/sessions/{id}`: a part of the programme with a live discussion. */
export const sessionSchema = v.object({
  id: v.string(),
  forumId: v.string(),
  territoryId: v.string(),
  kind: v.picklist(sessionKinds),
  title: localizedSchema,
  theme: v.picklist(themes),
  place: localizedSchema,
  startsAt: v.date(),
  endsAt: v.date(),
  /** Who may hide posts; names as shown in the programme. */
  moderatorUids: v.array(v.string()),
  moderatorNames: v.array(v.string()),
  discussionOpen: v.boolean(),
})
export type Session = v.InferOutput<typeof sessionSchema>

export const postLength = { min: 1, max: 2_000 } as const
export const postTextSchema = v.pipe(v.string(), v.trim(), v.minLength(postLength.min), v.maxLength(postLength.max))

/** `…/posts/{id}`: appears at once, moderated afterwards. A hidden one keeps its place, with the reason and no text. */
export const postSchema = v.object({
  id: v.string(),
  authorUid: v.string(),
  authorName: v.string(),
  ngoId: v.nullable(v.string()),
  ngoName: v.nullable(v.string()),
  text: v.string(),
  lang: languageSchema,
  replyTo: v.nullable(v.string()),
  createdAt: v.date(),
  hidden: v.boolean(),
  hiddenReason: v.nullable(v.string()),
})
export type Post = v.InferOutput<typeof postSchema>

export const hidePostRequestSchema = v.strictObject({
  forumId: documentIdSchema,
  sessionId: documentIdSchema,
  postId: documentIdSchema,
  reason: reasonSchema,
})
export type HidePostRequest = v.InferOutput<typeof hidePostRequestSchema>
