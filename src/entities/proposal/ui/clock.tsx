import type { CivilDate } from '@kopir/domain/time/civil-date'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { classNames } from '../../../shared/ui/class-names.ts'
import { type ClockGoal, isLongLate, lateText, leftText, untilText } from '../../calendar/clock-words.ts'
import { readClock } from './clock-reading.ts'

interface ClockProps {
  /** What it counts to. */
  goal: ClockGoal
  dueOn: CivilDate
  /** Working days of the whole term; null where it is counted otherwise. */
  termDays: number | null
  today: CivilDate
}

const colours = { info: 'text-primary', due: 'text-accent', late: 'text-late' } as const
const words = { info: 'text-ink-soft', due: 'text-accent-ink', late: 'text-late' } as const
const arch = 'M2 13 A10 10 0 0 1 22 13'

/** The bridge that fills as working days pass, with what it counts in words beside it. */
export function Clock({ goal, dueOn, termDays, today }: ClockProps) {
  const reading = termDays === null ? null : readClock(dueOn, today, termDays)
  const isLate = dueOn < today
  if (!reading) {
    return (
      <span className={classNames('text-sm font-medium', isLate ? words.late : words.info)}>
        {isLate ? lateText(goal, dueOn, today) : untilText(goal, formatDate(dueOn))}
      </span>
    )
  }
  const { left, passed, tone } = reading
  const isLong = isLate && isLongLate(dueOn, today)
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-2',
        isLong && 'rounded-md border border-late bg-late-soft px-1.5',
      )}
      title={m.common_due_on({ date: formatDate(dueOn) })}
    >
      <svg viewBox="0 0 24 16" aria-hidden="true" className={classNames('h-4 w-6 shrink-0', colours[tone])}>
        <path d={arch} fill="none" className="stroke-line" strokeWidth="3" />
        {passed > 0 && (
          <path
            d={arch}
            fill="none"
            stroke="currentColor"
            strokeWidth="3"
            pathLength="100"
            strokeDasharray={`${passed * 100} 100`}
          />
        )}
        <path d="M0 15h24" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className={classNames('text-sm', isLong ? 'font-bold' : 'font-medium', words[tone])}>
        {isLate ? lateText(goal, dueOn, today) : leftText(goal, left)}
      </span>
    </span>
  )
}
