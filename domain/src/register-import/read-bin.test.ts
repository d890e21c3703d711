import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binCheckDigit, binProblem } from '../ngo/bin.ts'
import { readBin } from './read-bin.ts'

const bin = '190740000201'
const early = '000740000728'

describe('a BIN', () => {
  it.each([
    bin,
    ` ${bin} `,
    '190 740 000 201',
    '190\u00a0740\u202f000\u2009201',
    `'${bin}`,
    '1907-4000-0201',
    `="${bin}"`,
    `БИН: ${bin}`,
    `\u200e${bin}\ufeff`,
    '１９０７４００００２０１',
    '190.740.000.201',
    '190,740,000,201',
  ])('stands in %j', (cell) => expect(readBin(cell)).toEqual({ bin, notes: [], problem: null }))

  it.each([
    ['740000728', early, ['zeros-restored']],
    ['190740000201.0', bin, ['decimal-dropped']],
    ['190740000201,00', bin, ['decimal-dropped']],
    ['740000728.0', early, ['decimal-dropped', 'zeros-restored']],
    ['1.90740000201E+11', bin, ['exponent-restored']],
    ['1,90740000201e11', bin, ['exponent-restored']],
    ['1,90740000201Е+11', bin, ['exponent-restored']],
    ['7.40000728E+08', early, ['exponent-restored', 'zeros-restored']],
  ])('is restored from %s', (cell, restored, notes) => {
    expect(readBin(cell)).toEqual({ bin: restored, notes, problem: null })
  })

  it.each(['', '  ', '-', '—', 'нет', 'жоқ', 'Без БИН', 'N/A'])('is not said by %j', (cell) => {
    expect(readBin(cell)).toEqual({ bin: null, notes: [], problem: null })
  })
})

describe('no BIN', () => {
  it.each([
    ['190740000202', 'bin-check-digit'],
    ['19074000020', 'bin-format'],
    ['190740000201.5', 'bin-format'],
    ['1907400002011', 'bin-format'],
    ['19O74000020I', 'bin-format'],
    ['=190740000201+1', 'bin-format'],
    ['-1', 'bin-format'],
    ['1.90740E+11', 'bin-damaged'],
    ['1.907400002E+11', 'bin-damaged'],
    ['1.90740000202E+11', 'bin-damaged'],
    ['1.90740006E+11', 'bin-damaged'],
    ['1E+11', 'bin-damaged'],
  ])('is %s: %s', (cell, problem) => expect(readBin(cell)).toEqual({ bin: null, notes: [], problem }))

  it.each([
    '900101300123',
    '9001 0130 0123',
    '900101300123.0',
    '900101300123.5',
    '9.00101300123E+11',
    '9,001013E+11',
    '101500123',
    '10515500123,0',
    '1.01500123E+08',
    'ИИН 900101300123',
    'ИП Иванов, 900101-300123',
    '9001013001230',
  ])('is a person: %s', (cell) => expect(readBin(cell).problem).toBe('bin-is-person'))
})

const elevenDigits = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 5, 6), fc.nat(999_999))
  .map(([year, month, type, serial]) =>
    [String(year).padStart(2, '0'), String(month).padStart(2, '0'), type, String(serial).padStart(6, '0')].join(''),
  )
const bins = elevenDigits
  .filter((digits) => binCheckDigit(digits) !== null)
  .map((digits) => `${digits}${binCheckDigit(digits)}`)

it('survives what a spreadsheet does to a number that it shows whole', () => {
  fc.assert(
    fc.property(bins, (written) => {
      const number = Number(written)
      for (const cell of [String(number), `${number}.0`, number.toExponential(), number.toLocaleString('ru')]) {
        const read = readBin(cell)
        // More than two zeros at the end are not told from digits that were lost.
        if (read.problem === 'bin-damaged') expect(written).toMatch(/000$/)
        else expect(read.bin).toBe(written)
      }
    }),
  )
})

it('gives nothing but valid numbers', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9 .,eE+'-]{0,20}$/), (cell) => {
      const read = readBin(cell)
      if (read.bin !== null) expect(binProblem(read.bin)).toBeNull()
      expect(read.bin !== null && read.problem !== null).toBe(false)
    }),
  )
})
