import { hasRole, type Staff } from '@kopir/domain/person/staff'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { type DueDays, summarizeDueDays } from './due-days.ts'
import { akimOffice, listLink, openCommitmentsLink, openProposalsLink } from './list-links.ts'

/** Something that waits for one person, and where it is done. */
export interface PersonalWork {
  kind: 'moderate' | 'assign' | 'settle' | 'office_late' | 'office_due' | 'answer' | 'fulfil' | 'fulfil_unowned'
  count: number
  overdue: number
  dueToday: number
  to: string
}

/** What waits for a member of staff in one territory, by their roles; nothing that is done is listed. */
export function personalWork(
  { territoryId, proposals, commitments }: Statistics,
  staff: Staff,
  submitted: number,
  today: CivilDate,
): PersonalWork[] {
  const work: PersonalWork[] = []
  const add = (kind: PersonalWork['kind'], to: string, count: number, late = { overdue: 0, dueToday: 0 }) => {
    if (count > 0) work.push({ kind, to, count, overdue: late.overdue, dueToday: late.dueToday })
  }
  const summary = (byOwner: Readonly<Record<string, DueDays>>, owner: string) =>
    summarizeDueDays(byOwner[owner] ?? {}, today)
  const desk = listLink(territoryId, 'desk')

  if (hasRole(staff, territoryId, 'moderator')) add('moderate', listLink(territoryId, 'queue'), submitted)
  if (hasRole(staff, territoryId, 'akim_office')) {
    const { published = 0, disputed = 0 } = proposals.byState
    const office = summary(proposals.openByOwner, akimOffice)
    add('assign', desk, published)
    add('settle', desk, disputed)
    add('office_late', openProposalsLink(territoryId, akimOffice, true), office.overdue)
    add('office_due', desk, office.dueToday)
    const unowned = summary(commitments.openByDepartment, akimOffice)
    add('fulfil_unowned', openCommitmentsLink(territoryId, akimOffice, true), unowned.overdue)
  }
  const departmentId = staff.departments[territoryId]
  if (departmentId && hasRole(staff, territoryId, 'official')) {
    const waiting = summary(proposals.openByOwner, departmentId)
    add('answer', desk, waiting.open, waiting)
    const promised = summary(commitments.openByDepartment, departmentId)
    add('fulfil', openCommitmentsLink(territoryId, departmentId, true), promised.overdue)
  }
  return work
}
