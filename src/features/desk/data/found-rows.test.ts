import type { RegistryRow } from '@kopir/domain/published/registry'
import { expect, it } from 'vitest'
import { createRegistryIndex } from '../../../entities/ngo/data/registry-index.ts'
import { foundRows } from './found-rows.ts'

const row = (kk: string, status: RegistryRow['status'] = 'active'): RegistryRow => ({
  id: kk,
  name: { kk, ru: '', en: '' },
  bin: null,
  legalForm: 'public_foundation',
  directions: [],
  status,
  districtId: null,
  youth: false,
  verified: false,
  registeredOn: null,
  reportedYears: [],
})
const find = (rows: RegistryRow[], words: string) => {
  const found = foundRows({ asOf: '2026-11-21T00:00:00Z', rows }, createRegistryIndex(rows), words, 'kk')
  return { names: found.rows.map(({ id }) => id), count: found.count }
}

it('lists by the proper name in the Kazakh alphabet, without words and with them, none that is liquidated', () => {
  const rows = [row('«Өрлеу» қоры'), row('«Ән» қоры'), row('«Оқу» қоры'), row('«Аға» қоры', 'liquidated')]
  expect(find(rows, '').names).toEqual(['«Ән» қоры', '«Оқу» қоры', '«Өрлеу» қоры'])
  expect(find(rows, 'корлеу').names).toEqual([])
  expect(find(rows, 'орлеу').names).toEqual(['«Өрлеу» қоры'])
  expect(find(rows, 'ага')).toEqual({ names: [], count: 0 })
})

it('lists the first fifty of four thousand and tells how many there are', () => {
  const rows = Array.from({ length: 4_000 }, (_, at) => row(`Қор ${at}`))
  const found = find(rows, 'кор')
  expect([found.names.length, found.count]).toEqual([50, 4_000])
})

it('waits for the registry', () => {
  expect(foundRows(undefined, undefined, 'кор', 'kk')).toEqual({ rows: [], count: 0 })
})
