import { readdirSync, readFileSync } from 'node:fs'
import { refusalCodes } from '@kopir/domain/refusal'
import { describe, expect, it } from 'vitest'
import type { Text } from './texts.ts'

const languages = ['kk', 'ru', 'en'] as const
const folder = new URL('../../../messages/', import.meta.url)
const areas = readdirSync(new URL('ru/', folder))

function read(language: string, area: string): Record<string, Text> {
  return JSON.parse(readFileSync(new URL(`${language}/${area}`, folder), 'utf8'))
}

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text))
const placesOf = (text: Text) => [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

it('finds every area in every language', () => {
  expect(areas.length).toBeGreaterThan(10)
  for (const language of languages) expect(readdirSync(new URL(`${language}/`, folder))).toEqual(areas)
})

describe.each(areas)('%s', (area) => {
  const [kk, ru, en] = languages.map((language) => read(language, area)) as [
    Record<string, Text>,
    Record<string, Text>,
    Record<string, Text>,
  ]

  it('has the same keys in all three languages', () => {
    expect(Object.keys(kk).sort()).toEqual(Object.keys(ru).sort())
    expect(Object.keys(en).sort()).toEqual(Object.keys(ru).sort())
  })

  it('asks for the same inputs in all three languages', () => {
    for (const [key, text] of Object.entries(ru)) {
      expect({ key, places: placesOf(kk[key] ?? '') }).toEqual({ key, places: placesOf(text) })
      expect({ key, places: placesOf(en[key] ?? '') }).toEqual({ key, places: placesOf(text) })
    }
  })

  it('is text or plural forms, never empty', () => {
    for (const text of [kk, ru, en].flatMap((texts) => Object.values(texts))) {
      if (typeof text !== 'string') {
        expect(Object.keys(text).filter((form) => !['one', 'few', 'many', 'other'].includes(form))).toEqual([])
        expect(text.other).toBeTypeOf('string')
      }
      for (const form of formsOf(text)) expect(form.trim()).not.toBe('')
    }
  })
})

it('has no key in two areas', () => {
  const keys = areas.flatMap((area) => Object.keys(read('ru', area)))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

it('has words for every refusal of the domain', () => {
  const keys = Object.keys(read('ru', 'errors.json'))
  for (const code of refusalCodes) expect(keys).toContain(`errors_${code.replaceAll('-', '_')}`)
})
