import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readName } from './read-name.ts'

const nameOf = (cell: string) => readName(cell).name

it.each([
  ['  Общественный\u00a0 фонд\t"Жасыл  қала" ', 'Общественный фонд «Жасыл қала»'],
  ['Общественный\nфонд\r\n«Жасыл қала»', 'Общественный фонд «Жасыл қала»'],
  ['\u202eОФ «Жасыл»\u202c\u200b\ufeff', 'ОФ «Жасыл»'],
  ['ОФ «Жасыл\u0007\u0000»', 'ОФ «Жасыл»'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['=Hyperlink(1)', '=Hyperlink(1)'],
  ['@ОФ', '@ОФ'],
  ['-', ''],
  ['', ''],
])('%j is read as %j, which needs no note', (cell, name) => expect(readName(cell)).toEqual({ name, notes: [] }))

describe('look-alikes', () => {
  it.each([
    ['Oбщecтвeнный фонд «Жacыл қaлa»', 'Общественный фонд «Жасыл қала»'],
    ['OO «Белсендi жастар»', 'ОО «Белсенді жастар»'],
    ['Қоғамдық бiрлестiк «Hұр»', 'Қоғамдық бірлестік «Нұр»'],
    ['«Yміт» қоғамдық қоры', '«Үміт» қоғамдық қоры'],
    ['«Yголёк» добра', '«Уголёк» добра'],
    ['«Әлем» қоғамдық қоpы, əлем', '«Әлем» қоғамдық қоры, əлем'.replace('əлем', 'әлем')],
    ['Public Fund «Grееn Сity»', 'Public Fund «Green City»'],
    ['ОФ «Взгляд ХХI века»', 'ОФ «Взгляд XXI века»'],
  ])('%s: %s', (cell, name) => expect(readName(cell)).toEqual({ name, notes: ['look-alikes'] }))

  it.each(['ОФ «Green City»', 'ОО «Центр IT и дизайна»', 'ОФ «Инваст WEБ»', 'Клуб «XXI век»', 'Camp «Шаңырақ»'])(
    'leaves %s',
    (cell) => expect(readName(cell)).toEqual({ name: cell, notes: [] }),
  )
})

describe('capitals', () => {
  it.each([
    ['ОБЩЕСТВЕННЫЙ ФОНД "ЖАСЫЛ ҚАЛА"', 'Общественный фонд «Жасыл қала»'],
    ['«ЖАСЫЛ ҚАЛА» ҚОҒАМДЫҚ ҚОРЫ', '«Жасыл қала» қоғамдық қоры'],
    ['ОО "СОЮЗ МОЛОДЁЖИ КАЗАХСТАНА"', 'ОО «Союз молодёжи Казахстана»'],
    ['ОФ "ЦЕНТР ПОДДЕРЖКИ НПО В Г. АЛМАТЫ"', 'ОФ «Центр поддержки НПО в Г. Алматы»'.replace('Г.', 'г.')],
    ['ЧУ «КЛУБ ДРУЗЕЙ "ДВГ"»', 'ЧУ «Клуб друзей «ДВГ»»'],
    ['ФОНД ИМЕНИ АБАЯ', 'Фонд имени Абая'],
    ['ФОНД ИМ. А. БАЙТУРСЫНОВА', 'Фонд им. А. Байтурсынова'],
    ['КЛУБ "XXI ВЕК" И ДРУЗЬЯ', 'Клуб «XXI век» и друзья'],
    ['PUBLIC FOUNDATION "GREEN CITY"', 'Public foundation «Green city»'],
  ])('%s: %s', (cell, name) => expect(readName(cell)).toEqual({ name, notes: ['case'] }))

  it.each(['ОФ «ЖАР»', 'ҚҚ «АБК»', 'ЮНЕСКО', 'Общественный фонд «ЖАСЫЛ ҚАЛА»', 'ОО'])('leaves %s', (cell) => {
    expect(nameOf(cell)).toBe(cell)
  })
})

it('reads what it has read as it stands', () => {
  const texts = fc.array(
    fc.constantFrom(
      'ОФ',
      'OO',
      '"',
      '«',
      '»',
      "'",
      ' ',
      'ЖАСЫЛ',
      'қала',
      'Сity',
      'ХХI',
      '\u200b',
      '=',
      '<b>',
      'ИМЕНИ ',
      'А.',
      '-',
      '(',
      ')',
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(texts, (parts) => {
      const { name } = readName(parts.join(''))
      expect(nameOf(name)).toBe(name)
    }),
    { numRuns: 2_000 },
  )
})
