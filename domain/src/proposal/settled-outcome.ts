import type { CommitmentState } from '../commitment/states.ts'
import type { Outcome } from './states.ts'

/** What became of an answer whose commitments are settled; null for one that made none. Annulled ones are of an earlier. */
export function settledOutcome(commitments: readonly { state: CommitmentState }[]): Outcome | null {
  const own = commitments.filter(({ state }) => state !== 'annulled')
  const kept = own.filter(({ state }) => state === 'confirmed').length
  if (own.length === 0) return null
  if (kept === own.length) return 'completed'
  return kept > 0 ? 'partly_completed' : 'cancelled'
}
