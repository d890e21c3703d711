import { hiddenSigns } from '../text/hidden-signs.ts'
import { displayNameLength } from './limits.ts'

/** Scripts in which people's names here are written; a word is of one of them. */
const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Armenian', 'Georgian', 'Hangul', 'Han']
// An initial may end with a full stop. Without marks, because everything that is written here has letters of its own.
const word = (script: string) => `\\p{Script=${script}}+(?:['’ʼ-]\\p{Script=${script}}+)*\\.?`
const nameWord = new RegExp(`^(?:${scripts.map(word).join('|')})$`, 'u')
const onlyLetters = /^[\p{L}'’ʼ.-]+$/u
/** Latin and Cyrillic letters that stand in no ordinary word (small capitals, signs of phonetics) have one case only. */
const isCased = (letter: string) =>
  !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(letter) || letter.toLowerCase() !== letter.toUpperCase()

/** A name as it is kept: composed, with single blanks inside and none around. */
export const tidyName = (typed: string): string => typed.normalize('NFC').trim().replace(/ +/g, ' ')

/** Whether a tidy name is one of a person: words of letters, each of one script, no digits, addresses or hidden signs. */
export function isNameShaped(name: string): boolean {
  if (name.length < displayNameLength.min || name.length > displayNameLength.max) return false
  if (name !== name.normalize('NFKC') || name !== tidyName(name)) return false
  // Letters that have no shape are letters to Unicode all the same.
  if (name.replace(hiddenSigns, '') !== name) return false
  const words = name.split(' ')
  // One who gives initials only is not named.
  if (!words.some((each) => /\p{L}{2}/u.test(each))) return false
  return words.every((each) => onlyLetters.test(each) && nameWord.test(each) && [...each].every(isCased))
}
