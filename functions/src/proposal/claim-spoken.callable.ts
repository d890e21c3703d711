import { claimCommitment } from '@kopir/domain/commitment/take-act'
import { paths } from '@kopir/domain/paths'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { takeClaim } from '@kopir/domain/proposal/take-act'
import type { Transaction } from 'firebase-admin/firestore'
import { isMember, readDisplayName, readStaff } from '../person/actor.ts'
import { firestore, transact } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'
import { hashClaimCode } from './new-claim-code.ts'
import { readCommitmentsOf, writeCommitmentStep } from './proposal-commitments.ts'
import { writeStep } from './write-step.ts'

/** Head or editor of the NGO that asked aloud becomes the author. The state and its clock stay as they are. */
export const claimSpoken = callable('claimSpoken', ({ code }, caller) =>
  transact(async (transaction) => {
    const proposal = await readClaimed(transaction, code)
    if (!proposal) throw refused('claim-code-unknown')
    // Used: whose it became may have lost the answer, for everybody else the code is none.
    if (proposal.authorUid === caller.uid) return { proposalId: proposal.id }
    if (proposal.authorUid !== null) throw refused('claim-code-unknown')
    const ngoMember = await isMember(transaction, proposal.ngoId, caller.uid)
    const staff = await readStaff(transaction, caller.uid)
    const claimant = { uid: caller.uid, name: await readDisplayName(transaction, caller.uid), ngoMember, staff }
    const now = new Date()
    const step = takeClaim(proposal, code, claimant, now)
    if (step.kind === 'refuse') throw refused(step.code)
    const commitments = await readCommitmentsOf(transaction, proposal.id)

    writeStep(transaction, proposal, step, caller.uid)
    for (const commitment of commitments)
      writeCommitmentStep(transaction, claimCommitment(commitment, caller.uid, now), caller.uid)
    return { proposalId: proposal.id }
  }),
)

async function readClaimed(transaction: Transaction, code: string): Promise<Proposal | null> {
  const query = firestore.collectionGroup(paths.allClaims()).where('codeHash', '==', hashClaimCode(code)).limit(1)
  const { docs } = await transaction.get(query)
  const proposalId = docs[0]?.ref.parent.parent?.id
  return proposalId ? readDocument(transaction, storedProposalSchema, paths.proposal(proposalId)) : null
}
