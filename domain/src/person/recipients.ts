import { deletedUid } from './deleted.ts'
import { officialDepartments, type Staff, type StaffRole } from './staff.ts'

/** Some people, by what they have in common. */
export type PeopleGroup =
  | { kind: 'person'; uid: string }
  | { kind: 'ngo'; ngoId: string }
  | { kind: 'staff'; territoryId: string; role: StaffRole }
  /** Officials of any of these departments. */
  | { kind: 'officials'; territoryId: string; departmentIds: readonly string[] }
  | { kind: 'administrators' }

/** A group that is told of something, and as what. */
export interface Recipients<As extends string> {
  as: As
  group: PeopleGroup
}

/** Whether somebody is one of the officials meant. */
export const isOfficialOf = (
  staff: Staff,
  { territoryId, departmentIds }: Extract<PeopleGroup, { kind: 'officials' }>,
): boolean => officialDepartments(staff, territoryId).some((id) => departmentIds.includes(id))

/** Everybody who was found, each once, as the first group they are in; without some, who acted among them. */
export function tellOnce<As extends string>(
  found: readonly { as: As; uids: readonly string[] }[],
  without: readonly (string | null)[],
): Map<string, As> {
  const told = new Map<string, As>()
  for (const { as, uids } of found) {
    for (const uid of uids) if (!without.includes(uid) && uid !== deletedUid && !told.has(uid)) told.set(uid, as)
  }
  return told
}
