import { Bell as BellIcon } from 'lucide-react'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Menu } from '../../../shared/ui/menu.tsx'
import { MenuItem } from '../../../shared/ui/menu-item.tsx'
import { pageSize } from '../data/notification-store.ts'
import { NotificationLine } from './notification-line.tsx'
import { useArrivalText } from './use-arrival-text.ts'
import { useBadge } from './use-badge.ts'
import { useNotifications } from './use-notifications.ts'

const linesShown = 8

/** Before anything is known of what is unread, the bell says nothing of it. */
function bellName(unread: number | null, count: string): string {
  if (unread === null) return m.notifications_title()
  return unread > 0 ? m.notifications_bell_new({ count }) : m.notifications_bell_none()
}

/** How many are unread, live, and the newest ones in a list below; a new one is read out as it comes. */
export function Bell() {
  const { data, error } = useNotifications()
  const arrival = useArrivalText(data)
  const unread = data?.filter(({ read }) => !read).length ?? 0
  useBadge(data === undefined ? null : unread)
  const count = unread === pageSize ? `${formatNumber(unread)}+` : formatNumber(unread)
  return (
    <>
      <Menu
        align="end"
        name={bellName(data === undefined ? null : unread, count)}
        label={
          <span className="relative">
            <BellIcon aria-hidden className="size-6" />
            {unread > 0 && (
              <span
                aria-hidden="true"
                className="absolute -top-2 left-3 min-w-5 rounded-full bg-late px-1 text-center text-xs leading-5 font-bold text-on-primary"
              >
                {count}
              </span>
            )}
          </span>
        }
      >
        <div className="flex w-80 max-w-[calc(100vw-5rem)] flex-col">
          {error && <p className="px-3 py-2">{errorText(error)}</p>}
          {data?.length === 0 && <p className="px-3 py-2 text-ink-soft">{m.notifications_empty()}</p>}
          <ul>
            {data?.slice(0, linesShown).map((notification) => (
              <li key={notification.id} className="flex">
                <NotificationLine notification={notification} />
              </li>
            ))}
          </ul>
          <div className="mt-1 border-t border-line pt-1">
            <MenuItem to="/notifications">{m.notifications_show_all()}</MenuItem>
          </div>
        </div>
      </Menu>
      <span role="status" className="sr-only">
        {arrival}
      </span>
    </>
  )
}
