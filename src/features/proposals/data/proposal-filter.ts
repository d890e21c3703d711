import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ProposalState } from '@kopir/domain/proposal/transitions'
import { waitingFor } from '../../../shared/proposal/waiting.ts'

/** States in which a proposal is public: all that follow its publication. */
export const publicStates = [
  'published',
  'assigned',
  'answered',
  'disputed',
  'in_progress',
  'closed',
  'withdrawn',
] as const satisfies ProposalState[]

/** What the akimat owes an act in; the base of everything that is called overdue. */
const openStates: readonly ProposalState[] = ['published', 'assigned', 'disputed']

const statesOfOwner: Record<string, readonly ProposalState[]> = {
  author: ['answered'],
  akim_office: ['published', 'disputed'],
  department: ['assigned'],
}

const textKeys = [
  'q',
  'state',
  'theme',
  'department',
  'kind',
  'owner',
  'decision',
  'ngo',
  'forum',
  'month',
  'answered',
  'sort',
] as const
const flagKeys = ['overdue', 'disputed'] as const

/**
 * What the address of the list asks for; an empty text asks for nothing. `state` may be a list with commas, `owner` a
 * role or a department's id, `decision` may be `any`, `month` and `answered` are months of publication and of answer.
 */
export type ProposalFilter = Record<(typeof textKeys)[number], string> & Record<(typeof flagKeys)[number], boolean>

export function readFilter(params: URLSearchParams): ProposalFilter {
  const filter: Record<string, string | boolean> = {}
  for (const key of textKeys) filter[key] = params.get(key)?.trim() ?? ''
  for (const key of flagKeys) filter[key] = params.get(key) === '1'
  return filter as ProposalFilter
}

/** The address of a filter, without what is not asked for. */
export function filterParams(filter: ProposalFilter): URLSearchParams {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) {
    if (value === true) params.set(key, '1')
    else if (value) params.set(key, String(value))
  }
  return params
}

/** The part of a filter that the database answers. Null where nothing can match. */
export interface ListPlan {
  /** Null: any. */
  states: readonly ProposalState[] | null
  equal: [field: string, value: string | boolean][]
  /** The field that orders the list, and the month it must lie in. */
  orderBy: 'publishedAt' | 'answer.answeredOn'
  month: string
  /** What is left for the browser to sort out: then the whole list is read. */
  refines: boolean
}

export function planList(filter: ProposalFilter): ListPlan | null {
  const wanted = [
    filter.state ? filter.state.split(',') : null,
    filter.owner && (statesOfOwner[filter.owner] ?? statesOfOwner.department),
    filter.overdue && openStates,
  ].filter((states) => Boolean(states)) as (readonly string[])[]
  const states = wanted.length > 0 ? publicStates.filter((state) => wanted.every((list) => list.includes(state))) : null
  if (states?.length === 0) return null

  const ownerDepartment = filter.owner && !(filter.owner in statesOfOwner) ? filter.owner : ''
  if (ownerDepartment && filter.department && ownerDepartment !== filter.department) return null
  const equal = [
    ['theme', filter.theme],
    ['kind', filter.kind],
    ['departmentId', filter.department || ownerDepartment],
    ['ngoId', filter.ngo],
    ['forumId', filter.forum],
    ['answer.decision', filter.decision === 'any' ? '' : filter.decision],
    ['disputed', filter.disputed],
  ].filter(([, value]) => Boolean(value)) as ListPlan['equal']
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
  found: (proposals: readonly Proposal[]) => readonly Proposal[],
): readonly Proposal[] {
  const listed = (filter.q ? found(proposals) : proposals).filter(
    (proposal) => !filter.overdue || waitingFor(proposal, timeZone)?.late,
  )
  return filter.sort === 'due' ? listed.toSorted((a, b) => compareDue(a, b, timeZone)) : listed
}

/** The nearest deadline first; what waits for nothing comes last. */
function compareDue(a: Proposal, b: Proposal, timeZone: string): number {
  const [first, second] = [a, b].map((proposal) => waitingFor(proposal, timeZone)?.dueOn ?? '9999')
  return (first ?? '').localeCompare(second ?? '')
}
