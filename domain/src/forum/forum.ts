import * as v from 'valibot'
import { badgeNameSchema, languageSchema, localizedSchema } from '../language-schema.ts'
import { authorMarkSchema } from '../person/author-mark-schema.ts'
import { themes } from '../theme.ts'
import { forumKinds } from './discussion.ts'

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

const sessionKinds = ['panel', 'strategic', 'report'] as const

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

/**
 * `…/posts/{id}`: appears at once, moderated afterwards. A hidden one keeps its place, with the reason and without text,
 * name and NGO; one that was taken back as well, without a reason.
 */
export const postSchema = v.object({
  id: v.string(),
  authorUid: v.string(),
  authorName: v.string(),
  ngoId: v.nullable(v.string()),
  ngoName: v.nullable(badgeNameSchema),
  text: v.string(),
  lang: languageSchema,
  replyTo: v.nullable(v.string()),
  createdAt: v.date(),
  hidden: v.boolean(),
  hiddenReason: v.nullable(v.string()),
  /** In what capacity the author speaks; absent: as nobody but themself. */
  authorMark: v.optional(v.nullable(authorMarkSchema)),
  // Absent until something happens to the post; the words that stood there before are in its history.
  /** Raised by one with each act on the post; 0 while absent. */
  rev: v.optional(v.number()),
  /** The author changed the words. */
  correctedAt: v.optional(v.date()),
  /** The author took the words back. */
  takenBackAt: v.optional(v.date()),
  /** The language of the reason, the rule that was broken and the revision that hid the post. */
  hiddenLang: v.optional(v.nullable(languageSchema)),
  hiddenRule: v.optional(v.nullable(v.number())),
  hiddenRev: v.optional(v.nullable(v.number())),
  /** What became of the author's objection to the hiding; it can be made once for each hiding. */
  objection: v.optional(v.nullable(v.picklist(['open', 'dismissed']))),
})
export type Post = v.InferOutput<typeof postSchema>
