import { describe, expect, it } from 'vitest'
import { isOneLetterOff } from './one-letter.ts'
import { isOtherName } from './other-name.ts'
import { SimilarNames } from './similar-names.ts'

const registry = [
  'Общественный фонд «Жасыл қала»',
  'ОО «Шаңырақ»',
  'ОФ «Центр развития Алматы»',
  'ОФ «Центр поддержки молодёжи Алматы»',
  'ОО «Средняя школа № 12»',
  'ОО «Тоғыз құмалақ»',
  'ОО «Выпускники и учителя вечерней школы посёлка Бесагаш имени Абая № 12»',
  'Общественное объединение слепых города Алматы',
  'Общественное объединение «Общество глухих»',
].map((ru, index) => ({ id: String(index), name: { ru } }))

function indexOf(names: { id: string; name: { ru: string } }[]) {
  const index = new SimilarNames<(typeof names)[number]>()
  for (const named of names) index.add(named)
  return index
}

const nearestTo = (name: string) => indexOf(registry).nearest({ ru: name })?.named.name.ru ?? null

describe('a name is nearly the same', () => {
  it.each([
    ['Жасыл қала', 'Общественный фонд «Жасыл қала»'],
    ['ЧФ «Жасыл кала»', 'Общественный фонд «Жасыл қала»'],
    ['«Жасыл қала» қоғамдық қоры', 'Общественный фонд «Жасыл қала»'],
    ['ОФ «Жасыл қала Алматы»', 'Общественный фонд «Жасыл қала»'],
    ['ОО «Шанырак»', 'ОО «Шаңырақ»'],
    ['ОО «Шанрак»', 'ОО «Шаңырақ»'],
    ['ОО «Шаныррак»', 'ОО «Шаңырақ»'],
    ['ОО «Шaңыpақ» в Алматы', 'ОО «Шаңырақ»'],
    ['Клуб «Тогыз кумалак»', 'ОО «Тоғыз құмалақ»'],
    ['ОО «Средняя школа № 12»', 'ОО «Средняя школа № 12»'],
  ])('%s: %s', (name, found) => expect(nearestTo(name)).toBe(found))

  it.each([
    'ОФ «Жасыл ел»',
    'ОФ «Центр развития Шымкента»',
    'ОФ «Центр Алматы»',
    'Общественный фонд',
    'ОО «Средняя школа № 13»',
    'ОО «Выпускники и учителя вечерней школы посёлка Бесагаш имени Абая № 13»',
    'ОФ «Қала»',
    '',
    '«»',
  ])('but not %s', (name) => expect(nearestTo(name)).toBeNull())
})

it('weighs a word by how many names have it', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ id: `m${index}`, name: { ru: `ОФ «Мейірім ${index}»` } }))
  const names = indexOf([...many, { id: 'one', name: { ru: 'ОФ «Мейірім Қарлығаш»' } }])
  expect(names.nearest({ ru: 'ОФ «Қарлығаш Мейірім»' })?.named.id).toBe('one')
  const plain = Array.from({ length: 20 }, (_, index) => ({ id: `p${index}`, name: { ru: 'ОФ «Мейірім»' } }))
  expect(indexOf(plain).nearest({ ru: 'ОФ «Мейірім»' })).toBeNull()
  expect(indexOf(plain.slice(0, 5)).nearest({ ru: 'ОФ «Мейірім»' })).not.toBeNull()
})

it.each([
  ['шанырак', 'шанырак', true],
  ['шанырак', 'шанрак', true],
  ['шанырак', 'шанарак', true],
  ['шанырак', 'шанырака', true],
  ['шанырак', 'шнарак', false],
  ['кала', 'бала', false],
])('%s and %s are one letter off: %s', (one, other, is) => expect(isOneLetterOff(one, other)).toBe(is))

describe('under one BIN', () => {
  it.each([
    ['ОФ «Жасыл қала»', 'ОФ «Шаңырақ»'],
    ['ОО «Общество слепых»', 'Центр «Қарлығаш»'],
  ])('%s and %s are two names', (one, other) => expect(isOtherName({ ru: one }, { ru: other })).toBe(true))

  it.each([
    ['ОФ «Жасыл қала»', 'Общественный фонд «Жасыл кала плюс»'],
    ['ОФ «Шаңырақ»', 'ОФ «Шанырок»'],
    ['Общественный фонд', 'ОФ «Шаңырақ»'],
  ])('%s and %s may be one', (one, other) => expect(isOtherName({ ru: one }, { ru: other })).toBe(false))

  it('a name in another language says nothing', () => {
    expect(isOtherName({ kk: '«Жасыл қала» қоғамдық қоры' }, { ru: 'ОФ «Зелёный город»' })).toBe(false)
    const both = { kk: '«Жасыл қала» ҚҚ', ru: 'ОФ «Зелёный город»' }
    expect(isOtherName(both, { kk: '«Жасыл қала» қоғамдық қоры', ru: 'ОФ «Жасыл қала»' })).toBe(false)
  })
})
