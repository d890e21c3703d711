import { expect, it } from 'vitest'
import { hasPersonNumber } from './person-number.ts'

it.each(['850101300123', 'ИИН: 991231600005.', '№850101300123/2', '850101300123 и 190740000201'])(
  'finds the number of a person in «%s»',
  (text) => expect(hasPersonNumber(text)).toBe(true),
)

it.each(['190740000201', 'export_202611280915.csv', '20261128', '8501013001234', 'Реестр 2026', ''])(
  'finds none in «%s»',
  (text) => expect(hasPersonNumber(text)).toBe(false),
)
