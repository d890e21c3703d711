import type { Forum } from '@kopir/domain/forum/forum'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { distanceText } from '../../../entities/calendar/span-words.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { isOn } from '../data/forum-calendar.ts'

/** `идёт сейчас`, or how far it is: `через 21 день`, `сегодня`, `2 месяца назад`. */
export function standingText(forum: Pick<Forum, 'startsAt' | 'endsAt'>, now: Date, timeZone: string): string {
  if (isOn(forum, now)) return m.forums_now()
  return distanceText(civilDateAt(forum.startsAt, timeZone), civilDateAt(now, timeZone))
}
