import type { RegistryRow } from '@kopir/domain/published/registry'
import { describe, expect, it } from 'vitest'
import { registryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { setLanguage } from '../../../shared/i18n/language.ts'
import { registryCsv } from './registry-csv.ts'
import { showRegister } from './shown-register.ts'

const { empty: emptyFilter, read: readFilter, write: filterParams } = registryFilter

const row = (id: string, change: Partial<RegistryRow> = {}): RegistryRow => ({
  id,
  name: { kk: '', ru: id, en: '' },
  bin: null,
  legalForm: 'public_foundation',
  directions: ['health'],
  status: 'active',
  districtId: null,
  youth: false,
  verified: false,
  registeredOn: '2020-01-01',
  reportedYears: [2025],
  ...change,
})

const rows = [
  row('Ясень', { districtId: 'almaty-medeu', registeredOn: '2024-05-01' }),
  row('Өрлеу', { status: 'inactive', directions: ['health', 'culture'], reportedYears: [] }),
  row('Орда', { legalForm: 'religious_association' }),
  row('Архив', { status: 'liquidated' }),
]
const registry = { asOf: '2026-11-21T00:00:00Z', rows }
const listed = (change: object, found: ReadonlySet<number> | null = null) =>
  showRegister(registry, found, { ...emptyFilter, ...change }, 'kk').rows.map(({ id }) => id)

describe('showRegister', () => {
  it('lists what is registered by the Kazakh alphabet; liquidated ones only when asked for', () => {
    expect(listed({})).toEqual(['Орда', 'Өрлеу', 'Ясень'])
    expect(listed({ status: 'liquidated' })).toEqual(['Архив'])
    expect(listed({ sort: 'newest' })[0]).toBe('Ясень')
  })

  it('sorts by the name inside the quotes, not by the legal form before it', () => {
    const named = ['ОФ «Яблоня»', 'Фонд «Астра»', '«Орда» қоры'].map((name) => row(name))
    const found = showRegister({ ...registry, rows: named }, null, emptyFilter, 'ru')
    expect(found.rows.map(({ id }) => id)).toEqual(['Фонд «Астра»', '«Орда» қоры', 'ОФ «Яблоня»'])
  })

  it('keeps what every facet and the search agree on', () => {
    expect(listed({ district: 'unknown' })).toEqual(['Орда', 'Өрлеу'])
    expect(listed({ direction: 'culture' })).toEqual(['Өрлеу'])
    expect(listed({ reported: '2025', form: 'religious_association' })).toEqual(['Орда'])
    expect(listed({}, new Set([0, 3]))).toEqual(['Ясень'])
  })

  it('counts a facet’s choices as the other facets leave them', () => {
    const counts = (change: object) => showRegister(registry, null, { ...emptyFilter, ...change }, 'kk').counts
    expect(counts({ status: 'active' }).status).toEqual({ active: 2, inactive: 1, liquidated: 1 })
    expect(counts({ status: 'inactive' }).direction).toEqual({ health: 1, culture: 1 })
    expect(counts({ direction: 'health' }).registered).toBe(3)
  })
})

describe('the address', () => {
  it('holds a filter and gives it back', () => {
    const filter = { ...emptyFilter, q: 'жасыл', status: 'active' as const, youth: true, district: 'unknown' }
    expect(filterParams(filter).toString()).toBe(
      'q=%D0%B6%D0%B0%D1%81%D1%8B%D0%BB&status=active&district=unknown&youth=1',
    )
    expect(readFilter(filterParams(filter))).toEqual(filter)
  })

  it('leaves out what it does not know', () => {
    expect(readFilter(new URLSearchParams('status=best&form=llc&direction=war&sort=up&month=2026-13'))).toEqual(
      emptyFilter,
    )
  })

  it('stays with its month when what narrows the list is cleared', () => {
    const filter = { ...emptyFilter, status: 'active' as const, month: '2026-10' }
    expect(registryFilter.countActive(filter)).toBe(1)
    expect(registryFilter.clear(filter)).toEqual({ ...emptyFilter, month: '2026-10' })
  })
})

describe('registryCsv', () => {
  const origin = { place: 'Алматы', source: 'реестр', asOf: '2026-11-20', isDemo: true }
  const listed = [row('x', { name: { kk: '=1+1', ru: 'Фонд "Свет"', en: '' }, bin: '000140001234' })]

  it('opens in columns with Russian settings, keeps the BIN as text and lets no name become a formula', async () => {
    await setLanguage('ru')
    const csv = registryCsv(listed, (id) => id, origin)
    expect(csv.startsWith('\uFEFF"')).toBe(true)
    expect(csv).toContain(`"'=1+1";"Фонд ""Свет""";"=""000140001234"""`)
  })

  it('names territory, source and date, and says that its rows are invented', async () => {
    await setLanguage('ru')
    const csv = registryCsv(listed, (id) => id, origin)
    expect(csv).toContain('"Территория";"Алматы"\r\n"Источник";"реестр"\r\n"По состоянию на";"20 ноября 2026"\r\n')
    expect(csv).toContain('"Демонстрационные данные"')
    expect(registryCsv(listed, (id) => id, { ...origin, isDemo: false })).not.toContain('Демонстрационные')
  })
})
