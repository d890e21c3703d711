import { Check } from 'lucide-react'
import { useState } from 'react'
import { useFilter } from '../../../shared/filter/use-filter.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { notificationFilter } from '../data/notification-filter.ts'
import { pageSize } from '../data/notification-store.ts'
import { MarkReadButton } from './mark-read-button.tsx'
import { NotificationLine } from './notification-line.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useNotifications } from './use-notifications.ts'

/** All notifications of a person, newest first; which ones stands in the address. */
export function NotificationList() {
  const { filter, hrefOf } = useFilter(notificationFilter)
  const onlyUnread = filter.show === 'unread'
  const [count, setCount] = useState(pageSize)
  const { data, error, retry } = useNotifications(count)
  const markRead = useMarkRead()
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-96" />
  const unread = data.filter(({ read }) => !read)
  const listed = onlyUnread ? unread : data
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Tabs
          label={m.notifications_views()}
          tabs={[
            { to: hrefOf({ show: '' }), label: m.notifications_all(), current: !onlyUnread },
            {
              to: hrefOf({ show: 'unread' }),
              label: m.notifications_unread(),
              count: unread.length,
              current: onlyUnread,
            },
          ]}
        />
        <Button disabled={unread.length === 0} busy={markRead.busy} onClick={() => markRead.send('all')}>
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
              <NotificationLine notification={notification} />
              {!notification.read && <MarkReadButton notification={notification} />}
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
