import type { CommitmentActRequest } from '@kopir/domain/commitment/act-request'
import type { Commitment } from '@kopir/domain/commitment/commitment'
import { decideCommitmentAct } from '@kopir/domain/commitment/decide-act'
import type { Language } from '@kopir/domain/language'
import { type AcceptedAct, type ActContext, type Actor, decideCompletion } from '@kopir/domain/proposal/decide-act'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { actorFor } from './life-acts.ts'
import type { Step } from './scripts/script.ts'
import { timeZone } from './timeline.ts'

type PromiseStep = Extract<Step, { act: 'declare' | 'refuse' | 'cancel' | 'keep' }>

/** An act on one promise of a proposal, which closes the proposal when it was the last open one. */
export function settle(
  life: { proposal: Proposal; commitments: Commitment[] },
  step: PromiseStep,
  context: ActContext,
): { completion: AcceptedAct | null; actorUid: string } {
  const commitment = life.commitments[step.promise]
  if (!commitment) throw new RangeError(`${life.proposal.id}: no promise ${step.promise}`)
  const actor = actorFor(step.act === 'declare' || step.act === 'cancel' ? 'official' : 'ngo_side', life.proposal)
  const order =
    step.act === 'keep' ? { act: 'confirm' as const } : { act: step.act, text: step.text, lang: life.proposal.lang }
  life.commitments[step.promise] = actOn(commitment, order, actor, context.now)
  return { completion: decideCompletion(life.proposal, life.commitments, context), actorUid: actor.uid }
}

type Order = { act: 'confirm' } | { act: 'declare' | 'refuse' | 'cancel'; text: string; lang: Language }

/** A promise after an act, decided by the domain. */
export function actOn(commitment: Commitment, order: Order, actor: Actor, now: Date): Commitment {
  const request: CommitmentActRequest = { ...order, commitmentId: commitment.id, rev: commitment.rev }
  const decided = decideCommitmentAct(commitment, request, actor, { now, timeZone })
  if (decided.kind === 'refuse') throw new RangeError(`${commitment.id}: ${order.act} refused, ${decided.code}`)
  return { ...commitment, ...decided.patch }
}
