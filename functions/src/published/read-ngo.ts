import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { type PublishedNgo, summarizeCommitment, summarizeProposal } from '@kopir/domain/published/pages'
import { firestore, readAt } from '../platform/admin.ts'
import { parseDocument, readDocuments } from '../platform/document.ts'

const proposalsShown = 50
const commitmentsShown = 100

/** An NGO's card with what it asked for in public and what it was committed; null if there is no such NGO. */
export async function readNgo(ngoId: string): Promise<PublishedNgo | null> {
  const snapshot = await firestore.doc(paths.ngo(ngoId)).get()
  const ngo = parseDocument(ngoSchema, snapshot)
  if (!ngo) return null
  return readAt(snapshot.readTime, async (transaction) => {
    const of = (collection: string) => firestore.collection(collection).where('ngoId', '==', ngoId)
    const newest = of(paths.proposals()).where('public', '==', true).orderBy('publishedAt', 'desc')
    const proposals = await readDocuments(transaction, storedProposalSchema, newest.limit(proposalsShown))
    const committed = of(paths.commitments()).limit(commitmentsShown)
    const commitments = await readDocuments(transaction, commitmentSchema, committed)
    return {
      ngo,
      proposals: proposals.map(summarizeProposal),
      commitments: commitments
        .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? 1 : -1))
        .map(summarizeCommitment),
    }
  })
}
