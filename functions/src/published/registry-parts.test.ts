import { decodeRegistry, type RegistryTuple } from '@kopir/domain/published/registry'
import type { ListedNgo } from '@kopir/domain/published/registry-documents'
import { expect, it } from 'vitest'
import { registryParts } from './registry-parts.ts'

const ngo = (id: string): ListedNgo => ({
  id,
  territoryId: 'almaty',
  districtId: null,
  name: { kk: `Жасыл аула ${id}` },
  bin: null,
  legalForm: 'public_association',
  directions: ['environment'],
  youth: false,
  status: 'active',
  reportedYears: [],
  registeredOn: null,
  verified: false,
})
const ngos = Array.from({ length: 100 }, (_, index) => ngo(`n${String(index).padStart(3, '0')}`))

it('cuts by bytes and not by letters, and loses no row', () => {
  const { parts, rows, format, codes } = registryParts(ngos, 1_000)
  expect(parts.length).toBeGreaterThan(5)
  expect(parts.filter((part) => Buffer.byteLength(part) > 1_000)).toEqual([])
  const read = parts.flatMap((part) => JSON.parse(part) as RegistryTuple[])
  expect(decodeRegistry({ format, codes, rows: read }).map(({ id }) => id)).toEqual(ngos.map(({ id }) => id))
  expect(rows).toBe(100)
})

it('has a version that changes with the content and not with the order of reading', () => {
  const { version } = registryParts(ngos)
  expect(registryParts(ngos.toReversed()).version).toBe(version)
  expect(registryParts(ngos.slice(1)).version).not.toBe(version)
})

it('publishes an empty register as no parts', () => {
  expect(registryParts([])).toMatchObject({ rows: 0, parts: [] })
})
