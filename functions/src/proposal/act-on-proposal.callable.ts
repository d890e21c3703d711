import { paths } from '@kopir/domain/paths'
import { answerCommitments } from '@kopir/domain/proposal/answer-commitments'
import { asksEarlierActs, decideAct, needsOf } from '@kopir/domain/proposal/decide-act'
import { maySee } from '@kopir/domain/proposal/policy'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { readActor } from '../person/actor.ts'
import { readEarlierActs } from '../person/earlier-acts.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { isRepeated } from '../platform/repeated-order.ts'
import { readTerritory } from '../territory/territory.ts'
import { takeNumber } from './numbering.ts'
import { writeAnnulments, writeCommitments } from './proposal-commitments.ts'
import { readNeeds } from './read-needs.ts'
import { writeStep } from './write-step.ts'

/** Staff, an author or an NGO's people take a proposal a step further. */
export const actOnProposal = callable('actOnProposal', (request, caller) =>
  transact(async (transaction) => {
    const proposal = await readDocument(transaction, storedProposalSchema, paths.proposal(request.proposalId))
    if (!proposal) throw refused('not-found')
    const { id, rev, state, number } = proposal
    const made = paths.proposalActor(id, request.rev + 1)
    if (rev > request.rev && (await isRepeated(transaction, made, caller.uid, request))) return { state, rev, number }
    const now = new Date()
    const known = await readActor(transaction, caller.uid, proposal.ngoId)
    // Who may not read a text learns neither its state nor that there is one.
    if (!maySee(proposal, known)) throw refused('not-found')
    const steps = (step: number) => [paths.proposalEvent(id, step), paths.proposalReview(id, step)]
    const actor = asksEarlierActs(request.act)
      ? { ...known, earlierActs: await readEarlierActs(transaction, caller.uid, paths.proposalActors(id), steps) }
      : known
    const territory = await readTerritory(transaction, proposal.territoryId)
    const { timeZone } = territory
    const needs = await readNeeds(transaction, needsOf(request.act), { proposal, territory, now })
    const decision = decideAct(proposal, request, actor, { now, timeZone, ...needs })
    if (decision.kind === 'refuse') throw refused(decision.code)
    const { patch, event, commitments, annulled } = decision
    const changed = { ...proposal, ...patch }
    writeStep(transaction, proposal, decision, caller.uid, request)
    writeCommitments(transaction, answerCommitments(changed, commitments, now, timeZone), caller.uid)
    writeAnnulments(transaction, annulled, event, timeZone, caller.uid)
    if (decision.dropsClaim) transaction.delete(firestore.doc(paths.proposalClaim(proposal.id)))
    if (patch.number) takeNumber(transaction, proposal.territoryId, patch.number)
    return { state: event.to, rev: event.rev, number: changed.number }
  }),
)
