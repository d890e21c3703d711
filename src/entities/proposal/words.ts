import { type ProposalKind, type PublicationRule, publicationRules } from '@kopir/domain/proposal/kinds'
import type { Owner } from '@kopir/domain/proposal/owners'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ActorRole, Outcome, ProposalState } from '@kopir/domain/proposal/states'
import { m } from '../../shared/i18n/messages.ts'

const states: Record<ProposalState, () => string> = {
  submitted: m.state_submitted,
  returned: m.state_returned,
  rejected: m.state_rejected,
  published: m.state_published,
  assigned: m.state_assigned,
  answered: m.state_answered,
  disputed: m.state_disputed,
  in_progress: m.state_in_progress,
  closed: m.state_closed,
  withdrawn: m.state_withdrawn,
}
export const stateLabel = (state: ProposalState) => states[state]()

const kinds: Record<ProposalKind, () => string> = {
  proposal: m.kind_proposal,
  question: m.kind_question,
  request: m.kind_request,
  remark: m.kind_remark,
  thanks: m.kind_thanks,
}
/** How a proposal is called: by its title, or as one that cannot be shown. */
export const titleOf = ({ id, title }: Pick<Proposal, 'id' | 'title'>) => title || m.text_unreadable({ id })

export const kindLabel = (kind: ProposalKind) => kinds[kind]()

const outcomeWords: Record<Outcome, () => string> = {
  agreed: m.outcome_agreed,
  unconfirmed: m.outcome_unconfirmed,
  disagreed: m.outcome_disagreed,
  completed: m.outcome_completed,
  partly_completed: m.outcome_partly_completed,
  cancelled: m.outcome_cancelled,
}
export const outcomeLabel = (outcome: Outcome) => outcomeWords[outcome]()

const owners: Record<Owner, () => string> = {
  author: m.owner_author,
  moderators: m.owner_moderators,
  akim_office: m.owner_akim_office,
  department: m.owner_department,
}
export const ownerLabel = (owner: Owner) => owners[owner]()

const actors: Record<ActorRole, () => string> = {
  author: m.actor_author,
  ngo_side: m.actor_ngo_side,
  moderator: m.actor_moderator,
  secretary: m.actor_secretary,
  akim_office: m.actor_akim_office,
  official: m.actor_official,
  system: m.actor_system,
}
export const actorLabel = (actor: ActorRole) => actors[actor]()

const rules: Record<PublicationRule, () => string> = {
  1: m.rule_1,
  2: m.rule_2,
  3: m.rule_3,
  4: m.rule_4,
  5: m.rule_5,
  6: m.rule_6,
  7: m.rule_7,
}
/** Where a rule stands on the page of the rules. */
export const ruleAnchor = (rule: number) => `rule-${rule}`

/** The words of a publication rule, as they follow «not published:»; a number that no longer exists gives the number alone. */
export const ruleText = (rule: number) => rules[rule as PublicationRule]?.() ?? String(rule)

/** The publication rules as the options of a choice. */
export const ruleOptions = () =>
  publicationRules.map((rule) => ({ value: String(rule), label: `${rule}. ${ruleText(rule)}` }))
