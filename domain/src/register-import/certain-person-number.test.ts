import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasCertainPersonNumber } from './certain-person-number.ts'
import { hasPersonNumber } from './person-numbers.ts'

it.each([
  ...['850101300123', 'ИИН: 991231600005.', '№850101300123/2', '850101300123 и 190740000201', '850101 300 123'],
  ...['850101-300123', '850101\u00a0300123'],
])('finds the number of a person in «%s»', (text) => expect(hasCertainPersonNumber(text)).toBe(true))

it.each([
  ...['190740000201', 'export_202611280915.csv', 'export_2026-11-28_0915.csv', '20261128', '8501013001234'],
  ...['Реестр 2026', '2019 2020 2021', '2026-11-28_091530', ''],
])('finds none in «%s»', (text) => expect(hasCertainPersonNumber(text)).toBe(false))

it('finds nothing that is not hidden where it would be shown', () => {
  const sign = fc.constantFrom(...'0123456789', ' ', '-', '_', '.', 'а', '\u00a0')
  fc.assert(
    fc.property(fc.array(sign, { minLength: 10, maxLength: 30 }), (signs) => {
      const text = signs.join('')
      if (hasCertainPersonNumber(text)) expect(hasPersonNumber(text)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
