import type { Notification } from '@kopir/domain/person/notification'
import { useContext } from 'react'
import { Link } from 'react-router'
import { m } from '../../../shared/i18n/messages.ts'
import { CloseMenu } from '../../../shared/ui/close-menu.ts'
import { Time } from '../../../shared/ui/time.tsx'
import { notificationText } from './notification-text.ts'

interface NotificationLineProps {
  notification: Notification
  /** Its page is being opened. */
  onOpen: (notification: Notification) => void
}

/** What happened, to which proposal, when; opens the proposal. */
export function NotificationLine({ notification, onOpen }: NotificationLineProps) {
  // In the bell's menu: the notification may be about the page that is open already.
  const close = useContext(CloseMenu)
  const { territoryId, proposalId, title, lang, at, read } = notification
  return (
    <Link
      to={`/${territoryId}/proposals/${proposalId}`}
      onClick={() => {
        close()
        onOpen(notification)
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
          {notificationText(notification)}
        </span>
        <span lang={lang} className="line-clamp-2 text-ink-soft">
          {title}
        </span>
        <span className="text-sm text-ink-soft">
          <Time at={at} precise />
        </span>
      </span>
    </Link>
  )
}
