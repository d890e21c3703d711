import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { commitmentEventSchema } from '@kopir/domain/commitment/event'
import { paths } from '@kopir/domain/paths'
import { proposalEventSchema } from '@kopir/domain/proposal/event'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { type ProposalPage, unsigned } from '@kopir/domain/published/published-proposal'
import { firestore, readAt } from '../platform/admin.ts'
import { parseDocument, readDocuments } from '../platform/document.ts'

/** As many as the rules give at once. */
const stepsShown = 500
const commitmentsShown = 100

/**
 * A public proposal with all that its page shows; null for one that is not there and for one that is not public. Reads
 * the proposal, its steps, its commitments and theirs: a life has a dozen or two of them.
 */
export async function readProposal(proposalId: string) {
  const snapshot = await firestore.doc(paths.proposal(proposalId)).get()
  const proposal = parseDocument(storedProposalSchema, snapshot)
  if (!proposal?.public) return null
  return readAt(snapshot.readTime, async (transaction) => {
    const steps = firestore.collection(paths.proposalEvents(proposalId)).orderBy('rev').limit(stepsShown)
    const ofProposal = firestore
      .collection(paths.commitments())
      .where('source.kind', '==', 'proposal')
      .where('source.id', '==', proposalId)
    const theirs = firestore.collectionGroup(paths.allCommitmentEvents()).where('proposalId', '==', proposalId)
    const [events, commitments, commitmentEvents] = await Promise.all([
      readDocuments(transaction, proposalEventSchema, steps),
      readDocuments(transaction, commitmentSchema, ofProposal.limit(commitmentsShown)),
      readDocuments(transaction, commitmentEventSchema, theirs.limit(stepsShown)),
    ])
    return {
      proposal: unsigned(proposal),
      events,
      commitments: commitments.map(unsigned),
      commitmentEvents: commitmentEvents.toSorted((a, b) => a.rev - b.rev),
    } satisfies Record<keyof ProposalPage, unknown>
  })
}
