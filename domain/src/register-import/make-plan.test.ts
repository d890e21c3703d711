import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { RegistryRow } from '../published/registry.ts'
import { applyRow } from './apply-row.ts'
import { dirtyTable, districts, otherwise } from './dirty-table.fixture.ts'
import { proposer } from './distinct-values.ts'
import { type NgoFacts, ngoFactsSchema } from './facts.ts'
import { greenCity } from './fixtures.ts'
import { guessMapping } from './guess-mapping.ts'
import { makePlan, type Plan } from './make-plan.ts'
import type { Mapping } from './mapping.ts'
import type { PlanEntry, RegisterTable } from './plan.ts'
import { reportRows } from './report.ts'
import { reverseRow } from './reverse-row.ts'
import { stagedRowSchema } from './staged-row.ts'

type Registry = Map<string, NgoFacts>

const today = '2026-11-28'
const rowOf = (id: string, facts: NgoFacts): RegistryRow => ({
  ...facts,
  id,
  name: { kk: '', ru: '', en: '', ...facts.name },
  youth: false,
  verified: false,
  reportedYears: [],
})

function planOf(table: RegisterTable, mapping: Mapping, registry: Registry, complete = false): Plan {
  const rows = [...registry].map(([id, facts]) => rowOf(id, facts))
  const steps = makePlan({ table, mapping, registry: rows, settings: { territoryId: 'city', complete, today } })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What the server does with the rows of a plan; the journal has the former facts. */
function applied(entries: readonly PlanEntry[], registry: Registry) {
  const now = new Map(registry)
  const journal = entries.flatMap(({ staged }) => {
    if (!staged) return []
    const { bin } = staged.after
    const holder = bin ? [...now].find(([, facts]) => facts.bin === bin)?.[0] : undefined
    const current = now.get(staged.ngoId) ?? null
    const { outcome, write, former } = applyRow(current, staged, holder ?? null)
    if (write) now.set(staged.ngoId, { ...(current ?? greenCity), ...write })
    return [{ row: staged, outcome, former }]
  })
  return { now, journal }
}

const columns: Mapping['columns'] = ['bin', 'nameKk', 'nameRu', 'status', 'registeredOn', 'district']
const mapping: Mapping = {
  columns,
  values: {
    legalForm: {},
    direction: {},
    status: { active: 'active', gone: 'liquidated' },
    district: { medeu: 'medeu' },
  },
  dateOrder: 'dmy',
  otherwise,
}
const tableOf = (...rows: string[][]): RegisterTable => ({
  headings: columns.map(String),
  rows: rows.map((cells, index) => ({
    line: index + 2,
    cells: [...cells, ...columns.slice(cells.length).map(() => '')],
  })),
})
const plan = (registry: Registry, ...rows: string[][]) => planOf(tableOf(...rows), mapping, registry).entries
const withGreen: Registry = new Map([['green', greenCity]])
const greenBin = '190740000201'

describe('a row of a known BIN', () => {
  it('is unchanged when it says nothing new, whatever the spelling', () => {
    const [entry] = plan(withGreen, [greenBin, '', 'ОБЩЕСТВЕННЫЙ ФОНД "ЖАСЫЛ ҚАЛА"', 'active', '05.07.2019', ''])
    expect(entry).toMatchObject({ group: 'unchanged', ngoId: 'green', before: null, after: null, staged: null })
  })

  it('does not take other quotes for a change', () => {
    const registry: Registry = new Map([['green', { ...greenCity, bin: greenBin, name: { ru: 'Фонд «Клуб „Ана“»' } }]])
    expect(plan(registry, [greenBin, '', 'Фонд "Клуб "Ана""'])[0]).toMatchObject({ group: 'unchanged' })
  })

  it('does not take the capitals of a file that has no others for a change', () => {
    const registry: Registry = new Map([['green', { ...greenCity, name: { ru: 'ОФ «Жасыл Қала»' } }]])
    expect(plan(registry, [greenBin, '', 'ОФ «ЖАСЫЛ ҚАЛА»'])[0]).toMatchObject({ group: 'unchanged' })
  })

  it('changes what it says, and keeps the name in languages that it does not give', () => {
    const [entry] = plan(withGreen, [greenBin, '', 'ОФ «Жасыл қала»', 'gone', '', 'medeu'])
    const before = { name: greenCity.name, status: 'active', districtId: 'almaty-medeu' }
    const after = { name: { ...greenCity.name, ru: 'ОФ «Жасыл қала»' }, status: 'liquidated', districtId: 'medeu' }
    expect(entry).toMatchObject({ group: 'changed', before, after, doubts: [] })
    expect(entry?.staged).toEqual({ act: 'change', line: 2, ngoId: 'green', before, after })
  })

  it('needs no name', () => {
    expect(plan(withGreen, [greenBin, '', '', 'gone'])[0]).toMatchObject({ group: 'changed', name: greenCity.name.ru })
  })

  it('is doubtful under another name', () => {
    const [entry] = plan(withGreen, [greenBin, '', 'ОФ «Қарлығаш»'])
    expect(entry).toMatchObject({
      group: 'doubtful',
      doubts: [{ code: 'other-name', ngoId: 'green', name: greenCity.name.ru }],
    })
  })
})

describe('a row of an unknown BIN', () => {
  const bin = '941240000193'

  it('is new, with what it does not say taken from its name and the mapping', () => {
    const [entry] = plan(withGreen, [bin, '', 'Общественное объединение «Шаңырақ»', '', '20.12.1994', 'medeu'])
    expect(entry).toMatchObject({
      group: 'new',
      ngoId: `bin-${bin}`,
      before: null,
      after: {
        name: { ru: 'Общественное объединение «Шаңырақ»' },
        bin,
        legalForm: 'public_association',
        directions: [],
        status: 'active',
        registeredOn: '1994-12-20',
        districtId: 'medeu',
      },
    })
    expect(v.safeParse(stagedRowSchema, entry?.staged).success).toBe(true)
  })

  it.each([
    ['a name that is nearly another', [bin, '', 'ЧФ «Жасыл кала»'], 'near-name'],
    ['a day that is to come', [bin, '', 'ОО «Шаңырақ»', '', '29.11.2026'], 'future-date'],
    ['a branch', ['190741004565', '', 'ОО «Шаңырақ»'], 'branch'],
  ])('is doubtful for %s', (_, row, code) => {
    expect(plan(withGreen, row)[0]).toMatchObject({ group: 'doubtful', doubts: [{ code }], staged: { act: 'create' } })
  })

  it('gives its BIN to the only one of its name that has none', () => {
    const registry: Registry = new Map([['green', { ...greenCity, bin: null }]])
    const row = [bin, '', 'Общественный фонд «Жасыл Кала»']
    expect(plan(registry, row)[0]).toMatchObject({
      group: 'changed',
      ngoId: 'green',
      before: { bin: null },
      after: { bin },
    })
    const both = plan(registry, row, [greenBin, '', 'Общественный фонд «Жасыл Қала»'])
    expect(both.map(({ group }) => group)).toEqual(['doubtful', 'doubtful'])
  })

  it('needs a name', () => {
    expect(plan(withGreen, [bin])[0]).toMatchObject({ group: 'bad', problems: [{ code: 'name-missing' }] })
  })

  it('does not take an id that somebody has', () => {
    const registry: Registry = new Map([[`bin-${bin}`, greenCity]])
    expect(plan(registry, [bin, '', 'ОО «Шаңырақ»'])[0]?.ngoId).toBe(`bin-${bin}-2`)
  })
})

describe('a row without a BIN', () => {
  const name = 'Общественный фонд «Жасыл қала»'

  it('is about the one of its name', () => {
    expect(plan(withGreen, ['', '', name, 'gone'])[0]).toMatchObject({ group: 'changed', ngoId: 'green' })
  })

  it('is doubtful where there are several', () => {
    const registry: Registry = new Map([
      ['green', greenCity],
      ['other', { ...greenCity, bin: null }],
    ])
    expect(plan(registry, ['', '', name, 'gone'])[0]).toMatchObject({
      group: 'doubtful',
      doubts: [{ code: 'near-name' }],
    })
  })

  it('is about the one that it made itself, where there are several', () => {
    const made = plan(new Map(), ['', '', name])[0]?.ngoId ?? ''
    const registry: Registry = new Map([
      ['green', greenCity],
      [made, { ...greenCity, bin: null }],
    ])
    expect(plan(registry, ['', '', name, 'gone'])[0]).toMatchObject({ group: 'changed', ngoId: made })
  })

  it('is bad where another row of its name has one', () => {
    const entries = plan(new Map(), ['', '', name], [greenBin, '', name])
    expect(entries.map(({ group }) => group)).toEqual(['bad', 'new'])
  })
})

it('leaves out a row that says the same again, and refuses one that says something else', () => {
  const entries = plan(new Map(), [greenBin, '', 'ОФ «А»'], [greenBin, '', 'ОФ «А»'], [greenBin, '', 'ОФ «Б»'])
  expect(entries.map(({ line, group }) => [line, group])).toEqual([
    [2, 'new'],
    [4, 'bad'],
  ])
  expect(entries[1]?.problems).toEqual([{ code: 'repeated-in-file', field: null, column: null, cell: null }])
})

describe('a file that claims to be complete', () => {
  const absent = (registry: Registry, ...rows: string[][]) =>
    planOf(tableOf(...rows), mapping, registry, true).entries.filter(({ group }) => group === 'absent')

  it('proposes an end for what it lacks and is registered', () => {
    expect(absent(withGreen)[0]).toMatchObject({
      line: null,
      ngoId: 'green',
      staged: { act: 'change', line: null, before: { status: 'active' }, after: { status: 'liquidated' } },
    })
    expect(absent(new Map([['green', { ...greenCity, status: 'liquidated' }]]))).toEqual([])
  })

  it.each([
    ['stands there', [greenBin, '', '', 'active']],
    ['stands there in a row that cannot be read', [greenBin, '', '', '', '31.02.2019']],
    ['is the only one of a row’s name', ['190740000202', '', 'Общественный фонд «Жасыл қала»']],
    ['may be the one of a doubtful row', ['', '', 'Фонд «Жасыл қала Алматы»']],
  ])('does not for one that %s', (_, row) => expect(absent(withGreen, row)).toEqual([]))

  it('proposes nothing otherwise', () => expect(plan(withGreen)).toEqual([]))
})

const dirty = guessMapping(dirtyTable, proposer(districts), otherwise).mapping
const noPerson = (value: unknown) => {
  const found = JSON.stringify(value).match(/\d{12,}/g) ?? []
  expect(found.filter((digits) => /^\d{4}[0-3]/.test(digits))).toEqual([])
}

describe('a dirty table', () => {
  const { entries, counts } = planOf(dirtyTable, dirty, new Map(), true)
  const codesOf = (part: string) => {
    const entry = entries.find(({ name }) => name.includes(part))
    return [
      entry?.group,
      ...[...(entry?.problems ?? []), ...(entry?.doubts ?? []), ...(entry?.notes ?? [])].map(({ code }) => code),
    ]
  }

  it.each([
    ['Жасыл қала', ['new']],
    ['Ертіс толқыны', ['new', 'zeros-restored']],
    ['Туған өлке', ['new', 'decimal-dropped', 'zeros-restored']],
    ['Самал жел', ['new', 'exponent-restored']],
    ['«Тұмар»', ['bad', 'bin-damaged']],
    ['Кең дала', ['new']],
    ['Ақ бұлақ', ['new']],
    ['Неверная цифра', ['bad', 'bin-check-digit']],
    ['Короткий номер', ['bad', 'bin-format']],
    ['Слова вместо', ['bad', 'bin-format']],
    ['Самозанятая', ['bad', 'bin-is-person', 'value-unknown']],
    ['Два номера', ['bad', 'bin-is-person']],
    ['Центр развития Алматы', ['new', 'case']],
    ['Белсенді ұрпақ', ['new', 'look-alikes']],
    ['Тихая гавань', ['new', 'untranslated']],
    ['Разметка', ['new']],
    ['Зеркало', ['new']],
    ['Пробелы', ['new']],
    ['Перенос строки', ['new']],
    ['Дата словами', ['new']],
    ['Күні сөзбен', ['new']],
    ['Две цифры', ['new', 'two-digit-year']],
    ['Завтра', ['doubtful', 'future-date']],
    ['Тридцать первое', ['bad', 'date-unreadable']],
    ['Когда-то', ['bad', 'date-unreadable']],
    ['С часами', ['new']],
    ['Неизвестный статус', ['bad', 'value-unknown']],
    ['Неизвестный район', ['bad', 'value-unknown']],
    ['Пустое', ['new']],
    ['Филиал', ['doubtful', 'branch']],
    ['Без номера', ['new']],
    ['Ақ ниет', ['new']],
  ])('%s: %j', (part, codes) => expect(codesOf(part)).toEqual(codes))

  it('counts what it holds, and tells of no person', () => {
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(entries.length)
    expect(counts.bad).toBeGreaterThan(15)
    const persons = entries.flatMap(({ problems }) => problems.filter(({ code }) => code === 'bin-is-person'))
    expect(persons.map(({ cell }) => cell)).toEqual(persons.map(() => null))
    expect(persons.length).toBeGreaterThan(5)
    noPerson(entries)
    noPerson(reportRows(entries))
    expect(JSON.stringify(entries)).not.toMatch(/101500123|00101300123|Серікова А/)
  })

  it('stages what the server takes', () => {
    const staged = entries.flatMap((entry) => (entry.staged ? [entry.staged] : []))
    expect(staged.length).toBeGreaterThan(30)
    expect(staged.filter((row) => !v.safeParse(stagedRowSchema, row).success)).toEqual([])
  })

  it('has ids that no two rows share', () => {
    const ids = entries.flatMap(({ staged }) => (staged ? [staged.ngoId] : []))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a file that is brought in', () => {
  const words = [
    'Жасыл',
    'қала',
    'Шаңырақ',
    'Центр',
    'развития',
    'ОФ',
    'Қоғамдық қор',
    'ЖАСТАР',
    'Ертіс',
    '"Нұр"',
    '12',
  ]
  const name = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join(' '))
  const bins = [greenBin, '941240000193', '190741004565', '740000728', '190740000202', '900101300123', '']
  const cells = fc.tuple(
    fc.constantFrom(...bins),
    name,
    name,
    fc.constantFrom('', 'active', 'gone', 'unknown'),
    fc.constantFrom('', '05.07.2019', '2031-01-01', '900101300123'),
    fc.constantFrom('', 'medeu'),
  )
  const facts: fc.Arbitrary<NgoFacts> = fc
    .record({
      bin: fc.constantFrom(...bins.slice(0, 3), null),
      ru: name,
      status: fc.constantFrom('active', 'liquidated'),
    })
    .map(({ ru, bin, status }) => ({ ...greenCity, name: { ru: `ОО ${ru}` }, bin, status }) as NgoFacts)
  const registries = fc
    .uniqueArray(facts, { maxLength: 4, selector: ({ bin }) => bin ?? Math.random() })
    .map((list): Registry => new Map(list.map((each, index) => [`n${index}`, each])))
  const tables = fc.array(cells, { maxLength: 8 }).map((rows) => tableOf(...rows))

  it('has nothing new or changed when it is brought in again', () => {
    fc.assert(
      fc.property(tables, registries, (table, registry) => {
        const { entries } = planOf(table, mapping, registry)
        const { now, journal } = applied(entries, registry)
        expect(journal.map(({ outcome }) => outcome).filter((outcome) => outcome === 'moved')).toEqual([])
        expect(applied(entries, now).journal.every(({ outcome }) => outcome === 'same')).toBe(true)
        const again = planOf(table, mapping, now)
        expect(again.entries.filter(({ staged }) => staged !== null)).toEqual([])
        for (const each of now.values()) v.parse(ngoFactsSchema, each)
      }),
      { numRuns: 500 },
    )
  })

  it('is taken back as if it had never been', () => {
    fc.assert(
      fc.property(tables, registries, fc.boolean(), (table, registry, complete) => {
        const { now, journal } = applied(planOf(table, mapping, registry, complete).entries, registry)
        for (const { row, outcome, former } of journal.toReversed()) {
          if (outcome === 'same') continue
          const reversed = reverseRow(now.get(row.ngoId) ?? null, row, former, { hasMembers: false })
          expect(reversed.outcome).toBe('reversed')
          if (reversed.delete) now.delete(row.ngoId)
          else now.set(row.ngoId, { ...(now.get(row.ngoId) ?? greenCity), ...reversed.write })
        }
        expect(now).toEqual(registry)
      }),
      { numRuns: 500 },
    )
  })

  it('tells of no person', () => {
    fc.assert(
      fc.property(tables, registries, (table, registry) => {
        const { entries } = planOf(table, mapping, registry, true)
        noPerson(entries)
        noPerson(reportRows(entries))
      }),
      { numRuns: 500 },
    )
  })
})

it('reports how far it is, and may be stopped', () => {
  const table = tableOf(...Array.from({ length: 1_000 }, (_, index) => ['', '', `ОФ «Номер ${index}»`]))
  const steps = makePlan({ table, mapping, registry: [], settings: { territoryId: 'city', complete: false, today } })
  const done: number[] = []
  for (let step = steps.next(); !step.done; step = steps.next()) done.push(step.value.done)
  expect(done).toEqual([0, 250, 500, 750, 1_000, 1_250, 1_500, 1_750])
})
