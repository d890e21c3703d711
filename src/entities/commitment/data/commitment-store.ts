import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { type CommitmentEvent, commitmentEventSchema } from '@kopir/domain/commitment/event'
import { openCommitmentStates } from '@kopir/domain/commitment/states'
import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { watchList } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

type ToCommitments = Listener<Commitment[]>
type ToEvents = Listener<CommitmentEvent[]>

/** Nobody works through more at a time. */
const worklist = 100
/** Firestore takes no more values in one question. */
const mostNgos = 30

export const watchOfTerritory = (territoryId: string, listener: ToCommitments) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.commitments()),
        where('territoryId', '==', territoryId),
        orderBy('year'),
        orderBy('dueOn'),
        limit(listLimits.commitments),
      ),
    commitmentSchema,
    listener,
  )

export const watchOfDepartments = (territoryId: string, departmentIds: readonly string[], listener: ToCommitments) =>
  watchList(
    ({ db, collection, query, where, limit }) =>
      query(
        collection(db, paths.commitments()),
        where('territoryId', '==', territoryId),
        where('departmentId', 'in', departmentIds),
        where('state', 'in', openCommitmentStates),
        limit(listLimits.commitments),
      ),
    commitmentSchema,
    listener,
    // Without a day it comes last.
    (a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  )

export const watchOfProposal = (proposalId: string, listener: ToCommitments) =>
  watchList(
    ({ db, collection, query, where, limit }) =>
      query(
        collection(db, paths.commitments()),
        where('source.kind', '==', 'proposal'),
        where('source.id', '==', proposalId),
        limit(listLimits.commitments),
      ),
    commitmentSchema,
    listener,
  )

export const watchDeclaredForAuthor = (uid: string, listener: ToCommitments) =>
  watchList(
    ({ db, collection, query, where, limit }) =>
      query(
        collection(db, paths.commitments()),
        where('authorUid', '==', uid),
        where('state', '==', 'declared'),
        limit(worklist),
      ),
    commitmentSchema,
    listener,
  )

export const watchDeclaredForNgos = (ngoIds: readonly string[], listener: ToCommitments) =>
  watchList(
    ({ db, collection, query, where, limit }) =>
      query(
        collection(db, paths.commitments()),
        where('ngoId', 'in', ngoIds.slice(0, mostNgos)),
        where('state', '==', 'declared'),
        limit(worklist),
      ),
    commitmentSchema,
    listener,
  )

export const watchToRelease = (territoryId: string, listener: ToCommitments) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.commitments()),
        where('territoryId', '==', territoryId),
        where('cancellationRequest.on', '>', ''),
        orderBy('cancellationRequest.on'),
        limit(worklist),
      ),
    commitmentSchema,
    listener,
  )

export const watchUnnamed = (territoryId: string, listener: ToCommitments) =>
  watchList(
    ({ db, collection, query, where, limit }) =>
      query(
        collection(db, paths.commitments()),
        where('territoryId', '==', territoryId),
        where('authorUid', '==', null),
        where('ngoId', '==', null),
        where('state', 'in', openCommitmentStates),
        limit(worklist),
      ),
    commitmentSchema,
    listener,
  )

export const watchEvents = (commitmentId: string, listener: ToEvents) =>
  watchList(
    ({ db, collection, query, orderBy, limit }) =>
      query(collection(db, paths.commitmentEvents(commitmentId)), orderBy('rev'), limit(listLimits.commitmentEvents)),
    commitmentEventSchema,
    listener,
  )

export const watchEventsOfProposal = (proposalId: string, listener: ToEvents) =>
  watchList(
    ({ db, collectionGroup, query, where, limit }) =>
      query(
        collectionGroup(db, paths.allCommitmentEvents()),
        where('proposalId', '==', proposalId),
        limit(listLimits.commitmentEvents),
      ),
    commitmentEventSchema,
    listener,
    (a, b) => a.rev - b.rev,
  )
