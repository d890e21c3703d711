import type { Language } from '@kopir/domain/language'
import { terms } from '@kopir/domain/proposal/terms'
import { allTexts } from '../../../texts/src/all-texts.ts'
import { type Inputs, textOf } from '../../../texts/src/texts.ts'

export { languages } from '@kopir/domain/language'

const keys = new Set(Object.values(allTexts.ru).flatMap((texts) => Object.keys(texts)))

export type Words = (key: string, inputs?: Inputs) => string

/** The interface's own words in a language, so that a test finds a button by what a person reads on it. */
export function wordsOf(language: Language): Words {
  return (key, inputs) => {
    if (!keys.has(key)) throw new RangeError(`No message ${key}`)
    return textOf(language, key, inputs)
  }
}

/** What an author reads once a proposal is sent. */
export const sentText = (say: Words) =>
  say('proposals_sent_text', { term: say('common_working_days', { count: terms.moderationDays }) })

/** Message keys that stand in a text as they are, and places that nothing filled: nobody sees words there. */
export function untranslated(text: string): string[] {
  const found = text.match(/\{\w+\}|\b[a-z]+(_[a-z0-9]+)+\b/g) ?? []
  return found.filter((word) => word.startsWith('{') || keys.has(word))
}
