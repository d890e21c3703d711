import type { StepGoal } from '@kopir/domain/proposal/next-step'
import { type CivilDate, daysBetween, monthsBetween } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { whereListed, workingDaysBetween } from '@kopir/domain/time/working-days'
import { m } from '../../shared/i18n/messages.ts'
import { longSpan } from './span-words.ts'

type Words = (inputs: { time: string }) => string

/** What a clock counts to; `own_word` is the word of the reader themself. */
export type ClockGoal = StepGoal | 'own_word'

const goals: Record<ClockGoal, { left: Words; late: Words }> = {
  moderation: { left: m.clock_moderation_left, late: m.clock_moderation_late },
  revision: { left: m.clock_revision_left, late: m.clock_revision_late },
  assignment: { left: m.clock_assignment_left, late: m.clock_assignment_late },
  answer: { left: m.clock_answer_left, late: m.clock_answer_late },
  own_word: { left: m.clock_own_word_left, late: m.clock_own_word_late },
  word: { left: m.clock_word_left, late: m.clock_word_late },
  dispute: { left: m.clock_dispute_left, late: m.clock_dispute_late },
  fulfilment: { left: m.clock_fulfilment_left, late: m.clock_fulfilment_late },
}

/** `до ответа: 5 рабочих дней`; `left` in working days, 0 is today. */
export const leftText = (goal: ClockGoal, left: number): string =>
  goals[goal].left({ time: left === 0 ? m.clock_today() : m.common_working_days({ count: left }) })

/** `до ответа: 16 декабря 2026`, where days are not counted. */
export const untilText = (goal: ClockGoal, date: string): string => goals[goal].left({ time: date })

/** `ответ опаздывает: 5 месяцев`: working days within the first month, then months and years. */
export function lateText(goal: ClockGoal, dueOn: CivilDate, today: CivilDate): string {
  return goals[goal].late({
    time: isLongLate(dueOn, today) ? longSpan(monthsBetween(dueOn, today)) : days(dueOn, today),
  })
}

/** A month and more: such lateness must not look like that of a day. */
export const isLongLate = (dueOn: CivilDate, today: CivilDate): boolean => monthsBetween(dueOn, today) >= 1

function days(dueOn: CivilDate, today: CivilDate): string {
  const working = whereListed(() => workingDaysBetween(dueOn, today, kazakhstanCalendar))
  if (working === null) return m.clock_days({ count: daysBetween(dueOn, today) })
  return m.common_working_days({ count: Math.max(1, working) })
}
