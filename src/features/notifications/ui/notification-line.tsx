import type { Notification } from '@kopir/domain/notification/notification'
import { notificationPath } from '@kopir/domain/notification/notification-path'
import { notificationText } from '@kopir/texts/notification-text'
import { useContext } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { CloseMenu } from '../../../shared/ui/close-menu.ts'
import { Link } from '../../../shared/ui/link.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { titleOfNotification } from '../words.ts'
import { useMarkRead } from './use-mark-read.ts'

interface NotificationLineProps {
  notification: Notification
}

/** What happened, to what, when; opens what it is about and is read thereby. */
export function NotificationLine({ notification }: NotificationLineProps) {
  const { send: markRead } = useMarkRead()
  // In the bell's menu: the notification may be about the page that is open already.
  const close = useContext(CloseMenu)
  const { id, lang, at, read } = notification
  return (
    <Link
      to={notificationPath(notification)}
      onClick={() => {
        close()
        if (!read) markRead(id)
      }}
      className="target flex flex-1 gap-3 rounded-md px-3 py-2 no-underline hover:bg-primary-soft"
    >
      <svg viewBox="0 0 8 8" aria-hidden="true" className="mt-2 size-2 shrink-0">
        <circle
          cx="4"
          cy="4"
          r="3"
          strokeWidth="1"
          className={read ? 'fill-none stroke-line-strong' : 'fill-accent stroke-accent'}
        />
      </svg>
      <span className="flex min-w-0 flex-col">
        <span className={read ? undefined : 'font-semibold'}>
          {!read && <span className="sr-only">{m.notifications_new()}: </span>}
          {notificationText(notification, m)}
        </span>
        <span lang={lang} className="line-clamp-2 text-ink-soft">
          {titleOfNotification(notification)}
        </span>
        <span className="text-sm text-ink-soft">
          <Time at={at} precise />
        </span>
      </span>
    </Link>
  )
}
