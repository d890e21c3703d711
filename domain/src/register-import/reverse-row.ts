import { holds } from './equal-facts.ts'
import type { NgoFacts, SomeFacts } from './facts.ts'
import type { StagedRow, UndoOutcome } from './staged-row.ts'

/** What undoing one applied row comes to: former facts to write back, or an NGO to delete; neither where it is kept or gone. */
export interface ReversedRow {
  outcome: UndoOutcome
  write: SomeFacts | null
  delete: boolean
}

const nothing = (outcome: UndoOutcome): ReversedRow => ({ outcome, write: null, delete: false })

/**
 * What undoing does to a row that was `created` or `changed`: back to the journal's former facts, if everything that the
 * row wrote still stands; else somebody has edited it, and it is kept as it is. An NGO that the row made is kept when people
 * have become its members. Undone twice, a row finds what was undone and is `reversed`.
 */
export function reverseRow(
  current: NgoFacts | null,
  row: StagedRow,
  former: SomeFacts | null,
  { hasMembers }: { hasMembers: boolean },
): ReversedRow {
  if (row.act === 'create') {
    if (current === null) return nothing('reversed')
    if (hasMembers || !holds(current, row.after)) return nothing('kept')
    return { outcome: 'reversed', write: null, delete: true }
  }
  if (current === null || former === null) return nothing('kept')
  if (holds(current, row.after)) return { outcome: 'reversed', write: former, delete: false }
  return nothing(holds(current, former) ? 'reversed' : 'kept')
}
