import type { WorkingCalendar } from './working-days.ts'

const days = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const none: ReadonlySet<string> = new Set()

/**
 * The working calendar of Kazakhstan, year by year. Nothing is derived from another year: a year that is not listed here
 * is an error when somebody counts in it. `holidays`: the Law on holidays, Orthodox Christmas and the first day of
 * Kurban-ait (Labour Code, article 84). `movedDaysOff`: what a holiday on a weekend frees, and days off moved by a yearly
 * order; `workedWeekends`: what such an order makes a working day. docs/operations.md says where a year is looked up.
 */
export const kazakhstanCalendar: WorkingCalendar = {
  2024: {
    holidays: days('01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 06-16 07-06 08-30 10-25 12-16'),
    movedDaysOff: days('03-25 07-08'),
    workedWeekends: none,
  },
  2025: {
    holidays: days('01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 06-06 07-06 08-30 10-25 12-16'),
    movedDaysOff: days('03-10 03-24 03-25 07-07 09-01 10-27'),
    workedWeekends: none,
  },
  2026: {
    holidays: days('01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 05-27 07-06 08-30 10-25 12-16'),
    movedDaysOff: days('03-09 03-24 03-25 05-11 08-31 10-26'),
    workedWeekends: none,
  },
  2027: {
    holidays: days('01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 05-16 07-06 08-30 10-25 12-16'),
    movedDaysOff: days('01-04 03-24 05-03 05-10'),
    workedWeekends: none,
  },
}
