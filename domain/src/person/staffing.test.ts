import { expect, it } from 'vitest'
import type { Staff } from './staff.ts'
import { missingRoles } from './staffing.ts'

const member = (roles: Staff['roles']): Staff => ({
  uid: 'u',
  displayName: 'Әлия',
  administrator: false,
  roles,
  departments: {},
})

it('names the roles that nobody holds in a territory', () => {
  const staff = [
    member({ almaty: ['moderator'], pavlodar: ['secretary'] }),
    member({ almaty: ['akim_office', 'official'] }),
  ]
  expect(missingRoles(staff, 'almaty')).toEqual([])
  expect(missingRoles(staff, 'pavlodar')).toEqual(['moderator', 'akim_office'])
  expect(missingRoles([member({ pavlodar: ['moderator'] })], 'pavlodar')).toEqual(['akim_office'])
})
