import { readdirSync } from 'node:fs'
import { languages } from '@kopir/domain/language'
import { describe, expect, it } from 'vitest'
import { allTexts, messagesOf } from './all-texts.ts'
import type { Area } from './messages.ts'
import type { Text, Texts } from './texts.ts'

const areas = Object.keys(allTexts.ru) as Area[]

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text))
const placesOf = (text: Text) => [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

it('finds every area in every language', () => {
  expect(areas.length).toBeGreaterThan(10)
  for (const language of languages) {
    const files = readdirSync(new URL(`../messages/${language}/`, import.meta.url))
    expect(files).toEqual(Object.keys(allTexts[language]).map((area) => `${area}.json`))
  }
})

describe.each(areas)('%s', (area) => {
  const ru: Texts = allTexts.ru[area]

  it.each(languages)('has the same keys and inputs in %s as in Russian', (language) => {
    const texts: Texts = allTexts[language][area]
    expect(Object.keys(texts).sort()).toEqual(Object.keys(ru).sort())
    for (const [key, text] of Object.entries(ru)) {
      expect({ key, places: placesOf(texts[key] ?? '') }).toEqual({ key, places: placesOf(text) })
    }
  })

  it('is text or plural forms, never empty', () => {
    for (const text of languages.flatMap((language): Text[] => Object.values(allTexts[language][area]))) {
      if (typeof text !== 'string') {
        expect(Object.keys(text).filter((form) => !['one', 'few', 'many', 'other'].includes(form))).toEqual([])
        expect(text.other).toBeTypeOf('string')
      }
      for (const form of formsOf(text)) expect(form.trim()).not.toBe('')
    }
  })
})

it('names the area in its key, but for the words of the domain', () => {
  for (const area of areas.filter((area) => area !== 'words')) {
    expect(Object.keys(allTexts.ru[area]).filter((key) => !key.startsWith(`${area}_`))).toEqual([])
  }
})

it('has no key in two areas', () => {
  const keys = areas.flatMap((area) => Object.keys(allTexts.ru[area]))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

/** What a reader does about a post is not what a blocked person does about the block. */
const reportWords = { kk: /шағым/i, ru: /жалоб|пожалов|обжал/i, en: /report|complain/i }
const isAppeal = (key: string) =>
  /^conduct_(appeal|your_appeal|their_appeal|block|object)|^notifications_block|^privacy_blocks/.test(key)

it.each(languages)('has a word of its own for what is said against a decision of moderators: %s', (language) => {
  const texts = Object.values(allTexts[language]).flatMap((of): [string, Text][] => Object.entries(of))
  const appeals = texts.filter(([key]) => isAppeal(key))
  expect(appeals.length).toBeGreaterThan(15)
  const mixed = appeals.filter(([, text]) => formsOf(text).some((form) => reportWords[language].test(form)))
  expect(mixed).toEqual([])
})

/** A term or limit is an input of its sentence, given by the domain; these digits are neither. */
const keysWithDigits = {
  dashboard_answers_p90: 'the share that the figure is about',
  privacy_open_place: 'a law and its article',
}

it('writes no number into a sentence that the domain may change', () => {
  const found = languages.flatMap((language) =>
    Object.values<Texts>(allTexts[language]).flatMap((texts) =>
      Object.entries(texts).flatMap(([key, text]) => (formsOf(text).some((form) => /\d/.test(form)) ? [key] : [])),
    ),
  )
  expect([...new Set(found)].sort()).toEqual(Object.keys(keysWithDigits))
})

it('lets no Kazakh date stand where its month would want an ending: it follows a colon, or «күн» takes the ending', () => {
  const bare = Object.values<Texts>(allTexts.kk).flatMap((texts) =>
    Object.entries(texts).flatMap(([key, text]) =>
      formsOf(text).some((form) => /(?<!: )\{(date|until)\}(?! күн)/.test(form)) ? [key] : [],
    ),
  )
  expect(bare).toEqual([])
})

it('says a sentence in any language at once', () => {
  const said = languages.map((language) => messagesOf(language).common_working_days({ count: 2 }))
  expect(said).toEqual(['2 жұмыс күні', '2 рабочих дня', '2 working days'])
})
