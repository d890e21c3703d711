import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@kopir/domain/language'
import { addTexts, type Inputs, textOf } from '../../../src/shared/i18n/texts.ts'

export const languages: Language[] = ['kk', 'ru', 'en']

const folder = fileURLToPath(new URL('../../../messages', import.meta.url))
const keys = new Set<string>()

for (const language of languages) {
  for (const file of readdirSync(`${folder}/${language}`)) {
    const texts = JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8'))
    addTexts(language, texts)
    for (const key of Object.keys(texts)) keys.add(key)
  }
}

export type Words = (key: string, inputs?: Inputs) => string

/** The interface's own words in a language, so that a test finds a button by what a person reads on it. */
export function wordsOf(language: Language): Words {
  return (key, inputs) => {
    if (!keys.has(key)) throw new RangeError(`No message ${key}`)
    return textOf(language, key, inputs)
  }
}

/** Message keys that stand in a text as they are: nobody translated them. */
export function untranslated(text: string): string[] {
  return (text.match(/\b[a-z]+(_[a-z0-9]+)+\b/g) ?? []).filter((word) => keys.has(word))
}
