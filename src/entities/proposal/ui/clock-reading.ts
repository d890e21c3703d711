import type { CivilDate } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { whereListed, workingDaysBetween } from '@kopir/domain/time/working-days'
import type { Tone } from '../../../shared/ui/badge.tsx'

export interface ClockReading {
  /** Working days left; negative when overdue. */
  left: number
  /** How much of the term has passed, 0 to 1. */
  passed: number
  tone: Extract<Tone, 'info' | 'due' | 'late'>
}

/**
 * What the clock shows on `today` for a term of `termDays` working days that ends on `dueOn`; null when the days between
 * run into a year whose calendar nobody has listed.
 */
export function readClock(dueOn: CivilDate, today: CivilDate, termDays: number): ClockReading | null {
  const left = whereListed(() => workingDaysBetween(today, dueOn, kazakhstanCalendar))
  if (left === null) return null
  const overdue = dueOn < today
  const passed = overdue ? 1 : Math.min(1, Math.max(0, (termDays - left) / termDays))
  return { left, passed, tone: overdue ? 'late' : left <= 3 ? 'due' : 'info' }
}
