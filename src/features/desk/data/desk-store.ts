import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { paths } from '@kopir/domain/paths'
import { type Proposal, type ProposalEvent, proposalEventSchema, proposalSchema } from '@kopir/domain/proposal/proposal'
import type { ProposalState } from '@kopir/domain/proposal/transitions'
import { type Statistics, statisticsSchema } from '@kopir/domain/statistics/statistics'
import { watchDocument, watchList } from '../../../shared/firebase/documents.ts'
import type { Firestore } from '../../../shared/firebase/firestore.ts'

type Push<T> = (value: T) => void
type Fail = (error: unknown) => void
type Constraint = ReturnType<Firestore['where']>

/** Equalities only, so that no index of its own is needed; a desk is short enough to be sorted here. */
function watchPublic(
  territoryId: string,
  state: ProposalState,
  more: (firestore: Firestore) => Constraint[],
  push: Push<Proposal[]>,
  fail: Fail,
) {
  return watchList(
    (firestore) => {
      const { db, collection, query, where } = firestore
      const found = [where('public', '==', true), where('territoryId', '==', territoryId), where('state', '==', state)]
      return query(collection(db, paths.proposals()), ...found, ...more(firestore))
    },
    proposalSchema,
    (proposals) => push(proposals.toSorted(byDueDay)),
    fail,
  )
}

const byDueDay = (a: Proposal, b: Proposal) =>
  (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.changedAt.getTime() - b.changedAt.getTime()

/** What a department has to answer, the nearest deadline first. */
export const watchAssigned = (territoryId: string, departmentId: string, push: Push<Proposal[]>, fail: Fail) =>
  watchPublic(territoryId, 'assigned', ({ where }) => [where('departmentId', '==', departmentId)], push, fail)

/** What a department helps another one with. */
export const watchHelped = (territoryId: string, departmentId: string, push: Push<Proposal[]>, fail: Fail) =>
  watchPublic(
    territoryId,
    'assigned',
    ({ where }) => [where('coDepartmentIds', 'array-contains', departmentId)],
    push,
    fail,
  )

/** What waits for the akim's office: to be assigned, or its word in a dispute. */
export const watchOffice = (territoryId: string, state: 'published' | 'disputed', push: Push<Proposal[]>, fail: Fail) =>
  watchPublic(territoryId, state, () => [], push, fail)

/** The public steps of a proposal, where the author's objection stands. */
export const watchSteps = (proposalId: string, push: Push<ProposalEvent[]>, fail: Fail) =>
  watchList(
    ({ db, collection, query, orderBy }) => query(collection(db, paths.proposalEvents(proposalId)), orderBy('rev')),
    proposalEventSchema,
    push,
    fail,
  )

/** The promises of a department that still need its word. */
export const watchPromises = (territoryId: string, departmentId: string, push: Push<Commitment[]>, fail: Fail) =>
  watchList(
    ({ db, collection, query, where }) =>
      query(
        collection(db, paths.commitments()),
        where('territoryId', '==', territoryId),
        where('departmentId', '==', departmentId),
        where('state', 'in', ['planned', 'refused', 'declared']),
      ),
    commitmentSchema,
    (commitments) => push(commitments.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))),
    fail,
  )

/** The counted figures of a territory: one document. */
export const watchStatistics = (territoryId: string, push: Push<Statistics | null>, fail: Fail) =>
  watchDocument(paths.statistics(territoryId), statisticsSchema, push, fail)
