import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasPersonNumber, withoutLongNumbers, withoutPersonNumbers } from './person-numbers.ts'

it.each([
  ['ИП 900101300123', 'ИП …'],
  ['900101300123.', '….'],
  ['9001 0130 0123', '…'],
  ['900101-300-123', '…'],
  ['№9001013001234', '№…'],
  ['900101300123, 190740000201', '…'],
])('%s is shown as %s', (text, shown) => {
  expect(hasPersonNumber(text)).toBe(true)
  expect(withoutPersonNumbers(text)).toBe(shown)
})

it.each(['190740000201', 'БИН 190740000201', '+7 701 123 45 67', '05.07.2019', 'XXI', 'KZ', ''])(
  '%s is no person',
  (text) => {
    expect(hasPersonNumber(text)).toBe(false)
    expect(withoutPersonNumbers(text)).toBe(text)
  },
)

it('shows no long number in the row of a person', () => {
  expect(withoutLongNumbers('Ателье № 101500123, 01.02.2000, дом 15')).toBe('Ателье № …, дом 15')
})

it('leaves nothing that it would hide', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9 .,а-я-]{0,40}$/), (text) => {
      expect(hasPersonNumber(withoutPersonNumbers(text))).toBe(false)
    }),
  )
})
