import type { Commitment } from '../commitment/commitment.ts'
import { hasRole, type Staff } from '../person/staff.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type CivilDate, civilDateAt } from '../time/civil-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../time/working-days.ts'
import type { ActRequest } from './act-request.ts'
import { plainStep } from './beginning.ts'
import { terms } from './next-step.ts'
import type { Proposal, ProposalEvent } from './proposal.ts'
import { type ActorRole, type Transition, transitionsFrom } from './transitions.ts'

/** Who orders an act, as far as deciding needs to know. */
export interface Actor {
  uid: string
  staff: Staff | null
  /** Membership in the NGO the proposal is made for. */
  ngoMember: boolean
}

export interface ActContext {
  now: Date
  timeZone: string
  calendar: WorkingCalendar
  /** The number the proposal gets if it is published. */
  nextNumber: string
  /** Departments of the territory that exist today. */
  departmentIds: ReadonlySet<string>
  /** The proposal's commitments. */
  commitments: readonly Pick<Commitment, 'state'>[]
}

export type NewCommitment = Pick<Commitment, 'title' | 'dueOn' | 'lang' | 'departmentId'>

export interface AcceptedAct {
  kind: 'accept'
  patch: Partial<Proposal>
  event: ProposalEvent
  commitments: NewCommitment[]
}

/** In which of the roles that a transition asks for the actor may act here; null for none. */
function actsAs(role: ActorRole, proposal: Proposal, actor: Actor): boolean {
  const isAuthor = proposal.authorUid !== null && proposal.authorUid === actor.uid
  switch (role) {
    case 'author':
      return isAuthor
    case 'ngo_side':
      return isAuthor || actor.ngoMember
    case 'official':
      return (
        hasRole(actor.staff, proposal.territoryId, 'official') &&
        proposal.departmentId !== null &&
        actor.staff?.departments[proposal.territoryId] === proposal.departmentId
      )
    case 'moderator':
    case 'secretary':
    case 'akim_office':
      return hasRole(actor.staff, proposal.territoryId, role)
    case 'system':
      return false
  }
}

const onTheOtherSide: readonly ActorRole[] = ['moderator', 'akim_office', 'official']

/** Decides an ordered act. Staff never act on what is their own or their NGO's. */
export function decideAct(
  proposal: Proposal,
  request: ActRequest,
  actor: Actor,
  context: ActContext,
): AcceptedAct | Refusal {
  const rows = transitionsFrom(proposal.state, request.act).filter((transition) => transition.via === 'callable')
  const allowed = rows.filter((transition) => actsAs(transition.by, proposal, actor))
  const first = allowed[0]
  if (!first) {
    // Who may not even see an unpublished text learns nothing of its state.
    const knows = proposal.public || rows.length === 0
    return refuse(rows.length === 0 && knows ? 'not-in-this-state' : 'not-allowed')
  }
  if (onTheOtherSide.includes(first.by) && (proposal.authorUid === actor.uid || actor.ngoMember))
    return refuse('own-proposal')
  if (proposal.rev !== request.rev) return refuse('changed-meanwhile')
  return accept(proposal, request, allowed, context)
}

function accept(
  proposal: Proposal,
  request: ActRequest,
  allowed: Transition[],
  context: ActContext,
): AcceptedAct | Refusal {
  const today = civilDateAt(context.now, context.timeZone)
  const only = allowed[0] as Transition
  switch (request.act) {
    case 'publish': {
      const dueOn = addWorkingDays(today, terms.answerDays, context.calendar)
      const patch = {
        public: true,
        number: context.nextNumber,
        publishedAt: context.now,
        dueOn,
      }
      return accepted(proposal, only, context, patch, { dueOn })
    }
    case 'return':
      return accepted(proposal, only, context, {}, { text: request.reason, lang: request.lang })
    case 'reject':
      return accepted(proposal, only, context, {}, { text: request.reason, lang: request.lang, rule: request.rule })
    case 'assign': {
      const asked = [request.departmentId, ...request.coDepartmentIds]
      if (asked.some((id) => !context.departmentIds.has(id))) return refuse('department-unknown')
      const coDepartmentIds = [...new Set(request.coDepartmentIds)].filter((id) => id !== request.departmentId)
      const patch = { departmentId: request.departmentId, coDepartmentIds }
      return accepted(proposal, only, context, patch, {
        departmentId: request.departmentId,
        dueOn: proposal.dueOn,
      })
    }
    case 'answer':
      return answer(proposal, request, only, context, today)
    case 'confirm': {
      const open = context.commitments.some((commitment) => !isSettled(commitment.state))
      const row = allowed.find((transition) => transition.to === (open ? 'in_progress' : 'closed')) as Transition
      return accepted(proposal, row, context, { outcome: 'agreed' }, {})
    }
    case 'dispute':
      if (proposal.disputed) return refuse('already-disputed')
      return accepted(proposal, only, context, { disputed: true }, { text: request.reason, lang: request.lang })
    case 'uphold': {
      const dueOn = addWorkingDays(today, terms.answerDays, context.calendar)
      return accepted(proposal, only, context, { dueOn }, { text: request.reason, lang: request.lang, dueOn })
    }
    case 'dismiss':
      return accepted(proposal, only, context, { outcome: 'disagreed' }, { text: request.reason, lang: request.lang })
  }
}

