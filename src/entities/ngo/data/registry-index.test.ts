import type { RegistryRow } from '@kopir/domain/published/registry'
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { registryIndexOf } from './registry-queries.ts'

const row = (ru: string, legalForm: RegistryRow['legalForm'], bin: string | null = null): RegistryRow => ({
  id: ru,
  name: { kk: '', ru, en: '' },
  bin,
  legalForm,
  directions: [],
  status: 'active',
  districtId: null,
  youth: false,
  verified: false,
  registeredOn: null,
  reportedYears: [],
})

const rows = [
  row('Жасыл қадам', 'public_foundation', '120340005678'),
  row('Жасыл ел', 'public_association'),
  row('Қамқорлық', 'public_foundation'),
]

it('finds organisations by name, BIN and the short name of their legal form, wherever a registry is searched', async () => {
  const registry = { asOf: '2026-11-21T00:00:00Z', rows }
  const index = await new QueryClient().fetchQuery(registryIndexOf('almaty', registry))
  expect(index.search('ОФ')).toEqual([0, 2])
  expect(index.search('ОФ жасыл')).toEqual([0])
  expect(index.search('қоғамдық бірлестік жасыл')).toEqual([])
  expect(index.search('ҚБ жасыл')).toEqual([1])
  expect(index.search('120340005678')).toEqual([0])
})

it('builds the index of a registry once', async () => {
  const client = new QueryClient()
  const registry = { asOf: '2026-11-21T00:00:00Z', rows }
  const index = await client.fetchQuery(registryIndexOf('almaty', registry))
  expect(await client.fetchQuery(registryIndexOf('almaty', { ...registry }))).toBe(index)
  const later = { asOf: '2026-11-22T00:00:00Z', rows: [] }
  expect(await client.fetchQuery(registryIndexOf('almaty', later))).not.toBe(index)
})
