import { describe, expect, it } from 'vitest'
import { directions } from '../ngo/direction.ts'
import type { Ngo } from '../ngo/ngo.ts'
import { decodeRegistry, encodeRegistryRow, isRegisterOf, registryCodes, registryFormat } from './registry.ts'

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

const publish = (ngo: Ngo, codes = registryCodes) => ({ format: registryFormat, codes, rows: [encodeRegistryRow(ngo)] })
const decode = (published: ReturnType<typeof publish>) => decodeRegistry(JSON.parse(JSON.stringify(published)))[0]

describe('registry row', () => {
  it('comes back from its tuple, JSON in between', () => {
    expect(decode(publish(ngo))).toEqual({
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
    expect(decode(publish(bare))).toMatchObject({
      bin: null,
      districtId: null,
      registeredOn: null,
      reportedYears: [],
      youth: false,
      verified: false,
    })
  })

  it('has room for every direction in the mask', () => {
    const all = decode(publish({ ...ngo, directions: [...directions] }))
    expect(all?.directions).toEqual([...directions])
    expect(directions.length).toBeLessThan(31)
  })
})

describe('a registry of another release', () => {
  it('reads right whatever the order of its codes', () => {
    const { legalForm, direction, status } = registryCodes
    const other = { legalForm: ['new', ...legalForm], direction: direction.toReversed(), status: status.toReversed() }
    const [id, kk, ru, en, bin] = encodeRegistryRow(ngo)
    const mask = (1 << other.direction.indexOf('environment')) | (1 << other.direction.indexOf('health'))
    const row = [id, kk, ru, en, bin, 2, mask, other.status.indexOf('suspended'), '', 0, '', 0] as const
    expect(decodeRegistry({ format: registryFormat, codes: other, rows: [[...row]] })).toMatchObject([
      { legalForm: 'public_foundation', directions: ['environment', 'health'], status: 'suspended' },
    ])
  })

  it('turns no code that this release does not know into another one', () => {
    const replace = (codes: readonly string[]) => codes.map((code) => `new_${code}`)
    const { legalForm, direction, status } = registryCodes
    const unknown = { legalForm: replace(legalForm), direction: replace(direction), status: replace(status) }
    expect(decode(publish(ngo, unknown))).toMatchObject({ legalForm: 'other', directions: ['other'], status: null })
    const none = { legalForm: [], direction: [], status: [] }
    expect(decode(publish(ngo, none))).toMatchObject({ legalForm: 'other', directions: [], status: null })
  })

  it('is refused in a format that this release does not know', () => {
    for (const format of [1, 3, undefined as never])
      expect(() => decodeRegistry({ ...publish(ngo), format })).toThrow('registry-format-unknown')
  })
})

it('belongs to the figures that it sums to', () => {
  const statuses = ['active', 'active', 'suspended', 'liquidated'] as const
  const rows = statuses.map((status) => encodeRegistryRow({ ...ngo, status }))
  const register = { format: registryFormat, codes: registryCodes, rows }
  expect(isRegisterOf({ registered: 3, active: 2 }, register)).toBe(true)
  expect(isRegisterOf({ registered: 4, active: 2 }, register)).toBe(false)
  expect(isRegisterOf({ registered: 3, active: 1 }, register)).toBe(false)
})
