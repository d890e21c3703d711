import { readStored, removeStored, store } from '../device-storage.ts'

const copiesKey = 'copies-of'

/**
 * Whose documents may stay on this device from one visit to the next: of a person who reads little but their own, so that
 * what they wrote without a connection leaves later.
 */
export const mayKeepCopies = (uid: string | null): boolean => uid !== null && readStored<string>(copiesKey) === uid

/** Says whether a person's documents may stay, as soon as that is known; it counts from the next visit on. */
export function allowCopies(uid: string, mayStay: boolean): void {
  if (mayStay) store(copiesKey, uid)
  else removeStored(copiesKey)
}

/** Removes copies that somebody else left here, or that were made before they might not stay; nothing waits for it. */
export async function removeCopies(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name?.startsWith('firestore/')) indexedDB.deleteDatabase(name)
}
