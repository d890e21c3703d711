import { paths } from '@kopir/domain/paths'
import { plainStep } from '@kopir/domain/proposal/beginning'
import { type Proposal, type ProposalEvent, proposalSchema } from '@kopir/domain/proposal/proposal'
import type { Transaction } from 'firebase-admin/firestore'
import { readCommitmentsOf } from '../commitment/proposal-commitments.ts'
import { isMember, readDisplayName } from '../person/actor.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { hashClaimCode } from './claim-code.ts'
import { writeStep } from './write-step.ts'

/** Head or editor of the NGO that asked aloud becomes the author. The state and its clock stay as they are. */
export const claimSpoken = callable('claimSpoken', ({ code }, caller) =>
  transact(async (transaction) => {
    const proposal = await readClaimed(transaction, code)
    if (!proposal) throw refused('claim-code-unknown')
    if (!(await isMember(transaction, proposal.ngoId, caller.uid))) throw refused('claim-not-yours')
    const authorName = (await readDisplayName(transaction, caller)) ?? proposal.authorName
    const commitments = await readCommitmentsOf(transaction, proposal.id)

    const event = claimEvent(proposal, new Date())
    const patch = { authorUid: caller.uid, authorName, rev: event.rev }
    writeStep(transaction, proposal, { patch, event }, caller.uid)
    transaction.delete(firestore.doc(paths.proposalClaim(proposal.id)))
    for (const { id, rev } of commitments)
      transaction.update(firestore.doc(paths.commitment(id)), { authorUid: caller.uid, rev: rev + 1 })
    return { proposalId: proposal.id }
  }),
)

async function readClaimed(transaction: Transaction, code: string): Promise<Proposal | null> {
  const query = firestore.collectionGroup('private').where('codeHash', '==', hashClaimCode(code)).limit(1)
  const { docs } = await transaction.get(query)
  const proposalId = docs[0]?.ref.parent.parent?.id
  return proposalId ? readDocument(transaction, proposalSchema, paths.proposal(proposalId)) : null
}

const claimEvent = ({ rev, state }: Proposal, at: Date): ProposalEvent => ({
  rev: rev + 1,
  act: 'claim',
  from: state,
  to: state,
  at,
  by: 'ngo_side',
  ...plainStep,
})
