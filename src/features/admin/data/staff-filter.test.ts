import type { Staff } from '@kopir/domain/person/staff'
import { describe, expect, it } from 'vitest'
import { filterStaff, heldRoles, readStaffFilter, staffFilterParams } from './staff-filter.ts'

function person(displayName: string, roles: Staff['roles'], departments: Staff['departments'] = {}): Staff {
  return { uid: displayName, displayName, administrator: false, roles, departments }
}

const aliya = person('Әлия Қасым', { almaty: ['moderator'], pavlodar: ['official'] }, { pavlodar: 'culture' })
const boris = person('Борис', { almaty: ['akim_office', 'official'] }, { almaty: 'roads' })
const former = person('Бывший', {})
const all = [former, boris, aliya]
const none = readStaffFilter(new URLSearchParams())

describe('filterStaff', () => {
  it('lists everybody by the Kazakh alphabet when nothing is asked for', () => {
    expect(filterStaff(all, none).map(({ displayName }) => displayName)).toEqual(['Әлия Қасым', 'Борис', 'Бывший'])
  })

  it('finds a name in whatever spelling', () => {
    expect(filterStaff(all, { ...none, q: 'алия касым' })).toEqual([aliya])
  })

  it('asks for one role that fits territory and role together', () => {
    expect(filterStaff(all, { ...none, territoryId: 'almaty', role: 'official' })).toEqual([boris])
  })
})

describe('heldRoles', () => {
  it('gives an official their department, and nobody else', () => {
    expect(heldRoles(boris)).toEqual([
      { territoryId: 'almaty', role: 'akim_office', departmentId: null },
      { territoryId: 'almaty', role: 'official', departmentId: 'roads' },
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
