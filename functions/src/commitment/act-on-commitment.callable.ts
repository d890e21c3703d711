import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { asksEarlierSteps, commitmentNeedsOf, decideCommitmentAct } from '@kopir/domain/commitment/decide-act'
import type { AcceptedCommitmentAct } from '@kopir/domain/commitment/take-act'
import { paths } from '@kopir/domain/paths'
import { complete } from '@kopir/domain/proposal/acts/complete'
import { decideCompletion, decideReopening } from '@kopir/domain/proposal/decide-by-clock'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import type { AcceptedAct } from '@kopir/domain/proposal/take-act'
import type { Territory } from '@kopir/domain/territory/territory'
import type { Transaction } from 'firebase-admin/firestore'
import { readActor } from '../person/actor.ts'
import { readEarlierActs } from '../person/earlier-acts.ts'
import { transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { isRepeated } from '../platform/repeated-order.ts'
import { writeCommitmentStep } from '../proposal/proposal-commitments.ts'
import { readNeeds } from '../proposal/read-needs.ts'
import { writeStep } from '../proposal/write-step.ts'
import { readTerritory } from '../territory/territory.ts'
import { readCommitmentNeeds } from './read-needs.ts'

/** A department, the akim's office or the NGO side takes a commitment a step further, and its proposal where that follows. */
export const actOnCommitment = callable('actOnCommitment', (request, caller) =>
  transact(async (transaction) => {
    const commitment = await readDocument(transaction, commitmentSchema, paths.commitment(request.commitmentId))
    if (!commitment) throw refused('not-found')
    const { id, rev, state } = commitment
    const made = paths.commitmentActor(id, request.rev + 1)
    if (rev > request.rev && (await isRepeated(transaction, made, caller.uid, request))) return { state, rev }
    const known = await readActor(transaction, caller.uid, commitment.ngoId)
    const steps = (step: number) => [paths.commitmentEvent(id, step)]
    const actor = asksEarlierSteps(request.act)
      ? { ...known, earlierActs: await readEarlierActs(transaction, caller.uid, paths.commitmentActors(id), steps) }
      : known
    const territory = await readTerritory(transaction, commitment.territoryId)
    const needs = await readCommitmentNeeds(transaction, commitmentNeedsOf(request.act), request, commitment)
    const now = new Date()
    const decision = decideCommitmentAct(commitment, request, actor, { now, timeZone: territory.timeZone, ...needs })
    if (decision.kind === 'refuse') throw refused(decision.code)
    const changed = { ...commitment, ...decision.patch }
    const followed = await readFollowingStep(transaction, decision, changed, territory, now)
    writeCommitmentStep(transaction, decision, caller.uid, request)
    if (followed) writeStep(transaction, followed.proposal, followed.step, caller.uid)
    return { state: changed.state, rev: changed.rev }
  }),
)

interface FollowingStep {
  proposal: Proposal
  step: AcceptedAct
}

/** What follows for the proposal: it closes with its last commitment, or its author has the word again. */
async function readFollowingStep(
  transaction: Transaction,
  { follows }: Pick<AcceptedCommitmentAct, 'follows'>,
  changed: Commitment,
  territory: Territory,
  now: Date,
): Promise<FollowingStep | null> {
  const { kind, id } = changed.source
  if (kind !== 'proposal' || id === null || follows === null) return null
  const proposal = await readDocument(transaction, storedProposalSchema, paths.proposal(id))
  if (!proposal) return null
  const { timeZone } = territory
  if (follows === 'reopening') {
    const step = decideReopening(proposal, { now, timeZone })
    return step && { proposal, step }
  }
  const { commitments } = await readNeeds(transaction, complete.needs ?? [], { proposal, territory, now })
  const current = commitments.map((commitment) => (commitment.id === changed.id ? changed : commitment))
  const step = decideCompletion(proposal, { now, timeZone, commitments: current })
  return step && { proposal, step }
}
