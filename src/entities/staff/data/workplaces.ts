import { mayBlock } from '@kopir/domain/block/acts/block-person'
import { hasRole, officialDepartments, type Staff, staffTerritories } from '@kopir/domain/person/staff'
import { mayEnter } from '@kopir/domain/proposal/acts/enter'

type Works = (staff: Staff, territoryId: string) => boolean

/** Who works where: what is offered to them, and who is let in. In the order in which places are shown. */
const works = {
  queue: (staff, territoryId) => hasRole(staff, territoryId, 'moderator'),
  conduct: (staff, territoryId) => mayBlock(staff, territoryId),
  // An official without a department has nothing to answer.
  desk: (staff, territoryId) =>
    hasRole(staff, territoryId, 'akim_office') || officialDepartments(staff, territoryId).length > 0,
  // The page is everybody's; these have their own work on it.
  dashboard: (staff, territoryId) =>
    hasRole(staff, territoryId, 'official') || hasRole(staff, territoryId, 'akim_office'),
  spoken: (staff, territoryId) => mayEnter(territoryId, staff),
} as const satisfies Record<string, Works>
type PlaceOfTerritory = keyof typeof works

export type WorkplaceKind = PlaceOfTerritory | 'admin' | 'register'

export interface Workplace {
  kind: WorkplaceKind
  to: string
}

const ofAdministrators: readonly Workplace[] = [
  { kind: 'admin', to: '/admin' },
  { kind: 'register', to: '/admin/register' },
]

/** Whether somebody works at a place of a territory. */
export const worksAt = (staff: Staff, kind: PlaceOfTerritory, territoryId: string): boolean =>
  works[kind](staff, territoryId)

/** Whether somebody works at the place of no territory. */
export const isAdministrator = ({ administrator }: Staff): boolean => administrator

/** Where a member of staff works: in this territory, or on pages of no territory in the first of their own. */
export function workplaces(staff: Staff, current: string | null): Workplace[] {
  const territoryId = current ?? staffTerritories(staff)[0]
  const kinds = territoryId === undefined ? [] : (Object.keys(works) as PlaceOfTerritory[])
  return [
    ...kinds
      .filter((kind) => worksAt(staff, kind, territoryId ?? ''))
      .map((kind) => ({ kind, to: `/${territoryId}/${kind}` })),
    ...(isAdministrator(staff) ? ofAdministrators : []),
  ]
}
