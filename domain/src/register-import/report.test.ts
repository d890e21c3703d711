import { expect, it } from 'vitest'
import type { PlanEntry } from './plan.ts'
import { reportRows } from './report.ts'

const entry: PlanEntry = {
  group: 'doubtful',
  line: 7,
  name: 'Кружок 9001 0130 0123',
  ngoId: 'green',
  before: { status: 'active', districtId: null },
  after: { status: 'suspended', districtId: 'medeu' },
  notes: [{ code: 'case', field: 'nameRu' }],
  doubts: [{ code: 'other-name', ngoId: 'green', name: 'ОФ «Жасыл»' }],
  problems: [],
  staged: {
    act: 'change',
    line: 7,
    ngoId: 'green',
    before: { status: 'active', districtId: null },
    after: { status: 'suspended', districtId: 'medeu' },
  },
}
const bad: PlanEntry = {
  ...entry,
  group: 'bad',
  before: null,
  after: null,
  notes: [],
  doubts: [],
  problems: [{ code: 'date-unreadable', field: 'registeredOn', column: 4, cell: 'ИИН 900101300123' }],
  staged: null,
}
const unchanged: PlanEntry = { ...bad, group: 'unchanged', problems: [] }

it('has a row for everything that is told of an entry, the first things first', () => {
  const rows = reportRows([entry], () => 'moved')
  expect(rows.map(({ detail }) => detail)).toEqual([
    { kind: 'doubt', doubt: entry.doubts[0] },
    { kind: 'fact', fact: 'status', before: { status: 'active' }, after: { status: 'suspended' } },
    { kind: 'fact', fact: 'districtId', before: { districtId: null }, after: { districtId: 'medeu' } },
    { kind: 'note', note: entry.notes[0] },
  ])
  expect(rows.every(({ line, outcome, group }) => line === 7 && outcome === 'moved' && group === 'doubtful')).toBe(true)
})

it('has one for an entry of which nothing is told', () => {
  expect(reportRows([unchanged], () => 'same')).toMatchObject([{ group: 'unchanged', outcome: null, detail: null }])
})

it('has no number of a person', () => {
  const rows = reportRows([entry, bad])
  expect(rows[0]?.name).toBe('Кружок …')
  expect(rows.at(-1)?.detail).toMatchObject({ problem: { cell: 'ИИН …' } })
})
