import type { Notification } from '@kopir/domain/notification/notification'
import { type LiveQueryResult, useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { notificationsOf, pageSize } from '../data/notification-store.ts'

/** The newest notifications of the person signed in, live; the bell and the page share one listener. */
export function useNotifications(count = pageSize): LiveQueryResult<Notification[]> {
  const { uid } = useSignIn()
  return useLiveQuery(notificationsOf(uid, count))
}
