import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { paths } from '@kopir/domain/paths'
import { callFunction } from '../../../shared/firebase/call.ts'
import { watchList } from '../../../shared/firebase/documents.ts'

/** Every promise of a territory from now on, by year and day. */
export const watchCommitments = (
  territoryId: string,
  push: (commitments: Commitment[]) => void,
  fail: (error: unknown) => void,
) =>
  watchList(
    ({ db, collection, query, where, orderBy, limit }) =>
      query(
        collection(db, paths.commitments()),
        where('territoryId', '==', territoryId),
        orderBy('year'),
        orderBy('dueOn'),
        limit(2_000),
      ),
    commitmentSchema,
    push,
    fail,
  )

/** A department reports on a promise, or the NGO side answers it. */
export const actOnCommitment = (request: Parameters<typeof callFunction<'actOnCommitment'>>[1]) =>
  callFunction('actOnCommitment', request)
