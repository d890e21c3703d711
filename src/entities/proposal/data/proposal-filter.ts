import { decisions, proposalKinds } from '@kopir/domain/proposal/kinds'
import type { Owner } from '@kopir/domain/proposal/owners'
import { outcomes, proposalStates } from '@kopir/domain/proposal/states'
import { themes } from '@kopir/domain/theme'
import {
  aMonth,
  anyText,
  defineFilter,
  type FilterOf,
  flag,
  oneOf,
  someOf,
} from '../../../shared/filter/define-filter.ts'

/** Who may be asked for as an owner, beside single departments: moderators own what is not public. */
export const ownerChoices = ['akim_office', 'department', 'author'] as const satisfies Owner[]
export type OwnerChoice = (typeof ownerChoices)[number]

/**
 * What the address of the list asks for. `state` may be a list with commas, `owner` a role or a department's id,
 * `department` an id or `none`, `decision` may be `any`, `month` and `answered` are months of publication and of answer.
 */
export const proposalFilter = defineFilter(
  {
    q: anyText(),
    state: someOf(proposalStates),
    theme: oneOf(themes),
    department: anyText(),
    kind: oneOf(proposalKinds),
    owner: anyText(),
    decision: oneOf([...decisions, 'any']),
    outcome: oneOf(outcomes),
    ngo: anyText(),
    forum: anyText(),
    month: aMonth,
    answered: aMonth,
    sort: oneOf(['due', 'days']),
    overdue: flag,
    disputed: flag,
  },
  ['sort'],
)
export type ProposalFilter = FilterOf<typeof proposalFilter>