/** Nothing more is expected of such a commitment. */
export const isSettled = (state: Commitment['state']) => state === 'confirmed' || state === 'cancelled'

function answer(
  proposal: Proposal,
  request: Extract<ActRequest, { act: 'answer' }>,
  row: Transition,
  context: ActContext,
  today: CivilDate,
): AcceptedAct | Refusal {
  const promises = request.decision === 'accepted' || request.decision === 'partly'
  if (promises && request.commitments.length === 0) return refuse('commitments-required')
  if (!promises && request.commitments.length > 0) return refuse('commitments-not-expected')
  if (request.commitments.some((commitment) => commitment.dueOn < today)) return refuse('commitment-due-past')
  const explainable = proposal.kind === 'question' || proposal.kind === 'remark' || proposal.kind === 'thanks'
  if (request.decision === 'explained' && !explainable) return refuse('explained-not-for-kind')
  if (request.decision === 'beyond_competence' && !request.referredTo) return refuse('referred-to-required')
  const departmentId = proposal.departmentId as string
  const { decision, text, lang } = request
  const referredTo = decision === 'beyond_competence' ? request.referredTo : null
  return {
    ...accepted(
      proposal,
      row,
      context,
      {
        answer: {
          decision,
          text,
          lang,
          departmentId,
          answeredOn: today,
          referredTo,
        },
      },
      { text, lang, decision, departmentId },
    ),
    commitments: request.commitments.map((commitment) => ({
      ...commitment,
      lang,
      departmentId,
    })),
  }
}

function accepted(
  proposal: Proposal,
  transition: Transition,
  context: Pick<ActContext, 'now'>,
  patch: Partial<Proposal>,
  detail: Partial<ProposalEvent>,
): AcceptedAct {
  const rev = proposal.rev + 1
  return {
    kind: 'accept',
    patch: { ...patch, state: transition.to, rev, changedAt: context.now },
    event: {
      rev,
      act: transition.act,
      from: proposal.state,
      to: transition.to,
      at: context.now,
      by: transition.by,
      ...plainStep,
      ...detail,
    },
    commitments: [],
  }
}

/** What the clock does to a proposal whose term has passed; null for nothing. Run daily, safe to repeat. */
export function decideByClock(
  proposal: Proposal,
  dueOn: CivilDate | null,
  commitments: ActContext['commitments'],
  context: Pick<ActContext, 'now' | 'timeZone'>,
): AcceptedAct | null {
  if (dueOn === null || dueOn >= civilDateAt(context.now, context.timeZone)) return null
  const open = commitments.some((commitment) => !isSettled(commitment.state))
  if (proposal.state === 'returned') {
    const [row] = transitionsFrom('returned', 'expire')
    return row ? accepted(proposal, row, context, {}, {}) : null
  }
  if (proposal.state === 'answered') {
    const row = transitionsFrom('answered', 'lapse').find(({ to }) => to === (open ? 'in_progress' : 'closed'))
    return row ? accepted(proposal, row, context, { outcome: 'unconfirmed' }, {}) : null
  }
  return null
}

/** When every commitment is settled, by a confirmation or a cancellation, the proposal in progress closes by itself. */
export function decideCompletion(
  proposal: Proposal,
  commitments: ActContext['commitments'],
  context: Pick<ActContext, 'now'>,
): AcceptedAct | null {
  if (proposal.state !== 'in_progress' || commitments.some((commitment) => !isSettled(commitment.state))) return null
  const [row] = transitionsFrom('in_progress', 'complete')
  const outcome = commitments.some(({ state }) => state === 'confirmed') ? 'completed' : 'cancelled'
  return row ? accepted(proposal, row, context, { outcome }, {}) : null
}
