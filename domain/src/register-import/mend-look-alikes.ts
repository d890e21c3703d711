import { formAbbreviations } from './legal-form-words.ts'
import { cyrillicLooks, inLooks, latinLooks } from './look-alikes.ts'

const words = /[\p{L}\p{M}]+/gu
const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u
const kazakh = /[әғқңөұүһі]/i
const roman = /^[IVXLCDM]+$/
const countOf = (text: string, script: RegExp) => [...text].filter((letter) => script.test(letter)).length

/** In Kazakh a capital Y is the straight Ү, whose stem goes down. */
const kazakhLooks: Readonly<Record<string, string>> = { ...cyrillicLooks, Y: 'Ү' }

/**
 * A text whose words are each of one alphabet: Latin letters that only look Cyrillic in a Cyrillic word are put right, and
 * the other way round. A word that cannot be of one alphabet stays. A short name of a legal form that was typed in Latin
 * letters («OO», «OФ») is one in Cyrillic, where the rest is.
 */
export function mendLookAlikes(text: string): string {
  if (!latin.test(text) || !cyrillic.test(text)) return text
  const isCyrillic = countOf(text, cyrillic) >= countOf(text, latin)
  const looks = kazakh.test(text) ? kazakhLooks : cyrillicLooks
  const mended = text.replace(words, (word) => mendWord(word, isCyrillic, looks))
  // What was put right may tell more about the rest.
  return mended === text ? text : mendLookAlikes(mended)
}

function mendWord(word: string, isCyrillic: boolean, looks: Readonly<Record<string, string>>): string {
  if (!latin.test(word)) return word
  const asCyrillic = inLooks(word, looks, latin)
  if (!cyrillic.test(word)) {
    return isCyrillic && asCyrillic !== null && formAbbreviations.has(asCyrillic) ? asCyrillic : word
  }
  const asLatin = inLooks(word, latinLooks, cyrillic)
  if (asLatin !== null && (asCyrillic === null || roman.test(asLatin))) return asLatin
  if (asCyrillic === null || (asLatin !== null && !isCyrillic)) return asLatin ?? word
  return asCyrillic
}
