import * as v from 'valibot'
import { type Staff, staffRoles } from './staff.ts'

/** `staff/{uid}` as it is stored. */
export const staffSchema: v.GenericSchema<unknown, Staff> = v.object({
  uid: v.string(),
  displayName: v.string(),
  administrator: v.boolean(),
  roles: v.record(v.string(), v.array(v.picklist(staffRoles))),
  departments: v.record(v.string(), v.array(v.string())),
  substitutions: v.optional(v.record(v.string(), v.object({ forUid: v.string(), until: v.string() }))),
})
