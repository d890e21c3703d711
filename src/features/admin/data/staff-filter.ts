import type { Language } from '@kopir/domain/language'
import { type Staff, type StaffRole, type Substitution, staffRoles } from '@kopir/domain/person/staff'
import { byAlphabet } from '@kopir/texts/collation'
import { anyText, defineFilter, type FilterOf, oneOf } from '../../../shared/filter/define-filter.ts'
import { foldedWords } from '../../../shared/search/fold.ts'

/** What the address of the list of staff asks for. */
export const staffFilter = defineFilter({ q: anyText(), territoryId: anyText('territory'), role: oneOf(staffRoles) })
export type StaffFilter = FilterOf<typeof staffFilter>

/** A role that a person holds in a territory. */
export interface HeldRole {
  territoryId: string
  role: StaffRole
  /** One of an official's departments. */
  departmentId: string | null
  /** Held for another official of it, until a day. */
  substitution: Substitution | null
}

export function heldRoles(staff: Staff): HeldRole[] {
  return Object.entries(staff.roles).flatMap(([territoryId, roles]) =>
    roles.flatMap((role): HeldRole[] =>
      role === 'official'
        ? (staff.departments[territoryId] ?? []).map((departmentId) => {
            const substitution = staff.substitutions?.[departmentId] ?? null
            return { territoryId, role, departmentId, substitution }
          })
        : [{ territoryId, role, departmentId: null, substitution: null }],
    ),
  )
}

/** One line of the list: a person with one of their roles, or without any. */
export interface StaffRow {
  staff: Staff
  role: StaffRole | 'administrator' | null
  /** What can be taken back: an administrator's role cannot. */
  held: HeldRole | null
}

function rowsOf(staff: Staff): StaffRow[] {
  const held = heldRoles(staff).map((one): StaffRow => ({ staff, role: one.role, held: one }))
  if (staff.administrator) return [{ staff, role: 'administrator', held: null }, ...held]
  return held.length > 0 ? held : [{ staff, role: null, held: null }]
}

/** The roles that pass the filter, by the name of who holds them, then by place. */
export function filterStaff(
  staff: readonly Staff[],
  filter: StaffFilter,
  { language, territoryName }: { language: Language; territoryName: (id: string) => string },
): StaffRow[] {
  const wanted = foldedWords(filter.q)
  const hasName = ({ displayName }: Staff) => {
    const words = foldedWords(displayName)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  }
  const isAsked = ({ role, held }: StaffRow) =>
    (!filter.territoryId || held?.territoryId === filter.territoryId) && (!filter.role || role === filter.role)
  const placeOf = ({ held }: StaffRow) => (held ? territoryName(held.territoryId) : '')
  return byAlphabet(
    staff.filter(hasName).flatMap(rowsOf).filter(isAsked),
    (row) => `${row.staff.displayName} ${placeOf(row)}`,
    language,
  )
}
