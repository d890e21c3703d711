import type { Notification } from '@kopir/domain/person/notification'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { notificationsKey, pageSize, watchNotifications } from '../data/notification-store.ts'

/** The newest notifications of the person signed in, live; the bell and the page share one listener. */
export function useNotifications(count = pageSize) {
  const { uid } = useSession()
  return useLiveQuery<Notification[]>({ queryKey: notificationsKey(uid, count), enabled: uid !== null }, (push, fail) =>
    watchNotifications(uid ?? '', count, push, fail),
  )
}
