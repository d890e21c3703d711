import { civilDateAt } from '@kopir/domain/time/civil-date'
import { formatTime } from '@kopir/texts/format-date'
import { formatDate } from '../../../shared/i18n/format-date.ts'

interface TimeSpanProps {
  startsAt: Date
  endsAt: Date
  /** Of the place where it is held. */
  timeZone: string
  /** Only the hours, where the day is plain from the context. */
  hours?: boolean
}

/** From when to when, on the territory's clocks: `21 ноября 2026, 10:00–11:30`. */
export function TimeSpan({ startsAt, endsAt, timeZone, hours = false }: TimeSpanProps) {
  const firstDay = civilDateAt(startsAt, timeZone)
  const lastDay = civilDateAt(endsAt, timeZone)
  const start = hours ? formatTime(startsAt, timeZone) : `${formatDate(firstDay)}, ${formatTime(startsAt, timeZone)}`
  const end =
    firstDay === lastDay ? formatTime(endsAt, timeZone) : `${formatDate(lastDay)}, ${formatTime(endsAt, timeZone)}`
  return (
    <span>
      <time dateTime={startsAt.toISOString()}>{start}</time>
      {firstDay === lastDay ? '–' : ' – '}
      <time dateTime={endsAt.toISOString()}>{end}</time>
    </span>
  )
}
