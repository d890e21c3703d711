import { noDepartment, openStates, openStatesOf, statesOf } from '@kopir/domain/proposal/owners'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type ProposalState, publicStates } from '@kopir/domain/proposal/states'
import type { ListPlan } from '@kopir/domain/published/proposal-list'
import { answerDaysOf } from '@kopir/domain/statistics/answer-days'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { type OwnerChoice, ownerChoices, type ProposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { waitingFor } from '../../../entities/proposal/data/waiting.ts'

const statesOfOwner: Record<OwnerChoice, readonly ProposalState[]> = {
  akim_office: openStatesOf('akim_office'),
  department: openStatesOf('department'),
  author: statesOf('author'),
}
/** What an address names as an owner is a role or a department's id. */
const isRole = (owner: string): owner is OwnerChoice => ownerChoices.some((known) => known === owner)

/** The part of a filter that the database answers. Null where nothing can match. */
export function planList(filter: ProposalFilter): ListPlan | null {
  const wanted = [
    filter.state ? filter.state.split(',') : null,
    filter.owner && statesOfOwner[isRole(filter.owner) ? filter.owner : 'department'],
    filter.overdue && openStates,
  ].filter((states) => Boolean(states)) as (readonly string[])[]
  const states = wanted.length > 0 ? publicStates.filter((state) => wanted.every((list) => list.includes(state))) : null
  if (states?.length === 0) return null

  const ownerDepartment = isRole(filter.owner) ? '' : filter.owner
  if (ownerDepartment && filter.department && ownerDepartment !== filter.department) return null
  const department = filter.department === noDepartment ? null : filter.department || ownerDepartment
  const equal = [
    ['theme', filter.theme],
    ['kind', filter.kind],
    ['departmentId', department],
    ['ngoId', filter.ngo],
    ['forumId', filter.forum],
    ['answer.decision', filter.decision === 'any' ? '' : filter.decision],
    ['outcome', filter.outcome],
    ['disputed', filter.disputed],
  ].filter(([, value]) => value === null || Boolean(value)) as ListPlan['equal']
  return {
    states,
    equal,
    orderBy: filter.answered || filter.decision === 'any' ? 'answer.answeredOn' : 'publishedAt',
    month: filter.answered || filter.month,
    refines: Boolean(filter.q || filter.overdue || filter.sort),
  }
}

/** What the browser sorts out of a list that the plan has read. */
export function refine(
  proposals: readonly Proposal[],
  filter: ProposalFilter,
  timeZone: string,
  today: CivilDate,
  found: (proposals: readonly Proposal[]) => readonly Proposal[],
): readonly Proposal[] {
  const listed = (filter.q ? found(proposals) : proposals).filter(
    (proposal) => !filter.overdue || waitingFor(proposal, timeZone, today)?.overdue,
  )
  if (filter.sort === 'due') return listed.toSorted((a, b) => compareDue(a, b, timeZone, today))
  if (filter.sort === 'days') return listed.toSorted((a, b) => daysTo(b, timeZone) - daysTo(a, timeZone))
  return listed
}

/** The longest wait for an answer first; what has none comes last. */
const daysTo = (proposal: Proposal, timeZone: string) => answerDaysOf(proposal, kazakhstanCalendar, timeZone) ?? -1

/** The nearest deadline first; what waits for nothing comes last. */
function compareDue(a: Proposal, b: Proposal, timeZone: string, today: CivilDate): number {
  const [first, second] = [a, b].map((proposal) => waitingFor(proposal, timeZone, today)?.dueOn ?? '9999')
  return (first ?? '').localeCompare(second ?? '')
}
