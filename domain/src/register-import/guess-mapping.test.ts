import { describe, expect, it } from 'vitest'
import { dirtyTable, districts, otherwise } from './dirty-table.fixture.ts'
import { distinctValues, proposer } from './distinct-values.ts'
import { guessMapping } from './guess-mapping.ts'
import { readHeading } from './heading-words.ts'
import type { RegisterTable } from './plan.ts'
import { rememberedMapping } from './remembered-mapping.ts'

const propose = proposer(districts)
const table = (headings: string[], ...rows: string[][]): RegisterTable => ({
  headings,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
})
const columnsOf = (headings: string[], ...rows: string[][]) =>
  guessMapping(table(headings, ...rows), propose, otherwise).mapping.columns

it.each([
  ['БИН', 'bin'],
  ['БСН', 'bin'],
  ['БИН/ИИН', 'bin'],
  ['Бизнес-сәйкестендіру нөмірі', 'bin'],
  ['bin', 'bin'],
  ['Наименование', 'name'],
  ['Атауы', 'name'],
  ['Полное наименование организации', 'name'],
  ['Наименование на государственном языке', 'nameKk'],
  ['Наименование (рус)', 'nameRu'],
  ['Мемлекеттік тілдегі атауы', 'nameKk'],
  ['Орыс тіліндегі атауы', 'nameRu'],
  ['name_ru', 'nameRu'],
  ['nameKz', 'nameKk'],
  ['Name in English', 'nameEn'],
  ['Организационно-правовая форма', 'legalForm'],
  ['Ұйымдық-құқықтық нысаны', 'legalForm'],
  ['legal_form', 'legalForm'],
  ['Дата регистрации', 'registeredOn'],
  ['Тіркелген күні', 'registeredOn'],
  ['reg_date', 'registeredOn'],
  ['Дата перерегистрации', 'none'],
  ['Статус', 'status'],
  ['Мәртебесі', 'status'],
  ['Район', 'district'],
  ['Наименование района', 'district'],
  ['Ауданы', 'district'],
  ['Направление деятельности', 'direction'],
  ['Қызмет бағыты', 'direction'],
  ['ФИО руководителя организации', 'none'],
  ['ИИН руководителя', 'none'],
  ['Юридический адрес', 'none'],
  ['Телефон', 'none'],
  ['№', null],
  ['Примечание', null],
])('the heading %s says %s', (heading, field) => expect(readHeading(heading).field).toBe(field))

