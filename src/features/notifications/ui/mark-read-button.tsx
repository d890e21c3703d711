import type { Notification } from '@kopir/domain/notification/notification'
import { Check } from 'lucide-react'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { titleOfNotification } from '../words.ts'
import { useMarkRead } from './use-mark-read.ts'

/** Marks one notification read without opening it. */
export function MarkReadButton({ notification }: { notification: Notification }) {
  const { send } = useMarkRead()
  return (
    <Button
      kind="quiet"
      size="small"
      title={m.notifications_mark()}
      aria-label={`${m.notifications_mark()}: ${titleOfNotification(notification)}`}
      onClick={() => send(notification.id)}
    >
      <Check aria-hidden className="size-4" />
    </Button>
  )
}
