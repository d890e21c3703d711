import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../time/civil-date.ts'
import type { DateOrder } from './mapping.ts'
import { areSerials, guessDateOrder, readDate } from './read-date.ts'

const read = (cell: string, order: DateOrder = 'dmy') => readDate(cell, { order, areSerials: false })

describe('the fifth of July 2019', () => {
  it.each([
    '2019-07-05',
    '2019-07-05T00:00:00Z',
    '2019-07-05 00:00:00',
    '2019.07.05',
    '2019/7/5',
    '20190705',
    '05.07.2019',
    '5.7.2019',
    ' 05. 07. 2019 г.',
    '05.07.2019 ж.',
    '05.07.2019 0:00',
    '05/07/2019',
    '05-07-2019',
    '05072019',
    '5 июля 2019 г.',
    '«05» июля 2019 года',
    '5 июл. 2019',
    '5-шілде, 2019 жыл',
    '2019 жылғы 5 шілде',
    '2019 ж. 5 шілде',
    'July 5, 2019',
    '5th of July 2019',
    '5 Jul 2019',
    '\u200e05.07.2019\u00a0',
  ])('is %j', (cell) => expect(read(cell)).toEqual({ date: '2019-07-05', hasTwoDigitYear: false, isUnreadable: false }))

  it.each([
    ['07/05/2019', 'mdy'],
    ['7/5/2019', 'mdy'],
    ['2019-07-05', 'mdy'],
  ] as const)('is %s in the order %s', (cell, order) => expect(read(cell, order).date).toBe('2019-07-05'))

  it.each([
    ['05.07.19', 'dmy'],
    ['7/5/19', 'mdy'],
    ['19-07-05', 'ymd'],
    ['5 июля 19', 'dmy'],
  ] as const)('is %s with a year of two digits, which is said', (cell, order) => {
    expect(read(cell, order)).toEqual({ date: '2019-07-05', hasTwoDigitYear: true, isUnreadable: false })
  })

  it('has a number in a spreadsheet', () => {
    expect(readDate('43651', { order: 'dmy', areSerials: true }).date).toBe('2019-07-05')
    expect(readDate('43651,5', { order: 'dmy', areSerials: true }).date).toBe('2019-07-05')
  })
})

it('knows the century by when organisations began', () => {
  expect(read('01.02.88').date).toBe('1988-02-01')
  expect(read('01.02.87').date).toBe('2087-02-01')
})

it.each(['', ' ', '-', '—', 'нет'])('says nothing: %j', (cell) => {
  expect(read(cell)).toEqual({ date: null, hasTwoDigitYear: false, isUnreadable: false })
})

it.each([
  '31.02.2019',
  '00.00.0000',
  '01.01.0001',
  '31.12.1899',
  '01.01.2101',
  '25/07',
  '07/25/2019',
  '2019',
  '43651',
  'июль 2019',
  '5 жулья 2019',
  'до 5 июля 2019',
  '5 июля 2019, 6 июля 2020',
  '05.07.219',
  '900101300123',
  '=DATE(2019,7,5)',
])('is no day: %s', (cell) => expect(read(cell)).toEqual({ date: null, hasTwoDigitYear: false, isUnreadable: true }))

it.each([
  [['05.07.2019', '25.07.2019'], 'dmy'],
  [['05/07/2019', '07/25/2019'], 'mdy'],
  [['2019-07-05', '2019.07.06'], 'ymd'],
  [['99.07.05'], 'ymd'],
  [['05.06.2019', ''], 'dmy'],
  [['01/13/2019', '13/01/2019', '14/01/2019 00:00'], 'dmy'],
  [[], 'dmy'],
] as const)('guesses of %j the order %s', (cells, order) => expect(guessDateOrder(cells)).toBe(order))

it('takes numbers for days only where all are', () => {
  expect(areSerials(['43651', '', '43652.0'])).toBe(true)
  expect(areSerials(['43651', '05.07.2019'])).toBe(false)
  expect(areSerials(['99999'])).toBe(false)
  expect(areSerials([''])).toBe(false)
})

it('reads every day in every order', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('1988-01-01', offset))
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, date] = day.split('-')
      expect(read(`${date}.${month}.${year}`).date).toBe(day)
      expect(read(`${Number(month)}/${Number(date)}/${year}`, 'mdy').date).toBe(day)
      expect(read(`${year}/${month}/${date}`, 'ymd').date).toBe(day)
      const serial = String(daysBetween('1899-12-30', day))
      expect(readDate(serial, { order: 'dmy', areSerials: true }).date).toBe(day)
    }),
  )
})
