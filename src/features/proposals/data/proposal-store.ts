import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { paths } from '@kopir/domain/paths'
import { type Proposal, type ProposalEvent, proposalEventSchema, proposalSchema } from '@kopir/domain/proposal/proposal'
import { watchDocument, watchList } from '../../../shared/firebase/documents.ts'

type Push<T> = (value: T) => void
type Fail = (error: unknown) => void

/** A proposal from now on; a text that is not public and not one's own is refused like one that does not exist. */
export const watchProposal = (id: string, push: Push<Proposal | null>, fail: Fail) =>
  watchDocument(paths.proposal(id), proposalSchema, push, fail)

/** The steps that everybody sees: those from publication on. */
export const watchEvents = (id: string, push: Push<ProposalEvent[]>, fail: Fail) =>
  watchList(
    ({ db, collection, query, orderBy }) => query(collection(db, paths.proposalEvents(id)), orderBy('rev')),
    proposalEventSchema,
    push,
    fail,
  )

/** The steps before publication, for the author and the moderators. */
export const watchReview = (id: string, push: Push<ProposalEvent[]>, fail: Fail) =>
  watchList(
    ({ db, collection, query, orderBy }) => query(collection(db, paths.proposalReviews(id)), orderBy('rev')),
    proposalEventSchema,
    push,
    fail,
  )

/** What was promised in answer to a proposal. */
export const watchCommitmentsOf = (id: string, push: Push<Commitment[]>, fail: Fail) =>
  watchList(
    ({ db, collection, query, where }) =>
      query(collection(db, paths.commitments()), where('source.kind', '==', 'proposal'), where('source.id', '==', id)),
    commitmentSchema,
    push,
    fail,
  )

/** Everything a person has submitted, the newest first. */
export const watchMine = (uid: string, push: Push<Proposal[]>, fail: Fail) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.proposals()),
        where('authorUid', '==', uid),
        orderBy('submittedAt', 'desc'),
        limit(200),
      ),
    proposalSchema,
    push,
    fail,
  )
