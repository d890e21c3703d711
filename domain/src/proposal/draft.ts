import * as v from 'valibot'
import { languageSchema } from '../language.ts'
import { bodyLength, proposalKinds, titleLength } from './proposal.ts'
import { audiences, proposalLevels, themes } from './theme.ts'

/** `people/{uid}/drafts/{id}` and the device: unfinished, so nothing but its size is held against it. */
export const draftSchema = v.object({
  id: v.string(),
  territoryId: v.string(),
  kind: v.picklist(proposalKinds),
  title: v.pipe(v.string(), v.maxLength(titleLength.max * 2)),
  body: v.pipe(v.string(), v.maxLength(bodyLength.max * 2)),
  lang: languageSchema,
  theme: v.nullable(v.picklist(themes)),
  level: v.picklist(proposalLevels),
  districtId: v.nullable(v.string()),
  audience: v.array(v.picklist(audiences)),
  ngoId: v.nullable(v.string()),
  /** Set when it continues a returned proposal. */
  proposalId: v.nullable(v.string()),
  updatedAt: v.date(),
})
export type Draft = v.InferOutput<typeof draftSchema>
