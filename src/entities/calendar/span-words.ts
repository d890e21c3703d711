import { type CivilDate, daysBetween, monthsBetween } from '@kopir/domain/time/civil-date'
import { m } from '../../shared/i18n/messages.ts'

/** `1 год 3 месяца`. */
export function longSpan(months: number): string {
  const years = Math.floor(months / 12)
  const parts = [
    years > 0 && m.clock_years({ count: years }),
    months % 12 > 0 && m.clock_months({ count: months % 12 }),
  ]
  return parts.filter(Boolean).join(' ')
}

/** How far a day is: `через 21 день`, `сегодня`, `23 дня назад`; from a month on `7 месяцев назад`. */
export function distanceText(day: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, day)
  if (days === 0) return m.clock_on_this_day()
  if (days > 0) return m.clock_in_days({ count: days })
  const months = monthsBetween(day, today)
  return m.clock_ago({ time: months >= 1 ? longSpan(months) : m.clock_days({ count: -days }) })
}
