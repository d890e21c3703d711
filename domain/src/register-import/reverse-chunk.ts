import type { Ngo } from '../ngo/ngo.ts'
import { evidenceOf, type FoundNgo, type FoundNgos, factsOf, type NgoWrites } from './chunk-context.ts'
import type { ImportChunk, RowJournal } from './import-chunk.ts'
import { newNgo } from './new-ngo.ts'
import type { RegisterImport } from './register-import.ts'
import { reverseRow } from './reverse-row.ts'
import type { StagedRow } from './staged-row.ts'

type Source = Pick<RegisterImport, 'source' | 'asOf'>

/**
 * What going back over an applied chunk, from its last row to its first, comes to. `inUse` has the ids of NGOs that people
 * speak for or that something was said for.
 */
export function reverseChunk(
  source: Source,
  { rows, journal }: Pick<ImportChunk, 'rows'> & { journal: readonly RowJournal[] },
  found: FoundNgos,
  inUse: ReadonlySet<string>,
): { journal: RowJournal[]; writes: NgoWrites } {
  const ngos = new Map(found)
  const writes: NgoWrites = new Map()
  const reversed = journal.map((entry, index) => ({ entry, row: rows[index] })).toReversed()
  const undone = reversed.map(({ entry, row }) => {
    if (!row || (entry.outcome !== 'created' && entry.outcome !== 'changed')) return entry
    return { ...entry, undone: reverseNext(source, row, entry, { ngos, writes, inUse }) }
  })
  return { journal: undone.toReversed(), writes }
}

interface Standing {
  ngos: Map<string, FoundNgo>
  writes: NgoWrites
  inUse: ReadonlySet<string>
}

function reverseNext(
  source: Source,
  row: StagedRow,
  { former, formerEvidence }: RowJournal,
  { ngos, writes, inUse }: Standing,
): RowJournal['undone'] {
  const current = ngos.get(row.ngoId) ?? null
  if (current === 'unreadable') return null
  if (current === 'elsewhere' || (current && isEditedBeside(current, row, evidenceOf(source)))) return 'kept'
  const hasMembers = inUse.has(row.ngoId)
  const step = reverseRow(current && factsOf(current), row, former, { hasMembers })
  if (step.delete) {
    ngos.set(row.ngoId, null)
    writes.set(row.ngoId, null)
  } else if (step.write && current) {
    const fields = { ...step.write, ...(formerEvidence && { statusEvidence: formerEvidence }) }
    ngos.set(row.ngoId, { ...current, ...fields })
    writes.set(row.ngoId, { isNew: false, fields: { ...writes.get(row.ngoId)?.fields, ...fields } })
  }
  return step.outcome
}

/** Whether somebody has changed what no row speaks of: where a status comes from, or whatever else an NGO of the file's has. */
function isEditedBeside(current: Ngo, row: StagedRow, evidence: Ngo['statusEvidence']): boolean {
  if (row.act === 'change') return row.after.status !== undefined && !isSame(current.statusEvidence, evidence)
  const made = newNgo(current, factsOf(current), evidence)
  return !isSame(current, made)
}

/** Whether two values of documents say the same, in whatever order their fields stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  )
}
