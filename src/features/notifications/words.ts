import type { Notification } from '@kopir/domain/notification/notification'
import { m } from '../../shared/i18n/messages.ts'

/** What a notification is about: by its title, or as a text that cannot be shown. */
export const titleOfNotification = ({ kind, subject, title }: Notification): string =>
  title || (kind === 'proposal-step' ? m.text_unreadable({ id: subject.proposalId }) : '')
