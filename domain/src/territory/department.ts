import * as v from 'valibot'
import { localizedSchema } from '../language-schema.ts'
import type { CivilDate } from '../time/civil-date.ts'
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

/** Whether something can be given to a department on a day; its first and its last day count. */
export const existsOn = ({ validFrom, validUntil }: Pick<Department, 'validFrom' | 'validUntil'>, day: CivilDate) =>
  (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil)
