import type { Staff } from '@kopir/domain/person/staff'
import { describe, expect, it } from 'vitest'
import { filterStaff, heldRoles, type StaffRow, staffFilter } from './staff-filter.ts'

const { read: readStaffFilter, write: staffFilterParams } = staffFilter

function person(displayName: string, roles: Staff['roles'], departments: Staff['departments'] = {}): Staff {
  return { uid: displayName, displayName, administrator: false, roles, departments }
}

const aliya = person('Әлия Қасым', { almaty: ['moderator'], pavlodar: ['official'] }, { pavlodar: ['culture'] })
const boris = person('Борис', { almaty: ['akim_office', 'official'] }, { almaty: ['roads'] })
const former = person('Бывший', {})
const all = [former, boris, aliya]
const none = readStaffFilter(new URLSearchParams())

const names: Record<string, string> = { almaty: 'Алматы', pavlodar: 'Павлодар' }
const list = (filter: Partial<typeof none>, language: 'kk' | 'ru' = 'kk') =>
  filterStaff(all, { ...none, ...filter }, { language, territoryName: (id) => names[id] ?? id })
const lines = (rows: StaffRow[]) => rows.map(({ staff, role, held }) => [staff.displayName, held?.territoryId, role])

describe('filterStaff', () => {
  it('has a line for every role, by the Kazakh alphabet of names and then of places', () => {
    expect(lines(list({}))).toEqual([
      ['Әлия Қасым', 'almaty', 'moderator'],
      ['Әлия Қасым', 'pavlodar', 'official'],
      ['Борис', 'almaty', 'akim_office'],
      ['Борис', 'almaty', 'official'],
      ['Бывший', undefined, null],
    ])
  })

  it('finds a name in whatever spelling', () => {
    expect(lines(list({ q: 'алия касым' }))).toHaveLength(2)
  })

  it('asks for one role that fits territory and role together', () => {
    expect(lines(list({ territoryId: 'almaty', role: 'official' }, 'ru'))).toEqual([['Борис', 'almaty', 'official']])
  })

  it('has a line for an administrator, who holds no role that could be taken back', () => {
    const rows = filterStaff([{ ...former, administrator: true }], none, { language: 'ru', territoryName: String })
    expect(rows.map(({ role, held }) => [role, held])).toEqual([['administrator', null]])
  })
})

describe('heldRoles', () => {
  it('gives an official their department, and nobody else', () => {
    expect(heldRoles(boris)).toEqual([
      { territoryId: 'almaty', role: 'akim_office', departmentId: null, substitution: null },
      { territoryId: 'almaty', role: 'official', departmentId: 'roads', substitution: null },
    ])
  })
})

describe('the address', () => {
  it('keeps a filter and drops what it does not know', () => {
    const filter = { q: 'али', territoryId: 'almaty', role: 'official' } as const
    expect(readStaffFilter(staffFilterParams(filter))).toEqual(filter)
    expect(readStaffFilter(new URLSearchParams('role=king'))).toEqual(none)
  })
})
