import { describe, expect, it } from 'vitest'
import { applyRow } from './apply-row.ts'
import { greenCity } from './fixtures.ts'
import type { StagedRow } from './staged-row.ts'

const create: StagedRow = { act: 'create', line: 2, ngoId: 'bin-190740000201', after: greenCity }
const change: StagedRow = {
  act: 'change',
  line: 2,
  ngoId: 'green',
  before: { status: 'active', name: { ru: 'Общественный фонд «Жасыл қала»', kk: '«Жасыл қала» қоғамдық қоры' } },
  after: { status: 'suspended', name: { ...greenCity.name, en: 'Green City' } },
}

describe('a new NGO', () => {
  it('is written whole', () => {
    expect(applyRow(null, create, null)).toEqual({ outcome: 'created', write: greenCity, former: null })
  })

  it('is the same when it stands there, in whatever order', () => {
    const { name, ...rest } = greenCity
    const stored = { ...rest, name: { en: '', ru: name.ru, kk: name.kk }, directions: rest.directions.toReversed() }
    expect(applyRow(stored, create, 'bin-190740000201').outcome).toBe('same')
  })

  it('has moved when its id or its BIN belongs to another', () => {
    expect(applyRow({ ...greenCity, status: 'inactive' }, create, null).outcome).toBe('moved')
    expect(applyRow(null, create, 'other')).toEqual({ outcome: 'moved', write: null, former: null })
  })
})

describe('a change', () => {
  it('is written with what stood there', () => {
    const { status, name } = greenCity
    expect(applyRow(greenCity, change, 'green')).toEqual({
      outcome: 'changed',
      write: change.after,
      former: { status, name },
    })
  })

  it('is the same once it stands', () => {
    expect(applyRow({ ...greenCity, ...change.after }, change, null).outcome).toBe('same')
  })

  it.each([
    ['somebody changed one of its facts', { ...greenCity, status: 'inactive' } as const, null],
    ['the NGO is gone', null, null],
    ['its BIN is taken', greenCity, 'other'],
  ])('has moved when %s', (_, current, binTakenBy) => {
    expect(applyRow(current, change, binTakenBy)).toEqual({ outcome: 'moved', write: null, former: null })
  })

  it('does not mind facts that it does not speak of', () => {
    expect(applyRow({ ...greenCity, districtId: null }, change, null).outcome).toBe('changed')
  })
})
