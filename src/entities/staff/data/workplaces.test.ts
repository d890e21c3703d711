import type { Staff } from '@kopir/domain/person/staff'
import { describe, expect, it } from 'vitest'
import { workplaces, worksAt } from './workplaces.ts'

const staff = (change: Partial<Staff>): Staff => ({
  uid: 'u',
  displayName: 'Имя',
  administrator: false,
  roles: {},
  departments: {},
  ...change,
})
const kinds = (change: Partial<Staff>, current: string | null = 'almaty') =>
  workplaces(staff(change), current).map(({ kind }) => kind)

describe('workplaces', () => {
  it('offers the desk to an official with a department only, as its gate does', () => {
    const roles: Staff['roles'] = { almaty: ['official'] }
    expect(kinds({ roles })).toEqual(['dashboard'])
    expect(worksAt(staff({ roles }), 'desk', 'almaty')).toBe(false)
    expect(kinds({ roles, departments: { almaty: ['roads'] } })).toEqual(['desk', 'dashboard'])
  })

  it('offers each its own, in the territory that is looked at', () => {
    expect(kinds({ roles: { almaty: ['moderator'] } })).toEqual(['queue', 'conduct'])
    expect(kinds({ roles: { almaty: ['akim_office', 'secretary'] } })).toEqual(['desk', 'dashboard', 'spoken'])
    expect(kinds({ roles: { almaty: ['moderator'] } }, 'pavlodar')).toEqual([])
    expect(kinds({ roles: { almaty: ['moderator'] } }, null)).toEqual(['queue', 'conduct'])
  })

  it('offers an administrator the conduct of a territory only where one is looked at', () => {
    expect(kinds({ administrator: true })).toEqual(['conduct', 'admin', 'register'])
    expect(kinds({ administrator: true }, null)).toEqual(['admin', 'register'])
  })
})
