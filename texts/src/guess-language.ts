import type { Language } from '@kopir/domain/language'

/** Letters that Kazakh has and Russian has not. */
const kazakhLetters = /[әғқңөұүһі]/i
const letters = /\p{L}/gu
const latinLetters = /\p{Script=Latin}/gu
/** Kazakh without one letter of its own is rare beyond a few words. */
const certainLength = 30

/** The language a text is most likely written in, for its `lang`; a short text is taken to be in the reader's own. */
export function guessLanguage(text: string, reader: Language): Language {
  const all = text.match(letters)?.length ?? 0
  const latin = text.match(latinLetters)?.length ?? 0
  if (all === 0) return reader
  if (latin > all / 2) return 'en'
  if (kazakhLetters.test(text)) return 'kk'
  return reader === 'kk' && all < certainLength ? 'kk' : 'ru'
}
