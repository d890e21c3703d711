import { hasRole, officialDepartments, type Staff } from '@kopir/domain/person/staff'
import { akimOffice } from '@kopir/domain/statistics/keys'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { deskPath } from '../../../entities/staff/data/desk-filter.ts'
import { type DueDays, summarizeDueDays } from '../../../entities/statistics/data/due-days.ts'
import { openCommitmentsLink, openProposalsLink } from './list-links.ts'

/** Something that waits for one person, and where it is done. */
export interface PersonalWork {
  kind:
    | 'moderate'
    | 'cases'
    | 'assign'
    | 'settle'
    | 'decide_commitments'
    | 'office_late'
    | 'office_due'
    | 'answer'
    | 'fulfil'
    | 'fulfil_unowned'
  count: number
  overdue: number
  dueToday: number
  to: string
}

/** What no figure of a territory counts, as its lists have it. */
export interface ListedWork {
  submitted: number
  cases: number
  /** Commitments from which a department asks to be released, and those that nobody could confirm. */
  toDecide: number
}

/** What waits for a member of staff in one territory, by their roles; nothing that is done is listed. */
export function personalWork(
  { territoryId, proposals, commitments }: Statistics,
  staff: Staff,
  { submitted, cases, toDecide }: ListedWork,
  today: CivilDate,
): PersonalWork[] {
  const work: PersonalWork[] = []
  const add = (kind: PersonalWork['kind'], to: string, count: number, late = { overdue: 0, dueToday: 0 }) => {
    if (count > 0) work.push({ kind, to, count, overdue: late.overdue, dueToday: late.dueToday })
  }
  const summary = (byOwner: Readonly<Record<string, DueDays>>, owner: string) =>
    summarizeDueDays(byOwner[owner] ?? {}, today)
  const desk = deskPath(territoryId)

  if (hasRole(staff, territoryId, 'moderator')) {
    add('moderate', `/${territoryId}/queue`, submitted)
    add('cases', `/${territoryId}/conduct`, cases)
  }
  if (hasRole(staff, territoryId, 'akim_office')) {
    const { published = 0, disputed = 0 } = proposals.byState
    const office = summary(proposals.openByOwner, akimOffice)
    add('assign', deskPath(territoryId, 'assign'), published)
    add('settle', deskPath(territoryId, 'disputes'), disputed)
    add('decide_commitments', deskPath(territoryId, 'decide'), toDecide)
    add('office_late', openProposalsLink(territoryId, akimOffice, true), office.overdue)
    add('office_due', desk, office.dueToday)
    const unowned = summary(commitments.openByDepartment, akimOffice)
    add('fulfil_unowned', openCommitmentsLink(territoryId, akimOffice, true), unowned.overdue)
  }
  const departmentIds = officialDepartments(staff, territoryId)
  const waiting = departmentIds.map((id) => summary(proposals.openByOwner, id))
  const sum = (key: 'open' | 'overdue' | 'dueToday') => waiting.reduce((total, each) => total + each[key], 0)
  add('answer', desk, sum('open'), { overdue: sum('overdue'), dueToday: sum('dueToday') })
  // The roadmap is filtered by one department.
  for (const departmentId of departmentIds) {
    const committed = summary(commitments.openByDepartment, departmentId)
    add('fulfil', openCommitmentsLink(territoryId, departmentId, true), committed.overdue)
  }
  return work
}
