import type { Commitment } from '@kopir/domain/commitment/commitment'
import { type LiveQueryResult, useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { commitmentsToRelease, unnamedCommitments } from './commitment-queries.ts'

/** What the akim's office decides about commitments: who asks to be released, and who confirms what answers nobody. */
export function useCommitmentsToDecide(territoryId: string, isOffice: boolean): LiveQueryResult<Commitment[]> {
  const asked = useLiveQuery({ ...commitmentsToRelease(territoryId), enabled: isOffice })
  const unnamed = useLiveQuery({ ...unnamedCommitments(territoryId), enabled: isOffice })
  return both(asked, unnamed)
}

/** Two lists as one, each commitment once; what is not there yet or failed in one is so in both. */
function both(
  first: LiveQueryResult<Commitment[]>,
  second: LiveQueryResult<Commitment[]>,
): LiveQueryResult<Commitment[]> {
  const known = new Set(first.data?.map(({ id }) => id))
  const data = first.data && second.data && [...first.data, ...second.data.filter(({ id }) => !known.has(id))]
  return { ...(first.error ? first : second), data }
}
