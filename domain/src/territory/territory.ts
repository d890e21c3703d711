import * as v from 'valibot'
import { localizedSchema } from '../language-schema.ts'

export const territoryLevels = ['republic', 'region', 'city', 'district'] as const

/** A place that has an administration. Proposals, NGOs, forums and roles belong to one. */
export const territorySchema = v.object({
  id: v.string(),
  level: v.picklist(territoryLevels),
  parentId: v.nullable(v.string()),
  /** Code of the state classifier of administrative-territorial objects (КАТО), 9 digits. */
  kato: v.pipe(v.string(), v.regex(/^\d{9}$/)),
  /** Prefix of proposal numbers, `ALA`; a district has none. */
  numberPrefix: v.nullable(v.string()),
  /** IANA name: where the working day ends. */
  timeZone: v.string(),
  name: localizedSchema,
  /** Everything here is invented for demonstration, and every page, figure, file and sheet of paper says so. */
  demo: v.optional(v.boolean(), false),
})
export type Territory = v.InferOutput<typeof territorySchema>
