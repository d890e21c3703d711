import * as v from 'valibot'
import { isCalendarDay } from './civil-date.ts'

/** Apart from the arithmetic of days, which pages use that validate nothing. */
export const civilDateSchema = v.pipe(v.string(), v.isoDate())

/** A day as somebody chooses it: one that the calendar has, and not the 31st of February. */
export const chosenDaySchema = v.pipe(civilDateSchema, v.check(isCalendarDay))
