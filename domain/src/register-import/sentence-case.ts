import { formAbbreviations } from './legal-form-words.ts'

const words = /[\p{L}\p{M}\p{N}]+/gu
const small = /\p{Ll}/u
const vowel = /[АӘЕЁИІОӨУҰҮЫЭЮЯAEIOUY]/
const roman = /^(?=.)M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/
/** Cyrillic letters of which a numeral is typed: «ХХІ ғасыр». */
const cyrillicRoman = /^[ХІ]{2,}$/
const longestAbbreviation = 5
/** So long is a word that is no abbreviation, by which a name is known to be wholly in capitals. */
const wholeWord = /\p{Lu}{6}|\p{Lu}{4}.*[^\p{L}]\p{Lu}{4}/u

/** Short names that have vowels and are never written small. */
const knownAbbreviations: ReadonlySet<string> = new Set([
  ...[
    'НПО',
    'ҮЕҰ',
    'НКО',
    'КЕҰ',
    'ОО',
    'АО',
    'АҚ',
    'ТОО',
    'ЖШС',
    'ИП',
    'ГУ',
    'ММ',
    'УО',
    'ЗКО',
    'ВКО',
    'СКО',
    'ЮКО',
    'БҚО',
  ],
  ...['ЮНЕСКО', 'ЮНИСЕФ', 'ООН', 'БҰҰ', 'США', 'АҚШ', 'ЕАЭС', 'ЕО', 'ЕС', 'ВИЧ', 'АИТВ', 'СПИД', 'ЖИТС', 'ЗОЖ', 'СӨС'],
  ...[
    'ОВЗ',
    'ДЦП',
    'ИТ',
    'АТ',
    'СМИ',
    'БАҚ',
    'ВУЗ',
    'МЧС',
    'ТЖМ',
    'ВОВ',
    'ҰОС',
    'СССР',
    'КСРО',
    'ДОСААФ',
    'АНК',
    'ҚХА',
  ],
  ...['NGO', 'UNESCO', 'UNICEF', 'UN', 'USA', 'EU', 'HIV', 'AIDS', 'IT', 'LLP', 'CEO', 'ESG', 'STEM', 'STEAM', 'KZ'],
])

/** Beginnings of names of places, which keep their capital; adjectives that are made of them do not. */
const places =
  /^(?:КАЗАХСТАН(?:А|У|Е|ОМ)?|ҚАЗАҚСТАН(?:НЫҢ|ДА|ДАҒЫ|ҒА|НАН|ДЫҢ)?|KAZAKHSTAN|АЛМАТ(?:Ы|ИНКИ)(?:НЫҢ|ДА|ДАҒЫ|ҒА)?|ALMATY|АСТАН(?:А|Ы|Е|У|ОЙ)(?:НЫҢ|ДА|ДАҒЫ|ҒА)?|ASTANA|ШЫМКЕНТ(?:А|Е|ТЕ|ТІҢ)?|SHYMKENT|ПАВЛОДАР(?:А|Е|ДА|ДЫҢ)?|PAVLODAR|ӨСКЕМЕН(?:НІҢ|ДЕ)?|ҚАРАҒАНДЫ(?:НЫҢ|ДА)?|КАРАГАНД(?:А|Ы|Е)|АҚТӨБЕ(?:НІҢ|ДЕ)?|АКТОБЕ|АТЫРАУ(?:ДЫҢ|ДА)?|АҚТАУ(?:ДЫҢ|ДА)?|АКТАУ|ОРАЛ(?:ДЫҢ|ДА)?|УРАЛЬСКА?Е?|ТАРАЗ(?:А|Е|ДЫҢ|ДА)?|ҚОСТАНАЙ(?:ДЫҢ|ДА)?|КОСТАНА(?:Й|Я|Е)|КӨКШЕТАУ|КОКШЕТАУ|СЕМЕЙ(?:ДІҢ|ДЕ)?|СЕМЕ(?:Я|Е)|ТҮРКІСТАН(?:НЫҢ|ДА)?|ТУРКЕСТАН(?:А|Е)?|ҚЫЗЫЛОРДА(?:НЫҢ)?|КЫЗЫЛОРД(?:А|Ы|Е))$/

/** After them a person is named. */
const inHonour = /(?:ИМЕНИ|ИМ\.?|(?<!\p{L})\p{Lu}\.)\s?$/u
/** «г. Алматы», «Шымкент қ.»: a single letter with a full stop is an initial otherwise. */
const shortWord = /^[ГҚ]$/

/**
 * A name that is wholly in capitals as a sentence writes it: capitals stay at its beginning, behind an opening quote, in
 * abbreviations and names of places. Which other words are names cannot be known, so that the change is noted by who calls.
 */
export function sentenceCase(name: string): string {
  if (small.test(name) || !wholeWord.test(name)) return name
  return name.replace(words, (word, index: number) =>
    wordCase(word, name.slice(0, index), name.slice(index + word.length)),
  )
}

function wordCase(word: string, before: string, after: string): string {
  if (isAbbreviation(word) || (word.length === 1 && after.startsWith('.') && !shortWord.test(word))) return word
  const isFirst = /^[^\p{L}\p{N}]*$/u.test(before) || before.endsWith('«')
  const isName = places.test(word) || inHonour.test(before)
  return isFirst || isName ? `${word.slice(0, 1)}${word.slice(1).toLowerCase()}` : word.toLowerCase()
}

function isAbbreviation(word: string): boolean {
  if (formAbbreviations.has(word) || knownAbbreviations.has(word) || /\p{N}/u.test(word)) return true
  if (word.length < 2) return false
  return (word.length <= longestAbbreviation && !vowel.test(word)) || roman.test(word) || cyrillicRoman.test(word)
}
