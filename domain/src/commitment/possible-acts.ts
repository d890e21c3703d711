import { actorOf, type Reader } from '../act/actor.ts'
import { isPossible } from '../act/decide-act.ts'
import { type CommitmentAct, commitmentActs } from './acts.ts'
import type { Commitment } from './commitment.ts'
import { commitmentPolicy } from './policy.ts'

/** What a reader (null: a visitor) may do with a commitment now. */
export function possibleCommitmentActs(commitment: Commitment, reader: Reader | null, now: Date): CommitmentAct[] {
  if (!reader) return []
  const actor = actorOf(reader, commitment.ngoId)
  return commitmentActs
    .filter((act) => isPossible(act, commitment, actor, commitmentPolicy, now))
    .map(({ name }) => name)
}
