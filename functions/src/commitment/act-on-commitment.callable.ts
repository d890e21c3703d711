import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { decideCommitmentAct } from '@kopir/domain/commitment/decide-act'
import { paths } from '@kopir/domain/paths'
import { decideCompletion } from '@kopir/domain/proposal/decide-act'
import { proposalSchema } from '@kopir/domain/proposal/proposal'
import type { Transaction } from 'firebase-admin/firestore'
import { readActor } from '../person/actor.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { writeStep } from '../proposal/write-step.ts'
import { readTerritory } from '../territory/territory.ts'
import { readCommitmentsOf } from './proposal-commitments.ts'

/** A department declares or cancels a promise, the NGO side confirms or refuses what was declared. */
export const actOnCommitment = callable('actOnCommitment', (request, caller) =>
  transact(async (transaction) => {
    const commitment = await readDocument(transaction, commitmentSchema, paths.commitment(request.commitmentId))
    if (!commitment) throw refused('not-found')
    const actor = await readActor(transaction, caller.uid, commitment.ngoId)
    const { timeZone } = await readTerritory(transaction, commitment.territoryId)
    const now = new Date()
    const decision = decideCommitmentAct(commitment, request, actor, { now, timeZone })
    if (decision.kind === 'refuse') throw refused(decision.code)
    const changed = { ...commitment, ...decision.patch }
    const completion = await readCompletion(transaction, changed, now)
    transaction.update(firestore.doc(paths.commitment(commitment.id)), decision.patch)
    if (completion) writeStep(transaction, completion.proposal, completion.step, caller.uid)
    return { state: changed.state, rev: changed.rev }
  }),
)

/** The step that closes the proposal if this was the last of its promises to be settled. */
async function readCompletion(transaction: Transaction, changed: Commitment, now: Date) {
  const { kind, id } = changed.source
  if (kind !== 'proposal' || id === null) return null
  const proposal = await readDocument(transaction, proposalSchema, paths.proposal(id))
  if (!proposal) return null
  const commitments = await readCommitmentsOf(transaction, id)
  const current = commitments.map((commitment) => (commitment.id === changed.id ? changed : commitment))
  const step = decideCompletion(proposal, current, { now })
  return step && { proposal, step }
}
