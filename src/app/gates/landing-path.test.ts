import type { Staff } from '@kopir/domain/person/staff'
import { describe, expect, it } from 'vitest'
import { landingPath } from './landing-path.ts'

const staffWith = (roles: Staff['roles'], administrator = false): Staff => ({
  uid: 'u',
  displayName: 'Имя',
  administrator,
  roles,
  departments: {},
})
const visitor = { staff: null, ngoTerritories: [], last: null, arrives: false }

describe('landingPath', () => {
  it('leads staff of one city to their work, whenever they come to the first page', () => {
    const staff = staffWith({ almaty: ['moderator'] })
    expect(landingPath({ ...visitor, staff })).toBe('/almaty/queue')
    expect(landingPath({ ...visitor, staff, last: 'pavlodar', arrives: true })).toBe('/almaty/queue')
  })

  it('leads staff of several cities from signing in to the one where they were last, and lets them choose later', () => {
    const staff = staffWith({ almaty: ['moderator'], pavlodar: ['akim_office'] })
    expect(landingPath({ ...visitor, staff, last: 'pavlodar', arrives: true })).toBe('/pavlodar/desk')
    expect(landingPath({ ...visitor, staff, last: 'astana', arrives: true })).toBe('/almaty/queue')
    expect(landingPath({ ...visitor, staff, last: 'pavlodar' })).toBeNull()
  })

  it('leads an administrator from signing in to the roles', () => {
    expect(landingPath({ ...visitor, staff: staffWith({}, true), arrives: true })).toBe('/admin')
  })

  it('never asks for the city of who has only one', () => {
    expect(landingPath({ ...visitor, ngoTerritories: ['almaty', 'almaty'] })).toBe('/almaty')
    expect(landingPath({ ...visitor, ngoTerritories: ['almaty', 'oskemen'] })).toBeNull()
  })

  it('leads everybody else from signing in to where they were', () => {
    expect(landingPath({ ...visitor, last: 'oskemen', arrives: true })).toBe('/oskemen')
    expect(landingPath({ ...visitor, last: 'oskemen' })).toBeNull()
  })
})
