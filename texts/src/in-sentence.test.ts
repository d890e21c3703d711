import { expect, it } from 'vitest'
import { inSentence, listOfLabels } from './in-sentence.ts'

it('begins small inside a sentence, but for abbreviations', () => {
  expect(inSentence('Принято частично')).toBe('принято частично')
  expect(inSentence('Әкім аппараты')).toBe('әкім аппараты')
  expect(inSentence('БСН жоқ')).toBe('БСН жоқ')
  expect(inSentence('')).toBe('')
})

it('lists labels as a sentence would', () => {
  expect(listOfLabels(['Молодёжь', 'Студенты'])).toBe('Молодёжь, студенты')
})
