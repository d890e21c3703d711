import type { Staff } from '@kopir/domain/person/staff'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import * as v from 'valibot'
import { readStored, removeStored, store } from '../../../shared/device-storage.ts'

const storageKey = 'roles'

/** Keeps a person's own roles on their device, until they leave it; none where they have none any more. */
export function keepRoles(staff: Staff | null): void {
  if (staff) store(storageKey, staff)
  else removeStored(storageKey)
}

/** A person's roles as they were last known here; null where they were not. What they may do is for the rules to say. */
export function keptRoles(uid: string): Staff | null {
  const kept = v.safeParse(staffSchema, readStored<unknown>(storageKey))
  return kept.success && kept.output.uid === uid ? kept.output : null
}
