import { type Staff, type StaffRole, staffRoles } from '@kopir/domain/person/staff'
import { compareByAlphabet } from '../../../shared/i18n/collation.ts'
import { foldedWords } from '../../../shared/search/fold.ts'

export interface StaffFilter {
  q: string
  territoryId: string
  role: '' | StaffRole
}

/** Reads the filter from an address; what it does not know, it leaves out. */
export function readStaffFilter(params: URLSearchParams): StaffFilter {
  return {
    q: params.get('q') ?? '',
    territoryId: params.get('territory') ?? '',
    role: staffRoles.find((role) => role === params.get('role')) ?? '',
  }
}

/** The address of a filter, without what is not asked for. */
export function staffFilterParams({ q, territoryId, role }: StaffFilter): URLSearchParams {
  const params = { q, territory: territoryId, role }
  return new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''))
}

/** A role that a person holds in a territory. */
export interface HeldRole {
  territoryId: string
  role: StaffRole
  /** An official's department. */
  departmentId: string | null
}

export function heldRoles(staff: Staff): HeldRole[] {
  return Object.entries(staff.roles)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([territoryId, roles]) =>
      roles.map((role) => ({
        territoryId,
        role,
        departmentId: role === 'official' ? (staff.departments[territoryId] ?? null) : null,
      })),
    )
}

/** Who passes the filter, by name; one held role has to fit both territory and role. */
export function filterStaff(staff: readonly Staff[], filter: StaffFilter): Staff[] {
  const wanted = foldedWords(filter.q)
  const hasName = ({ displayName }: Staff) => {
    const words = foldedWords(displayName)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  }
  const hasHeld = (person: Staff) =>
    heldRoles(person).some(
      (held) =>
        (!filter.territoryId || held.territoryId === filter.territoryId) && (!filter.role || held.role === filter.role),
    )
  return staff
    .filter(hasName)
    .filter((person) => (filter.territoryId || filter.role ? hasHeld(person) : true))
    .sort((a, b) => compareByAlphabet(a.displayName, b.displayName))
}
