import type { Notification } from '@kopir/domain/person/notification'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { pageSize } from '../data/notification-store.ts'
import { NotificationLine } from './notification-line.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useNotifications } from './use-notifications.ts'

/** All notifications of a person, newest first; which ones stands in the address. */
export function NotificationList() {
  const [params] = useSearchParams()
  const onlyUnread = params.get('show') === 'unread'
  const [count, setCount] = useState(pageSize)
  const { data, error, retry } = useNotifications(count)
  const { mutate: markRead, isPending } = useMarkRead()
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-96" />
  const unread = data.filter(({ read }) => !read)
  const listed = onlyUnread ? unread : data
  const open = ({ id, read }: Notification) => {
    if (!read) markRead(id)
  }
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Tabs
          label={m.notifications_views()}
          tabs={[
            { to: '/notifications', label: m.notifications_all(), current: !onlyUnread },
            {
              to: '/notifications?show=unread',
              label: m.notifications_unread(),
              count: unread.length,
              current: onlyUnread,
            },
          ]}
        />
        <Button disabled={unread.length === 0} busy={isPending} onClick={() => markRead('all')}>
          <Check aria-hidden className="size-4" />
          {m.notifications_mark_all()}
        </Button>
      </div>
      {listed.length === 0 ? (
        <EmptyState title={data.length === 0 ? m.notifications_empty() : m.notifications_unread_none()}>
          {data.length === 0 && m.notifications_empty_text()}
        </EmptyState>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {listed.map((notification) => (
            <li key={notification.id} className="flex items-center gap-2 py-1">
              <NotificationLine notification={notification} onOpen={open} />
              {!notification.read && (
                <Button
                  kind="quiet"
                  size="small"
                  title={m.notifications_mark()}
                  aria-label={`${m.notifications_mark()}: ${notification.title}`}
                  onClick={() => markRead(notification.id)}
                >
                  <Check aria-hidden className="size-4" />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {data.length === count && (
        <Button className="self-center" onClick={() => setCount(count + pageSize)}>
          {m.notifications_older()}
        </Button>
      )}
    </>
  )
}
