import type { RoleEntry } from '@kopir/domain/role/role-entry'
import type { StaffRow } from './staff-filter.ts'

/** When a role was last granted, as the journal (the newest entry first) says; null where it does not go back so far. */
export function heldSince({ staff, role, held }: StaffRow, journal: readonly RoleEntry[]): Date | null {
  const granted = journal.find(
    (entry) =>
      entry.change === 'grant' &&
      entry.uid === staff.uid &&
      entry.role === role &&
      entry.territoryId === (held?.territoryId ?? null) &&
      entry.departmentId === (held?.departmentId ?? null),
  )
  return granted?.at ?? null
}
