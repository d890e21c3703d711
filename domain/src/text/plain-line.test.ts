import { expect, it } from 'vitest'
import { plainLine } from './plain-line.ts'

it.each([
  ['# Зачем\n\n- **тень** для _пожилых_\n2. [карта](https://e.kz/a)', 'Зачем тень для пожилых карта'],
  ['> сказано\n\n\n  и   ещё `раз`', 'сказано и ещё раз'],
  ['', ''],
])('%j is %j', (text, line) => expect(plainLine(text)).toBe(line))

it('is cut at a word', () => {
  const line = plainLine('слово '.repeat(100))
  expect(line.length).toBeLessThanOrEqual(202)
  expect(line.endsWith('слово …')).toBe(true)
})
