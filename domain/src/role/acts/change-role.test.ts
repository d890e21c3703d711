import { describe, expect, it } from 'vitest'
import { type RoleChange, type Staff, type StaffRole, staffRoles } from '../../person/staff.ts'
import { changeRole } from './change-role.ts'

const nobody: Staff = { uid: 'u', displayName: 'Имя', administrator: false, roles: {}, departments: {} }
const administrator: Staff = { ...nobody, uid: 'admin', administrator: true }
const context = {
  actor: administrator as Staff | null,
  place: { departmentIds: new Set(['ecology', 'energy']) } as { departmentIds: Set<string> } | null,
  addressVerified: true,
  ngoMemberHere: false,
  principal: null as Staff | null,
  today: '2026-03-05',
}
const request: RoleChange = {
  territoryId: 'almaty',
  role: 'official',
  departmentId: 'ecology',
  grant: true,
  substitution: null,
}
const refused = (code: string) => ({ kind: 'refuse', code })
const decide = (staff: Staff, change: Partial<RoleChange> = {}, more: Partial<typeof context> = {}) =>
  changeRole.decide(staff, { ...request, ...change }, { ...context, ...more })
const holding = (role: StaffRole): Staff => ({
  ...nobody,
  roles: { almaty: [role] },
  departments: role === 'official' ? { almaty: ['ecology'] } : {},
})

describe('changeRole', () => {
  it('grants an official a department of today, and revokes the role without asking for one', () => {
    const official = decide(nobody) as Staff
    expect(official).toMatchObject({ roles: { almaty: ['official'] }, departments: { almaty: ['ecology'] } })
    const nowhere = { departmentIds: new Set<string>() }
    const revoked = decide(official, { departmentId: null, grant: false }, { place: nowhere, addressVerified: false })
    expect(revoked).toMatchObject({ roles: {}, departments: {} })
  })

  it.each(['former', null])('refuses the department %s', (departmentId) => {
    expect(decide(nobody, { departmentId })).toEqual(refused('department-unknown'))
  })

  it('is the administrator’s only, who learns that there is no such place and others do not', () => {
    for (const actor of [null, nobody, holding('moderator')])
      expect(decide(nobody, {}, { actor, place: null })).toEqual(refused('not-allowed'))
    expect(decide(nobody, {}, { place: null })).toEqual(refused('invalid-request'))
  })

  it('is never for the administrator themself, nor for an administrator at all', () => {
    expect(decide({ ...nobody, uid: 'admin' })).toEqual(refused('own-role'))
    expect(decide({ ...nobody, administrator: true })).toEqual(refused('roles-exclude'))
  })

  it('asks for a verified address, and for nobody who speaks for an NGO of the place', () => {
    expect(decide(nobody, {}, { addressVerified: false })).toEqual(refused('address-unverified'))
    expect(decide(nobody, {}, { ngoMemberHere: true })).toEqual(refused('speaks-for-ngo'))
  })

  it('keeps apart who moderates, who answers and who decides, in one territory', () => {
    const together = staffRoles.flatMap((held) =>
      staffRoles
        .filter((role) => role !== held && !('kind' in decide(holding(held), { role, departmentId: 'ecology' })))
        .map((role) => `${held} ${role}`),
    )
    expect(together).toEqual([
      'secretary official',
      'secretary akim_office',
      'official secretary',
      'akim_office secretary',
    ])
    const elsewhere = { ...nobody, roles: { pavlodar: ['akim_office' as const] } }
    expect(decide(elsewhere)).toMatchObject({ roles: { pavlodar: ['akim_office'], almaty: ['official'] } })
  })
})

describe('a substitution', () => {
  const principal: Staff = { ...holding('official'), uid: 'away', departments: { almaty: ['energy'] } }
  const substitution = { forUid: 'away', until: '2026-04-01' }
  const order = { departmentId: 'energy', substitution }

  it('lets an official answer for a colleague’s department until a day', () => {
    expect(decide(holding('official'), order, { principal })).toMatchObject({
      departments: { almaty: ['ecology', 'energy'] },
      substitutions: { energy: substitution },
    })
  })

  it.each([
    ['of a department that is not the colleague’s', holding('official'), order, { principal: holding('official') }],
    ['of nobody', holding('official'), order, { principal: null }],
    ['of themself', holding('official'), { ...order, departmentId: 'ecology' }, { principal: holding('official') }],
    ['by who is no official here', nobody, order, { principal }],
    [
      'that is over',
      holding('official'),
      { ...order, substitution: { ...substitution, until: '2026-03-04' } },
      { principal },
    ],
    [
      'without an end in sight',
      holding('official'),
      { ...order, substitution: { ...substitution, until: '2028-01-01' } },
      { principal },
    ],
    ['of a role that has no department', holding('secretary'), { ...order, role: 'secretary' as const }, { principal }],
    [
      'of a department that is their own too',
      { ...holding('official'), departments: { almaty: ['energy'] } },
      order,
      { principal },
    ],
  ])('is refused %s', (_what, staff, change, more) => {
    expect(decide(staff, change, more)).toEqual(refused('substitution-unfit'))
  })
})
