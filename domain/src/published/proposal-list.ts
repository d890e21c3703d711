import { decisions, proposalKinds } from '../proposal/kinds.ts'
import { noDepartment } from '../proposal/owners.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { outcomes, type ProposalState, publicStates } from '../proposal/states.ts'
import { themes } from '../theme.ts'

/** Which proposals a list asks the database for. */
export interface ListPlan {
  /** Null: any. */
  states: readonly ProposalState[] | null
  equal: [field: string, value: string | boolean | null][]
  /** The field that orders the list, and the month it must lie in. */
  orderBy: 'publishedAt' | 'answer.answeredOn'
  month: string
  /** What is left for the reader to sort out: then the whole list is read. */
  refines: boolean
}

/** `GET /data/{territoryId}/proposals?…`: a page of public proposals, or the whole list, without the accounts of their authors. */
export interface PublishedProposals {
  /** Of a page without their texts: a list shows none of them. */
  proposals: Proposal[]
  /** As many were found as were asked for: more may follow. */
  isFull: boolean
  /** How many there are in all, up to the limit of a list. */
  total: number
}

type Check = (value: string) => boolean
const among =
  (known: readonly string[]): Check =>
  (value) =>
    known.includes(value)
/** As ids stand in addresses: what a hosting would write in another way would lead round in circles. */
const isId: Check = (value) => /^(?!__.*__$)[\w-]{1,128}$/.test(value)

/** What may be asked of a field, by its name in the address, in the order of the address. */
const fields: readonly [param: string, field: string, check: Check][] = [
  ['theme', 'theme', among(themes)],
  ['kind', 'kind', among(proposalKinds)],
  ['department', 'departmentId', isId],
  ['ngo', 'ngoId', isId],
  ['forum', 'forumId', isId],
  ['decision', 'answer.decision', among(decisions)],
  ['outcome', 'outcome', among(outcomes)],
  ['disputed', 'disputed', among(['1'])],
]
const isMonth: Check = (value) => /^20\d{2}-(0[1-9]|1[0-2])$/.test(value)

const asText = (value: string | boolean | null) =>
  value === true ? '1' : value === null ? noDepartment : String(value)
const asValue = (param: string, text: string) =>
  param === 'disputed' ? true : param === 'department' && text === noDepartment ? null : text

/**
 * The address of a list, of which each has one: empty, or what stands behind the path with its question mark.
 * @param after the id of the proposal behind which the list goes on; only one that stands in public is answered
 */
export function listSearch(plan: ListPlan, after: string | null): string {
  const asked: [name: string, value: string][] = []
  if (plan.states) asked.push(['states', publicStates.filter((state) => plan.states?.includes(state)).join('.')])
  for (const [param, field] of fields) {
    const found = plan.equal.find(([name]) => name === field)
    if (found) asked.push([param, asText(found[1])])
  }
  if (plan.orderBy === 'answer.answeredOn') asked.push(['by', 'answer'])
  if (plan.month) asked.push(['month', plan.month])
  if (plan.refines) asked.push(['whole', '1'])
  if (after) asked.push(['after', after])
  const search = asked.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return search && `?${search}`
}

/**
 * What an address asks for; what it says beside that is left out: see {@link listSearch} for the address that it then has.
 * @param get gives what the address says under a name, as `URLSearchParams` do
 */
export function readListSearch(get: (name: string) => string | null): { plan: ListPlan; after: string | null } {
  const states = get('states')?.split('.') ?? []
  const known = publicStates.filter((state) => states.includes(state))
  const month = get('month') ?? ''
  const after = get('after')
  const plan: ListPlan = {
    states: known.length > 0 ? known : null,
    equal: fields.flatMap(([param, field, check]): ListPlan['equal'] => {
      const text = get(param)
      return text !== null && check(text) ? [[field, asValue(param, text)]] : []
    }),
    orderBy: get('by') === 'answer' ? 'answer.answeredOn' : 'publishedAt',
    month: isMonth(month) ? month : '',
    refines: get('whole') === '1',
  }
  return { plan, after: after !== null && isId(after) && !plan.refines ? after : null }
}
