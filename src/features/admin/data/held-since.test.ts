import type { RoleEntry } from '@kopir/domain/role/role-entry'
import { expect, it } from 'vitest'
import { heldSince } from './held-since.ts'
import type { StaffRow } from './staff-filter.ts'

const entry = (day: string, change: RoleEntry['change'], departmentId: string | null = 'roads'): RoleEntry => ({
  id: day,
  at: new Date(day),
  actorUid: 'admin',
  actorName: 'Admin',
  uid: 'boris',
  displayName: 'Борис',
  change,
  role: 'official',
  territoryId: 'almaty',
  departmentId,
  substitution: null,
  reason: 'Order',
  lang: 'en',
})
const staff = { uid: 'boris', displayName: 'Борис', administrator: false, roles: {}, departments: {} }
const held = { territoryId: 'almaty', role: 'official', departmentId: 'roads', substitution: null } as const
const row: StaffRow = { staff, role: 'official', held }

it('is the last grant of this very role', () => {
  const journal = [
    entry('2026-05-05', 'grant', 'culture'),
    entry('2026-04-04', 'grant'),
    entry('2026-03-03', 'revoke'),
    entry('2026-02-02', 'grant'),
  ]
  expect(heldSince(row, journal)).toEqual(new Date('2026-04-04'))
})

it('is not known where the journal does not say it', () => {
  expect(heldSince(row, [])).toBeNull()
  expect(heldSince({ ...row, staff: { ...staff, uid: 'other' } }, [entry('2026-04-04', 'grant')])).toBeNull()
})
