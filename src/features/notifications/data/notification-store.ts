import { type Notification, notificationSchema } from '@kopir/domain/notification/notification'
import { paths } from '@kopir/domain/paths'
import { watchList } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

/** How many are followed at first, and how many more at a time. */
export const pageSize = 50
/** A batch of Firestore takes no more. */
const batchSize = 500

/** The person's newest notifications, newest first. While a longer list is on its way the shorter one stays. */
export const notificationsOf = (uid: string | null, count: number): LiveSource<Notification[]> => ({
  queryKey: ['notifications', uid, count],
  enabled: uid !== null,
  placeholderData: (shown, query) => (query?.queryKey[1] === uid ? shown : undefined),
  watch: (listener) =>
    watchList(
      ({ db, collection, query, orderBy, limit }) =>
        query(collection(db, paths.notifications(uid ?? '')), orderBy('at', 'desc'), limit(count)),
      notificationSchema,
      listener,
    ),
})

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
