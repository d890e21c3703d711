import * as v from 'valibot'
import { languageSchema } from '../language.ts'
import { acts } from '../proposal/transitions.ts'

/** `people/{uid}/notifications/{proposalId_rev}`: a natural id, so that a repeated event writes the same document. */
export const notificationSchema = v.object({
  id: v.string(),
  proposalId: v.string(),
  rev: v.number(),
  territoryId: v.string(),
  act: v.picklist(acts),
  /** Why this person is told. */
  as: v.picklist(['author', 'ngo', 'moderator', 'akim_office', 'official']),
  number: v.nullable(v.string()),
  title: v.string(),
  lang: languageSchema,
  at: v.date(),
  read: v.boolean(),
})
export type Notification = v.InferOutput<typeof notificationSchema>

export const notificationId = (proposalId: string, rev: number) => `${proposalId}_${rev}`
