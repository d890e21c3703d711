import type { Notification } from '@kopir/domain/notification/notification'
import { notificationText } from '@kopir/texts/notification-text'
import { useEffect, useRef, useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { newestArrival } from '../data/arrivals.ts'
import { titleOfNotification } from '../words.ts'

/** What a screen reader says when a notification comes while the page is open; empty until then. */
export function useArrivalText(notifications: readonly Notification[] | undefined): string {
  const before = useRef<readonly Notification[] | undefined>(undefined)
  const [text, setText] = useState('')
  useEffect(() => {
    if (!notifications) return
    const arrival = newestArrival(before.current, notifications)
    before.current = notifications
    if (arrival)
      setText(m.notifications_arrived({ text: `${notificationText(arrival, m)}: ${titleOfNotification(arrival)}` }))
  }, [notifications])
  return text
}
