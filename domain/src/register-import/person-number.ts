const twelveDigits = /(?<!\d)\d{12}(?!\d)/g

/** The birthday of six digits that a person's number begins with, and the digit of sex and century behind it. */
const beginsWithBirthday = /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]/

/**
 * Whether a text has the number of a person (IIN) in it, which is kept nowhere. The check digit is not asked for: a number
 * with a slip is still somebody's. The time in a file's name, `202611280915`, is no birthday.
 */
export const hasPersonNumber = (text: string): boolean =>
  [...text.matchAll(twelveDigits)].some(([number]) => beginsWithBirthday.test(number))
