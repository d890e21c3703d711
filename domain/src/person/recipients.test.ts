import { describe, expect, it } from 'vitest'
import { isOfficialOf, tellOnce } from './recipients.ts'
import type { Staff, StaffRole } from './staff.ts'

describe('tellOnce', () => {
  const found = [
    { as: 'author', uids: ['aigerim'] },
    { as: 'ngo', uids: ['aigerim', 'daniyar'] },
  ] as const

  it('tells a person in several groups as the first of them', () => {
    const told = [...tellOnce<'author' | 'ngo'>(found, [])]
    expect(told).toEqual([
      ['aigerim', 'author'],
      ['daniyar', 'ngo'],
    ])
  })

  it('tells nobody of what they did, in whatever group they are', () => {
    expect([...tellOnce<'author' | 'ngo'>(found, [null, 'aigerim'])]).toEqual([['daniyar', 'ngo']])
  })
})

describe('isOfficialOf', () => {
  const group = { kind: 'officials', territoryId: 'almaty', departmentIds: ['ecology', 'energy'] } as const
  const person = (role: StaffRole, departments: Staff['departments']): Staff => ({
    uid: 'u',
    displayName: 'Ерлан',
    administrator: false,
    roles: { almaty: [role] },
    departments,
  })

  it.each([
    ['an official of one of the departments', person('official', { almaty: ['energy'] }), true],
    ['an official of several, one of them', person('official', { almaty: ['housing', 'energy'] }), true],
    ['an official of another department', person('official', { almaty: ['housing'] }), false],
    ['an official of no department', person('official', {}), false],
    ['somebody of the department in another role', person('moderator', { almaty: ['energy'] }), false],
    ['an official of a department elsewhere', person('official', { pavlodar: ['energy'] }), false],
  ])('knows %s', (_who, staff, isMeant) => {
    expect(isOfficialOf(staff, group)).toBe(isMeant)
  })
})
