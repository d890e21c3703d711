import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { type ProposalEvent, proposalEventSchema } from '@kopir/domain/proposal/event'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import type { ProposalState } from '@kopir/domain/proposal/states'
import { stepActorSchema } from '@kopir/domain/proposal/step-actor'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { type ProposalVersion, proposalVersionSchema } from '@kopir/domain/proposal/version'
import { watchDocument, watchList } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { type Firestore, openFirestore } from '../../../shared/firebase/firestore.ts'
import type { Listener } from '../../../shared/query/live-query.ts'
import { byAnswerDay, byOwnTerm } from './work-order.ts'

/** So many of one's own texts are shown, the newest. */
const ownShown = 200

type ToProposals = Listener<Proposal[]>
type ToEvents = Listener<ProposalEvent[]>
type Constraint = ReturnType<Firestore['where']>

export const watchProposal = (id: string, listener: Listener<Proposal | null>) =>
  watchDocument(paths.proposal(id), storedProposalSchema, listener)

const watchSteps = (path: string, most: number, listener: ToEvents) =>
  watchList(
    ({ db, collection, query, orderBy, limit }) => query(collection(db, path), orderBy('rev'), limit(most)),
    proposalEventSchema,
    listener,
  )

export const watchEvents = (id: string, listener: ToEvents) =>
  watchSteps(paths.proposalEvents(id), listLimits.events, listener)

export const watchReview = (id: string, listener: ToEvents) =>
  watchSteps(paths.proposalReviews(id), listLimits.review, listener)

export const watchVersions = (id: string, listener: Listener<ProposalVersion[]>) =>
  watchList(
    ({ db, collection, query, orderBy, limit }) =>
      query(collection(db, paths.proposalVersions(id)), orderBy('rev'), limit(listLimits.versions)),
    proposalVersionSchema,
    listener,
  )

export const watchOwnActs = (id: string, uid: string, listener: Listener<string[]>) =>
  watchList(
    ({ db, collection, query, where, limit }) =>
      query(collection(db, paths.proposalActors(id)), where('uid', '==', uid), limit(listLimits.actors)),
    stepActorSchema,
    { ...listener, push: (steps) => listener.push(steps.flatMap(({ act }) => act ?? [])) },
  )

export const watchOfAuthor = (uid: string, listener: ToProposals) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.proposals()),
        where('authorUid', '==', uid),
        orderBy('submittedAt', 'desc'),
        limit(ownShown),
      ),
    storedProposalSchema,
    listener,
  )

export const watchSubmitted = (territoryId: string, count: number, listener: ToProposals) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.proposals()),
        where('territoryId', '==', territoryId),
        where('state', '==', 'submitted'),
        orderBy('submittedAt'),
        limit(count),
      ),
    storedProposalSchema,
    listener,
    // A text that came back from its author waits since then.
    (a, b) => a.changedAt.getTime() - b.changedAt.getTime(),
  )

/** Counted by the database, up to the limit of a list: one read for a thousand of them. */
export async function countSubmitted(territoryId: string): Promise<number> {
  try {
    const { db, collection, limit, query, where, getCountFromServer } = await openFirestore()
    const submitted = query(
      collection(db, paths.proposals()),
      where('territoryId', '==', territoryId),
      where('state', '==', 'submitted'),
      limit(listLimits.proposals),
    )
    return (await getCountFromServer(submitted)).data().count
  } catch (error) {
    throw toAppError(error)
  }
}

export const watchAssigned = (territoryId: string, departmentIds: readonly string[], listener: ToProposals) =>
  watchPublic(
    territoryId,
    'assigned',
    ({ where }) => [where('departmentId', 'in', departmentIds)],
    byAnswerDay,
    listener,
  )

export const watchHelped = (territoryId: string, departmentIds: readonly string[], listener: ToProposals) =>
  watchPublic(
    territoryId,
    'assigned',
    ({ where }) => [where('coDepartmentIds', 'array-contains-any', departmentIds)],
    byAnswerDay,
    listener,
  )

export const watchOffice = (territoryId: string, state: 'published' | 'disputed', listener: ToProposals) =>
  watchPublic(territoryId, state, () => [], byOwnTerm, listener)

/** Equalities only, so that no index of its own is needed; a desk is short enough to be sorted here. */
const watchPublic = (
  territoryId: string,
  state: ProposalState,
  more: (firestore: Firestore) => Constraint[],
  order: (a: Proposal, b: Proposal) => number,
  listener: ToProposals,
) =>
  watchList(
    (firestore) => {
      const { db, collection, limit, query, where } = firestore
      const found = [where('public', '==', true), where('territoryId', '==', territoryId), where('state', '==', state)]
      return query(collection(db, paths.proposals()), ...found, ...more(firestore), limit(listLimits.proposals))
    },
    storedProposalSchema,
    listener,
    order,
  )
