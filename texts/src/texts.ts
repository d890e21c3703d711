import type { Language } from '@kopir/domain/language'

/** A text, or one for each plural form of its `count` (as `Intl.PluralRules` names them). */
export type Text = string | { one?: string; few?: string; many?: string; other: string }
export type Texts = Record<string, Text>
/** What fills `{name}` in a text. */
export type Inputs = Record<string, string | number>

const tables: Record<Language, Texts> = { kk: {}, ru: {}, en: {} }
const pluralRules = new Map<Language, Intl.PluralRules>()

function formOf(count: number, language: Language): keyof Exclude<Text, string> {
  let rules = pluralRules.get(language)
  if (!rules) {
    rules = new Intl.PluralRules(language)
    pluralRules.set(language, rules)
  }
  return rules.select(count) as keyof Exclude<Text, string>
}

/** Letters of right-to-left scripts and signs of direction. */
const turning = /[\u0590-\u08ff\u200f\u202a-\u202e\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** What a text is filled with turns nothing around it: a name of such letters stands in a line of its own direction. */
const isolated = (value: string | number): string => (turning.test(String(value)) ? `\u2068${value}\u2069` : `${value}`)

export function addTexts(language: Language, texts: Texts): void {
  Object.assign(tables[language], texts)
}

/** The words for a key; an unknown key shows itself, so that it is seen and mended. */
export function textOf(language: Language, key: string, inputs: Inputs = {}): string {
  const text = tables[language][key]
  if (text === undefined) return key
  const words = typeof text === 'string' ? text : (text[formOf(Number(inputs.count), language)] ?? text.other)
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => isolated(inputs[name] ?? whole))
}
