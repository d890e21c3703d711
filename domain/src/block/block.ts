import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'

const said = { text: v.string(), lang: languageSchema, at: v.date() }

/**
 * `blocks/{id}`: a person is kept from writing in a territory, why and until when. Appeal and decision are added, each
 * once; nothing that stands there is changed.
 */
export const blockSchema = v.object({
  id: v.string(),
  uid: v.string(),
  /** As the person was called then. */
  displayName: v.string(),
  territoryId: v.string(),
  reason: v.string(),
  lang: languageSchema,
  at: v.date(),
  until: v.date(),
  appeal: v.nullable(v.object(said)),
  /** Somebody else's word on it: it is lifted, or it is kept. */
  decision: v.nullable(v.object({ lifted: v.boolean(), ...said })),
})
export type Block = v.InferOutput<typeof blockSchema>
