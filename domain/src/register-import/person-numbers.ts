/** What stands for what must not be shown. */
const mask = '…'

/** Digits, also with a sign or blanks between them, as a number is set apart for reading. */
const runOfDigits = /\d(?:[\s\u00a0\u202f'’.,_-]{0,2}\d)*/g
const digitsOf = (text: string) => text.replace(/\D/g, '')

const seemsPerson = /\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{6}/

/** Whether a run of digits is, or hides, the number of a person: twelve digits, of which the fifth begins a day. */
const isPersonal = (digits: string) =>
  digits.length === 12 ? /^\d{4}[0-3]/.test(digits) : digits.length > 12 && seemsPerson.test(digits)

/** Whether a text holds what has the shape of a person's number (IIN). */
export const hasPersonNumber = (text: string): boolean =>
  (text.match(runOfDigits) ?? []).some((run) => isPersonal(digitsOf(run)))

/** A text with no person's number in it. */
export const withoutPersonNumbers = (text: string): string =>
  text.replace(runOfDigits, (run) => (isPersonal(digitsOf(run)) ? mask : run))

/** The shortest that is hidden in the row of a person: a birthday of six digits. */
const shortestHidden = 6

/**
 * The same for the other cells of a row in which a person's number stands: it may be there again, without its zeros or as
 * what a spreadsheet made of it, so that no long number of such a row is shown.
 */
export const withoutLongNumbers = (text: string): string =>
  text.replace(runOfDigits, (run) => (digitsOf(run).length >= shortestHidden ? mask : run))
