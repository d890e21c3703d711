import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { proposalSchema } from '@kopir/domain/proposal/proposal'
import { type PublishedNgo, summarizeCommitment, summarizeProposal } from '@kopir/domain/published/pages'
import { firestore, readAtOnce } from '../platform/admin.ts'
import { readDocument, readDocuments } from '../platform/document.ts'

const proposalsShown = 50
const commitmentsShown = 100

/** An NGO's card with what it asked for in public and what it was promised; null if there is no such NGO. */
export function readNgo(ngoId: string): Promise<PublishedNgo | null> {
  return readAtOnce(async (transaction) => {
    const ngo = await readDocument(transaction, ngoSchema, paths.ngo(ngoId))
    if (!ngo) return null
    const of = (collection: string) => firestore.collection(collection).where('ngoId', '==', ngoId)
    const newest = of(paths.proposals()).where('public', '==', true).orderBy('publishedAt', 'desc')
    const proposals = await readDocuments(transaction, proposalSchema, newest.limit(proposalsShown))
    const promised = of(paths.commitments()).limit(commitmentsShown)
    const commitments = await readDocuments(transaction, commitmentSchema, promised)
    return {
      ngo,
      proposals: proposals.map(summarizeProposal),
      commitments: commitments
        .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? 1 : -1))
        .map(summarizeCommitment),
    }
  })
}