describe('guessMapping', () => {
  it('reads a dirty table', () => {
    const { mapping, untranslated } = guessMapping(dirtyTable, propose, otherwise)
    expect(mapping.columns).toEqual([
      null,
      'bin',
      'nameKk',
      'nameRu',
      'legalForm',
      'registeredOn',
      'status',
      'district',
      'direction',
      null,
    ])
    expect(mapping.dateOrder).toBe('dmy')
    expect(mapping.values.status).toMatchObject({ действующая: 'active', ликвидирована: 'liquidated' })
    expect(mapping.values.district).toEqual({
      'медеуский район': 'medeu',
      'медеу ауданы': 'medeu',
      'алатауский район': 'alatau',
      'ауезов ауданы': 'auezov',
    })
    expect(untranslated).toEqual([])
  })

  it('goes by what stands in the cells where headings say nothing', () => {
    const rows = [
      ['190740000201', 'Общественный фонд «Жасыл қала»', '2019-07-05', 'Действует', 'x'],
      ['941240000193', 'Общественное объединение «Шаңырақ»', '1994-12-20', 'Ликвидирована', ''],
    ]
    expect(columnsOf(['a', 'b', 'c', 'd', 'e'], ...rows)).toEqual(['bin', 'nameRu', 'registeredOn', 'status', null])
    expect(columnsOf(['', '', '', '', ''], ...rows)).toEqual(['bin', 'nameRu', 'registeredOn', 'status', null])
  })

  it('does not take numbers of persons for BINs', () => {
    expect(columnsOf(['a', 'ИИН руководителя'], ['900101300123', '900101300123'])).toEqual([null, null])
  })

  it('tells the languages of names by the names', () => {
    const rows = [
      ['«Жасыл қала» қоғамдық қоры', 'Общественный фонд «Жасыл қала»', 'Public Foundation «Green City»'],
      ['«Шаңырақ» қоғамдық бірлестігі', 'Общественное объединение «Шаңырақ»', 'Public Association «Shanyrak»'],
    ]
    expect(columnsOf(['Атауы', 'Наименование', 'Name'], ...rows)).toEqual(['nameKk', 'nameRu', 'nameEn'])
  })

  it('leaves out a column that was to be a translation and is none', () => {
    const rows = [
      ['Общественный фонд «Жасыл қала»', 'Общественный фонд "Жасыл қала"'],
      ['Общественное объединение «Шаңырақ»', 'ОБЩЕСТВЕННОЕ ОБЪЕДИНЕНИЕ «ШАҢЫРАҚ»'],
    ]
    const guessed = guessMapping(table(['Атауы', 'Наименование'], ...rows), propose, otherwise)
    expect(guessed.mapping.columns.filter((field) => field !== null)).toEqual(['nameRu'])
    expect(guessed.untranslated).toEqual(['nameKk'])
  })

  it('reads headings as an earlier file of the source was read', () => {
    const rows = [['190740000201', 'ОФ «Жасыл»', 'да', 'ОФ «Жасыл»']]
    const headings = ['Код', 'Имя', 'Живёт?', 'Наименование']
    const mapping = {
      columns: ['bin', 'nameKk', 'status', null] as const,
      values: { legalForm: {}, direction: {}, status: { да: 'active', нет: null }, district: {} },
      dateOrder: 'dmy' as const,
      otherwise,
    }
    const earlier = rememberedMapping(headings, { ...mapping, columns: [...mapping.columns] })
    const guessed = guessMapping(table(headings, ...rows), propose, otherwise, earlier).mapping
    expect(guessed.columns).toEqual(mapping.columns)
    expect(guessed.values.status).toEqual({ да: 'active' })
  })

  it('guesses nothing of an empty table', () => {
    expect(columnsOf([])).toEqual([])
    expect(columnsOf(['БИН', 'x'])).toEqual(['bin', null])
  })
})

it('remembers no person and no key that a document cannot have', () => {
  const remembered = rememberedMapping(['900101300123', '', '__name__', 'БИН'], {
    columns: [null, null, null, 'bin'],
    values: { legalForm: {}, direction: {}, status: { 'иин 900101300123': null, '': 'active' }, district: {} },
    dateOrder: 'dmy',
    otherwise,
  })
  expect(remembered.columns).toEqual({ БИН: 'bin' })
  expect(remembered.values.status).toEqual({})
})

it('counts the words of a column, with what they most likely mean', () => {
  const { mapping } = guessMapping(dirtyTable, propose, otherwise)
  const { status, district, direction } = distinctValues(dirtyTable, mapping, propose)
  expect(status[0]).toMatchObject({ key: 'действующая', word: 'Действующая', code: 'active', isSettled: true })
  expect(status.find(({ word }) => word === 'Под вопросом')).toMatchObject({ count: 1, code: null, isSettled: false })
  expect(JSON.stringify(status)).not.toMatch(/\d{12}/)
  expect(district.map(({ word, code }) => [word, code])).toEqual([
    ['Медеуский район', 'medeu'],
    ['Медеу ауданы', 'medeu'],
    ['Алатауский район', 'alatau'],
    ['Әуезов ауданы', 'auezov'],
    ['Заречный район', null],
  ])
  expect(direction.map(({ word }) => word)).toEqual(['Экология', 'Культура', 'Семья'])
})
