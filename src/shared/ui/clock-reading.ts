import type { CivilDate } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { workingDaysBetween } from '@kopir/domain/time/working-days'
import type { Tone } from './badge.tsx'

export interface ClockReading {
  /** Working days left; negative when overdue. */
  left: number
  /** How much of the term has passed, 0 to 1. */
  passed: number
  tone: Extract<Tone, 'info' | 'due' | 'late'>
}

/** What the clock shows on `today` for a term of `termDays` working days that ends on `dueOn`. */
export function readClock(dueOn: CivilDate, today: CivilDate, termDays: number): ClockReading {
  const left = workingDaysBetween(today, dueOn, kazakhstanCalendar)
  const late = dueOn < today
  const passed = late ? 1 : Math.min(1, Math.max(0, (termDays - left) / termDays))
  return { left, passed, tone: late ? 'late' : left <= 3 ? 'due' : 'info' }
}
