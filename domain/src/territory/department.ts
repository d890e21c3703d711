import * as v from 'valibot'
import { localizedSchema } from '../language.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'

/** A department (управление) or division (отдел) of an akimat. Renamed ones keep their id and get a successor. */
export const departmentSchema = v.object({
  id: v.string(),
  territoryId: v.string(),
  name: localizedSchema,
  validFrom: v.nullable(civilDateSchema),
  validUntil: v.nullable(civilDateSchema),
  successorIds: v.array(v.string()),
})
export type Department = v.InferOutput<typeof departmentSchema>
