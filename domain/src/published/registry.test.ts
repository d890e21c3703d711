import { describe, expect, it } from 'vitest'
import { directions } from '../ngo/direction.ts'
import type { Ngo } from '../ngo/ngo.ts'
import { decodeRegistryRow, encodeRegistryRow } from './registry.ts'

const ngo: Ngo = {
  id: 'n1',
  territoryId: 'almaty',
  districtId: 'medeu',
  name: { kk: 'Жасыл қала', ru: 'Зелёный город' },
  bin: '001340000016',
  legalForm: 'public_foundation',
  directions: ['environment', 'other'],
  youth: true,
  status: 'active',
  statusEvidence: { source: { kk: 'а', ru: 'б', en: 'c' }, asOf: '2026-01-01' },
  reportedYears: [2024, 2025, 2023, 1999],
  registeredOn: '2019-07-01',
  about: null,
  contacts: { website: null, email: null, phone: null },
  verified: true,
  demo: true,
}

describe('registry row', () => {
  it('comes back from its tuple, JSON in between', () => {
    expect(decodeRegistryRow(JSON.parse(JSON.stringify(encodeRegistryRow(ngo))))).toEqual({
      id: 'n1',
      name: { kk: 'Жасыл қала', ru: 'Зелёный город', en: '' },
      bin: '001340000016',
      legalForm: 'public_foundation',
      directions: ['environment', 'other'],
      status: 'active',
      districtId: 'medeu',
      youth: true,
      verified: true,
      registeredOn: '2019-07-01',
      reportedYears: [2023, 2024, 2025],
    })
  })

  it('keeps what is missing apart from what is empty', () => {
    const bare = {
      ...ngo,
      bin: null,
      districtId: null,
      registeredOn: null,
      reportedYears: [],
      youth: false,
      verified: false,
    }
    expect(decodeRegistryRow(encodeRegistryRow(bare))).toMatchObject({
      bin: null,
      districtId: null,
      registeredOn: null,
      reportedYears: [],
      youth: false,
      verified: false,
    })
  })

  it('has room for every direction in the mask', () => {
    const all = decodeRegistryRow(encodeRegistryRow({ ...ngo, directions: [...directions] }))
    expect(all.directions).toEqual([...directions])
    expect(directions.length).toBeLessThan(31)
  })
})
