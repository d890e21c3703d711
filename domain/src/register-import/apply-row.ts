import { factsNamedBy, holds } from './equal-facts.ts'
import type { NgoFacts, SomeFacts } from './facts.ts'
import type { RowOutcome, StagedRow } from './staged-row.ts'

/** What applying one row comes to: what is written, and what stood there before it, for the journal. */
export interface AppliedRow {
  outcome: RowOutcome
  /** Every fact of a new NGO, the changed ones of another; null: nothing is written. */
  write: NgoFacts | SomeFacts | null
  /** The written facts as they stood; null for a new NGO, and where nothing is written. */
  former: SomeFacts | null
}

const same: AppliedRow = { outcome: 'same', write: null, former: null }
const moved: AppliedRow = { outcome: 'moved', write: null, former: null }

/**
 * What a staged row does to the NGO of its id as it stands now, null where there is none. `binTakenBy` is the id of whoever
 * has the BIN that the row would write, null for nobody. Applied twice, a row finds what it wrote and is the `same`.
 */
export function applyRow(current: NgoFacts | null, row: StagedRow, binTakenBy: string | null): AppliedRow {
  if (row.act === 'change' && current === null) return moved
  if (current !== null && holds(current, row.after)) return same
  if (binTakenBy !== null && binTakenBy !== row.ngoId) return moved
  if (row.act === 'create') return current === null ? { outcome: 'created', write: row.after, former: null } : moved
  if (current === null || !holds(current, row.before)) return moved
  return { outcome: 'changed', write: row.after, former: factsNamedBy(current, row.after) }
}
