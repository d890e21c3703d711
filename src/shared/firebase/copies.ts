import { readStored, removeStored, store } from '../device-storage.ts'

const copiesKey = 'copies-of'

/**
 * Whose documents may stay on this device from one visit to the next. Visitors' and staff's do not: what staff read is other
 * people's. A person's own do, so that what they wrote without a connection leaves later.
 */
export const mayKeepCopies = (uid: string | null): boolean => uid !== null && readStored<string>(copiesKey) === uid

/** Tells whether somebody is staff, as soon as that is known; it counts from the next visit on. */
export function tellStaff(uid: string, isStaff: boolean): void {
  if (isStaff) removeStored(copiesKey)
  else store(copiesKey, uid)
}

/** Removes copies that somebody else left here, or that a person made before they became staff; nothing waits for it. */
export async function removeCopies(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name?.startsWith('firestore/')) indexedDB.deleteDatabase(name)
}
