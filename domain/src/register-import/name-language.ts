import type { Language } from '../language.ts'

const inQuotes = /[«"“„].*[»"”“]/g
const cyrillic = /\p{Script=Cyrillic}/u
const kazakh = /[әғқңөұүһі]/i
/** Endings and words that only Russian has, for a name without quotes that holds a Kazakh one. */
const russian = /(?:ый|ий|ое|ая|ого|ние|ция)(?!\p{L})|(?<!\p{L})(?:фонд|союз|центр|клуб)(?!\p{L})/iu

/** In which language a name most likely is, by what stands outside its quotes; null where there is no word. */
export function languageOfName(name: string): Language | null {
  const outside = name.replace(inQuotes, ' ')
  const text = /\p{L}/u.test(outside) ? outside : name
  if (!/\p{L}/u.test(text)) return null
  if (!cyrillic.test(text)) return 'en'
  return kazakh.test(text) && !russian.test(text) ? 'kk' : 'ru'
}
