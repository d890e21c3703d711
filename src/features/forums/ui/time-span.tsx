import { civilDateAt } from '@kopir/domain/time/civil-date'
import { formatDate, formatTime, kazakhstanTimeZone } from '../../../shared/i18n/format-date.ts'

interface TimeSpanProps {
  startsAt: Date
  endsAt: Date
  /** Only the hours, where the day is plain from the context. */
  hours?: boolean
}

/** From when to when, on the territory's clocks: `21 ноября 2026, 10:00–11:30`. */
export function TimeSpan({ startsAt, endsAt, hours = false }: TimeSpanProps) {
  const firstDay = civilDateAt(startsAt, kazakhstanTimeZone)
  const lastDay = civilDateAt(endsAt, kazakhstanTimeZone)
  const start = hours ? formatTime(startsAt) : `${formatDate(firstDay)}, ${formatTime(startsAt)}`
  const end = firstDay === lastDay ? formatTime(endsAt) : `${formatDate(lastDay)}, ${formatTime(endsAt)}`
  return (
    <span className="tabular">
      <time dateTime={startsAt.toISOString()}>{start}</time>
      {firstDay === lastDay ? '–' : ' – '}
      <time dateTime={endsAt.toISOString()}>{end}</time>
    </span>
  )
}
