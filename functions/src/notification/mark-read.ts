import { paths } from '@kopir/domain/paths'
import type { PeopleGroup } from '@kopir/domain/person/recipients'
import { firestore } from '../platform/admin.ts'
import { findPeople } from './find-people.ts'

/** gRPC status of an update of what is not there. */
const notFound = 5

/**
 * Marks a notification read for everybody in the groups and for one person more. Reads the people of the groups; writes
 * only where the notification stands.
 */
export async function markReadFor(id: string, groups: readonly PeopleGroup[], uid: string | null): Promise<void> {
  const found = await Promise.all(groups.map(findPeople))
  const uids = new Set([...found.flat(), ...(uid === null ? [] : [uid])])
  await Promise.all([...uids].map((each) => markOne(each, id)))
}

async function markOne(uid: string, id: string): Promise<void> {
  try {
    await firestore.doc(paths.notification(uid, id)).update({ read: true })
  } catch (error) {
    if ((error as { code?: unknown }).code !== notFound) throw error
  }
}
