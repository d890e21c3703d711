import { describe, expect, it } from 'vitest'
import {
  hasRole,
  isStaffOf,
  isUnchangedBy,
  officialDepartments,
  type Staff,
  staffOn,
  staffTerritories,
  withRole,
} from './staff.ts'

const nobody: Staff = { uid: 'u', displayName: 'Имя', administrator: false, roles: {}, departments: {} }
const change = { territoryId: 'almaty', departmentId: null, grant: true, substitution: null }
const official = (departmentId: string | null, grant = true) => ({
  ...change,
  role: 'official' as const,
  departmentId,
  grant,
})
const ecology = withRole(nobody, official('ecology'))

it('gives nobody a role in what every object has by itself', () => {
  for (const territoryId of ['constructor', '__proto__', 'toString']) {
    expect(hasRole(ecology, territoryId, 'moderator')).toBe(false)
    expect(isStaffOf(ecology, territoryId)).toBe(false)
    expect(officialDepartments(ecology, territoryId)).toEqual([])
  }
})

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
    const both = withRole(ecology, { ...change, role: 'secretary' })
    expect(both.departments).toEqual({ almaty: ['ecology'] })
    const left = withRole(both, official(null, false))
    expect(left).toMatchObject({ roles: { almaty: ['secretary'] }, departments: {} })
  })

  it('adds a second department and moves none', () => {
    const two = withRole(ecology, official('energy'))
    expect(officialDepartments(two, 'almaty')).toEqual(['ecology', 'energy'])
    const one = withRole(two, official('ecology', false))
    expect(one).toMatchObject({ roles: { almaty: ['official'] }, departments: { almaty: ['energy'] } })
    expect(withRole(one, official('energy', false))).toMatchObject({ roles: {}, departments: {} })
  })
})

describe('a substitute', () => {
  const substitution = { forUid: 'away', until: '2026-03-10' }
  const substitute = withRole(ecology, { ...official('energy'), substitution })

  it('answers for the department up to the day, and for their own after it', () => {
    expect(officialDepartments(staffOn(substitute, '2026-03-10'), 'almaty')).toEqual(['ecology', 'energy'])
    expect(officialDepartments(staffOn(substitute, '2026-03-11'), 'almaty')).toEqual(['ecology'])
  })

  it('keeps nothing when the last department of their own is gone', () => {
    const left = withRole(substitute, official('ecology', false))
    expect(left).toMatchObject({ roles: {}, departments: {}, substitutions: {} })
  })

  it('has the department for good once it is granted', () => {
    const own = withRole(substitute, official('energy'))
    expect(officialDepartments(staffOn(own, '2027-01-01'), 'almaty')).toEqual(['ecology', 'energy'])
  })

  it('ends early when the department is revoked', () => {
    const ended = withRole(substitute, official('energy', false))
    expect(ended).toMatchObject({ departments: { almaty: ['ecology'] }, substitutions: {} })
  })

  it('is unchanged by the same order, and changed by another day', () => {
    expect(isUnchangedBy(substitute, { ...official('energy'), substitution })).toBe(true)
    expect(
      isUnchangedBy(substitute, { ...official('energy'), substitution: { ...substitution, until: '2026-04-01' } }),
    ).toBe(false)
    expect(isUnchangedBy(substitute, official('energy'))).toBe(false)
  })
})

it('knows what a change would leave as it is', () => {
  expect(isUnchangedBy(nobody, { ...change, role: 'moderator', grant: false })).toBe(true)
  expect(isUnchangedBy(nobody, { ...change, role: 'moderator' })).toBe(false)
  expect(isUnchangedBy(ecology, official('ecology'))).toBe(true)
  expect(isUnchangedBy(ecology, official('energy', false))).toBe(true)
  expect(isUnchangedBy(ecology, official(null, false))).toBe(false)
})

it('counts an administrator to the administration everywhere, others where they hold a role', () => {
  expect(isStaffOf(ecology, 'almaty')).toBe(true)
  expect(isStaffOf(ecology, 'pavlodar')).toBe(false)
  expect(isStaffOf({ ...nobody, administrator: true }, 'pavlodar')).toBe(true)
  expect(isStaffOf(null, 'almaty')).toBe(false)
})
