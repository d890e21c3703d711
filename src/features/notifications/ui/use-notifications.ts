import type { Notification } from '@kopir/domain/person/notification'
import { useRef } from 'react'
import { type LiveQueryResult, useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { notificationsKey, pageSize, watchNotifications } from '../data/notification-store.ts'

/**
 * The newest notifications of the person signed in, live; the bell and the page share one listener. While a longer list
 * is on its way the shorter one stays.
 */
export function useNotifications(count = pageSize): LiveQueryResult<Notification[]> {
  const { uid } = useSession()
  const result = useLiveQuery<Notification[]>(
    { queryKey: notificationsKey(uid, count), enabled: uid !== null },
    (push, fail) => watchNotifications(uid ?? '', count, push, fail),
  )
  const last = useRef({ uid, data: result.data })
  if (result.data || last.current.uid !== uid) last.current = { uid, data: result.data }
  return { ...result, data: last.current.data }
}
