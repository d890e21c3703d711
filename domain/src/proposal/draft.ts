import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'
import { themes } from '../theme.ts'
import { audiences, proposalLevels } from './audience.ts'
import { proposalKinds } from './kinds.ts'

/** `people/{uid}/drafts/{id}` and the device: unfinished, so nothing is held against it; the rules limit its size. */
export const draftSchema = v.object({
  id: v.string(),
  territoryId: v.string(),
  kind: v.picklist(proposalKinds),
  title: v.string(),
  body: v.string(),
  lang: languageSchema,
  theme: v.nullable(v.picklist(themes)),
  level: v.picklist(proposalLevels),
  districtId: v.nullable(v.string()),
  audience: v.array(v.picklist(audiences)),
  ngoId: v.nullable(v.string()),
  /** Set when it continues a returned proposal. */
  proposalId: v.nullable(v.string()),
  updatedAt: v.date(),
  /** Raised by one with each save: who saves on a draft that has moved on meanwhile is refused. Absent before it was counted. */
  rev: v.optional(v.number(), 0),
})
export type Draft = v.InferOutput<typeof draftSchema>
