import { paths } from '@kopir/domain/paths'
import type { ActRequest } from '@kopir/domain/proposal/act-request'
import { type ActContext, decideAct } from '@kopir/domain/proposal/decide-act'
import { type Proposal, proposalSchema } from '@kopir/domain/proposal/proposal'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import type { Transaction } from 'firebase-admin/firestore'
import { readCommitmentsOf, writeCommitments } from '../commitment/proposal-commitments.ts'
import { readActor } from '../person/actor.ts'
import { transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { readDepartmentIds, readTerritory } from '../territory/territory.ts'
import { readNextNumber } from './numbering.ts'
import { writeStep } from './write-step.ts'

/** Staff, an author or an NGO's people take a proposal a step further. */
export const actOnProposal = callable('actOnProposal', (request, caller) =>
  transact(async (transaction) => {
    const proposal = await readDocument(transaction, proposalSchema, paths.proposal(request.proposalId))
    if (!proposal) throw refused('not-found')
    const now = new Date()
    const actor = await readActor(transaction, caller.uid, proposal.ngoId)
    const { context, takeNumber } = await readContext(transaction, proposal, request.act, now)
    const decision = decideAct(proposal, request, actor, context)
    if (decision.kind === 'refuse') throw refused(decision.code)
    const { patch, event, commitments } = decision
    writeStep(transaction, proposal, decision, caller.uid)
    writeCommitments(transaction, proposal, commitments, event.rev, now)
    if (request.act === 'publish') takeNumber()
    return { state: event.to, rev: event.rev, number: patch.number ?? proposal.number }
  }),
)

/** Reads beside the proposal only what the act asks for: a numbering read by all would make all wait for each other. */
async function readContext(transaction: Transaction, proposal: Proposal, act: ActRequest['act'], now: Date) {
  const territory = await readTerritory(transaction, proposal.territoryId)
  const next = act === 'publish' ? await readNextNumber(transaction, territory, now) : null
  const context: ActContext = {
    now,
    timeZone: territory.timeZone,
    calendar: kazakhstanCalendar,
    nextNumber: next?.number ?? '',
    departmentIds: act === 'assign' ? await readDepartmentIds(transaction, territory, now) : new Set(),
    commitments: act === 'confirm' ? await readCommitmentsOf(transaction, proposal.id) : [],
  }
  return { context, takeNumber: () => next?.take() }
}
