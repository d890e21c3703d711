import type { Actor } from '@kopir/domain/act/actor'
import type { Moment } from '@kopir/domain/act/define-act'
import type { CommitmentActRequest } from '@kopir/domain/commitment/act-request'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import { decideCommitmentAct } from '@kopir/domain/commitment/decide-act'
import type { CommitmentEvent } from '@kopir/domain/commitment/event'
import { type AcceptedCommitmentAct, madeEvent } from '@kopir/domain/commitment/take-act'
import type { Language } from '@kopir/domain/language'
import { decideCompletion, decideReopening } from '@kopir/domain/proposal/decide-by-clock'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ActorRole } from '@kopir/domain/proposal/states'
import type { AcceptedAct } from '@kopir/domain/proposal/take-act'
import { timeZone } from '../../reference/places.ts'
import { actorFor } from './play-acts.ts'
import type { Step } from './stories/story.ts'

type CommitmentStep = Extract<Step, { commitment: number }>

/** A step of a commitment and who took it. */
export interface PlayedEvent {
  event: CommitmentEvent
  actorUid: string | null
}

/** The first events of commitments that somebody made. */
export const made = (commitments: readonly Commitment[], actorUid: string | null): PlayedEvent[] =>
  commitments.map((commitment) => ({ event: madeEvent(commitment), actorUid }))

const rolesOf: Record<CommitmentStep['act'], ActorRole> = {
  declare: 'official',
  ask_cancel: 'official',
  cancel: 'akim_office',
  deny_cancel: 'akim_office',
  keep: 'ngo_side',
  refuse: 'ngo_side',
}

/** An act on one commitment of a proposal, and the step of the proposal that follows from it. */
export function settle(
  playing: { proposal: Proposal; commitments: Commitment[]; commitmentSteps: PlayedEvent[] },
  step: CommitmentStep,
  moment: Moment,
): { followed: AcceptedAct | null; actorUid: string } {
  const commitment = playing.commitments[step.commitment]
  if (!commitment) throw new RangeError(`${playing.proposal.id}: no commitment ${step.commitment}`)
  const actor = actorFor(rolesOf[step.act], playing.proposal)
  const order =
    step.act === 'keep' ? { act: 'confirm' as const } : { act: step.act, text: step.text, lang: playing.proposal.lang }
  const acted = actOn(commitment, order, actor, moment.now)
  playing.commitments[step.commitment] = acted.commitment
  playing.commitmentSteps.push(acted.step)
  return { followed: stepThatFollows(acted, playing, moment), actorUid: actor.uid }
}

function stepThatFollows(
  { follows }: Pick<AcceptedCommitmentAct, 'follows'>,
  { proposal, commitments }: { proposal: Proposal; commitments: Commitment[] },
  moment: Moment,
): AcceptedAct | null {
  if (follows === null) return null
  return follows === 'reopening'
    ? decideReopening(proposal, moment)
    : decideCompletion(proposal, { ...moment, commitments })
}

type Order = { act: 'confirm' } | { act: Exclude<CommitmentStep['act'], 'keep'>; text: string; lang: Language }

/** A commitment after an act and the step that led there, decided by the domain. */
export function actOn(
  commitment: Commitment,
  order: Order,
  actor: Actor,
  now: Date,
): { commitment: Commitment; step: PlayedEvent } & Pick<AcceptedCommitmentAct, 'follows'> {
  const request: CommitmentActRequest = { ...order, commitmentId: commitment.id, rev: commitment.rev }
  const decided = decideCommitmentAct(commitment, request, actor, { now, timeZone, namedNgo: null, isDisputed: false })
  if (decided.kind === 'refuse') throw new RangeError(`${commitment.id}: ${order.act} refused, ${decided.code}`)
  const step = { event: decided.event, actorUid: actor.uid }
  return { commitment: { ...commitment, ...decided.patch }, step, follows: decided.follows }
}
