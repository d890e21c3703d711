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

/** Marks them read; offline it takes effect on the device at once and is sent later. */
export async function markRead(uid: string, ids: readonly string[]): Promise<void> {
  try {
    const { db, doc, writeBatch } = await openFirestore()
    for (let start = 0; start < ids.length; start += batchSize) {
      const batch = writeBatch(db)
      for (const id of ids.slice(start, start + batchSize))
        batch.update(doc(db, paths.notification(uid, id)), { read: true })
      await batch.commit()
    }
  } catch (error) {
    throw toAppError(error)
  }
}
