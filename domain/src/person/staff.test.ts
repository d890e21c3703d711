import { describe, expect, it } from 'vitest'
import { hasRole, type Staff, staffTerritories, withRole } from './staff.ts'

const nobody: Staff = { uid: 'u', displayName: 'Имя', administrator: false, roles: {}, departments: {} }
const change = { territoryId: 'almaty', departmentId: null, grant: true }

describe('withRole', () => {
  it('grants a role once and revokes it whole', () => {
    const granted = withRole(withRole(nobody, { ...change, role: 'moderator' }), { ...change, role: 'moderator' })
    expect(granted.roles).toEqual({ almaty: ['moderator'] })
    expect(hasRole(granted, 'almaty', 'moderator')).toBe(true)
    expect(hasRole(granted, 'pavlodar', 'moderator')).toBe(false)
    const revoked = withRole(granted, { ...change, role: 'moderator', grant: false })
    expect(revoked.roles).toEqual({})
    expect(staffTerritories(revoked)).toEqual([])
  })

  it('keeps the other roles and takes the department away with the official', () => {
    const official = withRole(withRole(nobody, { ...change, role: 'official', departmentId: 'almaty-ecology' }), {
      ...change,
      role: 'secretary',
    })
    expect(official.departments).toEqual({ almaty: 'almaty-ecology' })
    const left = withRole(official, { ...change, role: 'official', grant: false })
    expect(left).toMatchObject({ roles: { almaty: ['secretary'] }, departments: {} })
  })
})
