import { expect, it } from 'vitest'
import { keptMapping } from './kept-mapping.ts'

it('keeps headings and words with what they mean', () => {
  const mapping = {
    columns: { БИН: 'bin', Примечание: null },
    values: { status: { ЖОЙЫЛҒАН: 'liquidated' }, district: {} },
  }
  expect(keptMapping(mapping as never)).toEqual(mapping)
})

it.each(['', '__x__', '__\n__', 'а'.repeat(201), '850101300123', 'ИИН 850101 300 123'])('leaves «%s» out', (word) => {
  expect(keptMapping({ columns: { [word]: null, БИН: 'bin' }, values: { status: { [word]: null } } })).toEqual({
    columns: { БИН: 'bin' },
    values: { status: {} },
  })
})

it('keeps so many words of a field', () => {
  const words = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`слово ${index}`, null]))
  expect(Object.keys(keptMapping({ columns: words, values: {} }).columns)).toHaveLength(200)
})
