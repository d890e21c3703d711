import type { Forum } from '@kopir/domain/forum/forum'
import { m } from '../../../shared/i18n/messages.ts'
import { standing } from '../data/forum-calendar.ts'

/** `через 21 день`, `сегодня`, `идёт сейчас`, `82 дня назад`. */
export function standingText(forum: Pick<Forum, 'startsAt' | 'endsAt'>, timeZone: string): string {
  const days = standing(forum, new Date(), timeZone)
  if (days === 'now') return m.forums_now()
  if (days === 0) return m.forums_today()
  return days > 0 ? m.forums_in_days({ count: days }) : m.forums_days_ago({ count: -days })
}
