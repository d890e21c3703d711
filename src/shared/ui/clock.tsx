import { type CivilDate, civilDateAt } from '@kopir/domain/time/civil-date'
import { formatDate, kazakhstanTimeZone } from '../i18n/format-date.ts'
import { m } from '../i18n/messages.ts'
import { classNames } from './class-names.ts'
import { readClock } from './clock-reading.ts'

interface ClockProps {
  dueOn: CivilDate
  /** Working days of the whole term: 15 for an answer. */
  termDays?: number
  /** For a territory with another clock. */
  timeZone?: string
  /** The words only to assistive technology, where the row already says them. */
  compact?: boolean
}

const colours = { info: 'text-primary', due: 'text-accent', late: 'text-late' } as const
const words = { info: 'text-ink-soft', due: 'text-accent-ink', late: 'text-late' } as const
const arch = 'M2 13 A10 10 0 0 1 22 13'

function clockText(left: number, late: boolean): string {
  if (late) return m.common_days_late({ count: Math.max(1, -left) })
  return left === 0 ? m.common_due_today() : m.common_days_left({ count: left })
}

/** The bridge that fills as working days pass, with the words beside it. */
export function Clock({ dueOn, termDays = 15, timeZone = kazakhstanTimeZone, compact = false }: ClockProps) {
  const { left, passed, tone } = readClock(dueOn, civilDateAt(new Date(), timeZone), termDays)
  return (
    <span className="inline-flex items-center gap-2" title={m.common_due_on({ date: formatDate(dueOn) })}>
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
      <span className={compact ? 'sr-only' : classNames('tabular text-sm font-medium', words[tone])}>
        {clockText(left, tone === 'late')}
      </span>
    </span>
  )
}
