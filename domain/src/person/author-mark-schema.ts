import * as v from 'valibot'
import { type AuthorMark, markRoles } from './author-mark.ts'

// Apart from what pages show: they load no validation.

export const authorMarkSchema = v.object({
  role: v.picklist(markRoles),
  departmentId: v.nullable(v.string()),
}) satisfies v.GenericSchema<AuthorMark>
