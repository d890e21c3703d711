import type { Notification } from '@kopir/domain/notification/notification'
import { paths } from '@kopir/domain/paths'
import { type Recipients, tellOnce } from '@kopir/domain/person/recipients'
import { firestore } from '../platform/admin.ts'
import { findPeople } from './find-people.ts'

/** gRPC status of a `create` that came second. */
const alreadyExists = 6

/**
 * Tells everybody in the groups of something but some, who did it among them; how many that are. Each of them gets it once,
 * however often, late or out of order it is delivered. Reads the people of the groups, none for a single person, and
 * writes a document for each person told.
 */
export async function deliver<As extends string>(
  recipients: readonly Recipients<As>[],
  without: readonly (string | null)[],
  notificationFor: (as: As) => Notification,
): Promise<number> {
  const found = await Promise.all(recipients.map(async ({ as, group }) => ({ as, uids: await findPeople(group) })))
  const told = tellOnce(found, without)
  await Promise.all([...told].map(([uid, as]) => createOnce(uid, notificationFor(as))))
  return told.size
}

async function createOnce(uid: string, { id, ...fields }: Notification): Promise<void> {
  try {
    await firestore.doc(paths.notification(uid, id)).create(fields)
  } catch (error) {
    if ((error as { code?: unknown }).code !== alreadyExists) throw error
  }
}
