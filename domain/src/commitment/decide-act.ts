import { hasRole } from '../person/staff.ts'
import type { Actor } from '../proposal/decide-act.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { civilDateAt } from '../time/civil-date.ts'
import type { CommitmentActRequest } from './act-request.ts'
import type { Commitment, CommitmentState } from './commitment.ts'

/** From which states an act leads where. Declared is not confirmed: only the NGO side confirms. */
const steps: Record<CommitmentActRequest['act'], { from: readonly CommitmentState[]; to: CommitmentState }> = {
  declare: { from: ['planned', 'refused'], to: 'declared' },
  cancel: { from: ['planned', 'refused', 'declared'], to: 'cancelled' },
  confirm: { from: ['declared'], to: 'confirmed' },
  refuse: { from: ['declared'], to: 'refused' },
}

const isNgoSide = (commitment: Commitment, actor: Actor) =>
  (commitment.authorUid !== null && commitment.authorUid === actor.uid) || actor.ngoMember

function mayAct(commitment: Commitment, act: CommitmentActRequest['act'], actor: Actor): boolean {
  const { territoryId, departmentId } = commitment
  const isDepartment =
    departmentId !== null &&
    hasRole(actor.staff, territoryId, 'official') &&
    actor.staff?.departments[territoryId] === departmentId
  const isAkimOffice = hasRole(actor.staff, territoryId, 'akim_office')
  switch (act) {
    case 'declare':
      return isDepartment || (isAkimOffice && departmentId === null)
    case 'cancel':
      return isDepartment || isAkimOffice
    case 'confirm':
    case 'refuse':
      return isNgoSide(commitment, actor)
  }
}

/** Decides an act on a line of the roadmap. Nobody stands on both sides: staff do not report on a promise made to them. */
export function decideCommitmentAct(
  commitment: Commitment,
  request: CommitmentActRequest,
  actor: Actor,
  context: { now: Date; timeZone: string },
): { kind: 'accept'; patch: Partial<Commitment> } | Refusal {
  if (!mayAct(commitment, request.act, actor)) return refuse('not-allowed')
  const isReport = request.act === 'declare' || request.act === 'cancel'
  if (isReport && isNgoSide(commitment, actor)) return refuse('own-proposal')
  const step = steps[request.act]
  if (!step.from.includes(commitment.state)) return refuse('not-in-this-state')
  if (commitment.rev !== request.rev) return refuse('changed-meanwhile')
  const on = civilDateAt(context.now, context.timeZone)
  const patch: Partial<Commitment> = {
    state: step.to,
    rev: commitment.rev + 1,
  }
  if (request.act === 'confirm') patch.confirmedOn = on
  else if (request.act === 'declare')
    Object.assign(patch, {
      report: { text: request.text, lang: request.lang, on },
      reason: null,
    })
  else patch.reason = { text: request.text, lang: request.lang, on }
  return { kind: 'accept', patch }
}
