import { isLanguage, type Language, languages } from '@kopir/domain/language'

/** What is spoken to who asks for none of our languages, or for any. */
const usualLanguage: Language = 'ru'

/**
 * The language that `Accept-Language` asks for most, of those that there are: by weight, then by order. `*` is any that the
 * header does not name; a weight of 0 is a refusal, and what cannot be read is as if it were not there.
 */
export function wishedLanguage(header: string): Language {
  const wishes = header.split(',').flatMap((part) => {
    const [, range = '', weight = '1'] = wish.exec(part.trim().toLowerCase()) ?? []
    return range ? [{ name: range.split('-')[0], weight: Number(weight) }] : []
  })
  const any = [usualLanguage, ...languages].find((language) => wishes.every(({ name }) => name !== language))
  const [first] = wishes
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ name }) => (name === '*' ? (any ?? []) : isLanguage(name) ? name : []))
  return first ?? usualLanguage
}

const wish = /^(\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)(?:\s*;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/
