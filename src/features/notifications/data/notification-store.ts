import { paths } from '@kopir/domain/paths'
import { type Notification, notificationSchema } from '@kopir/domain/person/notification'
import { watchList } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'
import type { Subscription } from '../../../shared/query/live-query.ts'

/** How many are followed at first, and how many more at a time. */
export const pageSize = 50
/** A batch of Firestore takes no more. */
const batchSize = 500

export const notificationsKey = (uid: string | null, count = pageSize) => ['notifications', uid, count] as const

/** The person's newest notifications from now on, newest first. */
export function watchNotifications(
  uid: string,
  count: number,
  push: (notifications: Notification[]) => void,
  fail: (error: unknown) => void,
): Subscription {
  return watchList(
    ({ db, collection, query, orderBy, limit }) =>
      query(collection(db, paths.notifications(uid)), orderBy('at', 'desc'), limit(count)),
    notificationSchema,
    push,
    fail,
  )
}

/** Marks one read; offline it takes effect on the device at once and is sent later. */
export async function markRead(uid: string, id: string): Promise<void> {
  try {
    const { db, doc, updateDoc } = await openFirestore()
    await updateDoc(doc(db, paths.notification(uid, id)), { read: true })
  } catch (error) {
    throw toAppError(error)
  }
}

/** Marks all read, also those that no list has shown yet. */
export async function markAllRead(uid: string): Promise<void> {
  try {
    const { db, collection, query, where, limit, getDocs, writeBatch } = await openFirestore()
    const unread = query(collection(db, paths.notifications(uid)), where('read', '==', false), limit(batchSize))
    for (let left = batchSize; left === batchSize; ) {
      const { docs } = await getDocs(unread)
      const batch = writeBatch(db)
      for (const { ref } of docs) batch.update(ref, { read: true })
      await batch.commit()
      left = docs.length
    }
  } catch (error) {
    throw toAppError(error)
  }
}
