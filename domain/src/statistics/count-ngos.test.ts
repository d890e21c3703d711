import { expect, it } from 'vitest'
import { type CountedNgo, countNgos } from './count-ngos.ts'

const ngo = (change: Partial<CountedNgo>): CountedNgo => ({
  status: 'active',
  legalForm: 'public_association',
  directions: ['environment'],
  districtId: 'medeu',
  youth: false,
  reportedYears: [],
  ...change,
})

it('keeps registered, active and reported apart, and the liquidated out of all three', () => {
  const counted = countNgos([
    ngo({ reportedYears: [2024, 2025] }),
    ngo({ status: 'inactive', reportedYears: [2025, 2025] }),
    ngo({ status: 'no_bin' }),
    ngo({ status: 'liquidated', reportedYears: [2025], youth: true, legalForm: 'religious_association' }),
  ])
  expect(counted).toMatchObject({
    registered: 3,
    active: 1,
    reported: { 2024: 1, 2025: 2 },
    byStatus: { active: 1, inactive: 1, no_bin: 1, liquidated: 1 },
    youth: { registered: 0, active: 0 },
    religious: { registered: 0, active: 0 },
  })
})

it('counts youth by its field and religion by the legal form, each registered and active', () => {
  const counted = countNgos([
    ngo({ youth: true }),
    ngo({ youth: true, status: 'suspended' }),
    ngo({ legalForm: 'religious_association', status: 'inactive' }),
    ngo({ directions: ['youth'] }),
  ])
  expect(counted.youth).toEqual({ registered: 2, active: 1 })
  expect(counted.religious).toEqual({ registered: 1, active: 0 })
  expect(counted.byForm).toEqual({
    public_association: { registered: 3, active: 2 },
    religious_association: { registered: 1, active: 0 },
  })
})

it('counts an NGO in each of its directions once, and shows a missing district as unknown', () => {
  const counted = countNgos([ngo({ directions: ['health', 'culture', 'health'] }), ngo({ districtId: null })])
  expect(counted.byDirection).toEqual({
    culture: { registered: 1, active: 1 },
    environment: { registered: 1, active: 1 },
    health: { registered: 1, active: 1 },
  })
  expect(counted.byDistrict).toEqual({
    medeu: { registered: 1, active: 1 },
    unknown: { registered: 1, active: 1 },
  })
})

it('counts an empty register as noughts', () => {
  expect(countNgos([])).toMatchObject({ registered: 0, active: 0, byForm: {}, youth: { registered: 0, active: 0 } })
})

it('does not depend on the order of the documents', () => {
  const ngos = [ngo({ status: 'inactive' }), ngo({ districtId: 'auezov' }), ngo({ legalForm: 'trade_union' })]
  expect(JSON.stringify(countNgos(ngos))).toBe(JSON.stringify(countNgos(ngos.toReversed())))
})
