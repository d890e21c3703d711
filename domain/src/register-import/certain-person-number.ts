/** Twelve digits, and no more of them, with at most one blank or sign between two. */
const twelveDigits = /(?<!\d)(?<!\d[\s_-])\d(?:[\s_-]?\d){11}(?![\s_-]?\d)/g

/** The birthday of six digits that a person's number begins with, and the digit of sex and century behind it. */
const beginsWithBirthday = /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]/

/**
 * Whether a text has what can only be the number of a person (IIN): it is refused wherever it stands, and nothing that is
 * none. `hasPersonNumber` finds more, for what is shown: the time in a file's name, `20261128_0915`, is no birthday. The check
 * digit is not asked for: a number with a slip is still somebody's.
 */
export const hasCertainPersonNumber = (text: string): boolean =>
  [...text.matchAll(twelveDigits)].some(([number]) => beginsWithBirthday.test(number.replace(/\D/g, '')))
