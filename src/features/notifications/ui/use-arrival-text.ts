import type { Notification } from '@kopir/domain/person/notification'
import { useEffect, useRef, useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { newestArrival } from '../data/arrivals.ts'
import { notificationText } from './notification-text.ts'

/** What a screen reader says when a notification comes while the page is open; empty until then. */
export function useArrivalText(notifications: readonly Notification[] | undefined): string {
  const before = useRef<readonly Notification[] | undefined>(undefined)
  const [text, setText] = useState('')
  useEffect(() => {
    if (!notifications) return
    const arrival = newestArrival(before.current, notifications)
    before.current = notifications
    if (arrival) setText(m.notifications_arrived({ text: `${notificationText(arrival)}: ${arrival.title}` }))
  }, [notifications])
  return text
}
