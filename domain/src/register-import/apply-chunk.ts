import { applyRow } from './apply-row.ts'
import { evidenceOf, type FoundNgo, type FoundNgos, factsOf, type NgoWrites } from './chunk-context.ts'
import type { NgoFacts } from './facts.ts'
import type { RowJournal } from './import-chunk.ts'
import { newNgo } from './new-ngo.ts'
import type { RegisterImport } from './register-import.ts'
import type { StagedRow } from './staged-row.ts'

type Source = Pick<RegisterImport, 'territoryId' | 'source' | 'asOf'>

/** The NGOs that the rows of a chunk may touch, and who of the territory has which BIN. Both follow what is applied. */
interface Standing {
  ngos: Map<string, FoundNgo>
  bins: Map<string, string>
}

const moved: RowJournal = { outcome: 'moved', former: null, formerEvidence: null, undone: null }

/**
 * What applying the rows of a chunk, one after another, comes to. `bins` has by each BIN that the rows bring the id of the
 * NGO that has it.
 */
export function applyChunk(
  source: Source,
  rows: readonly StagedRow[],
  found: FoundNgos,
  bins: ReadonlyMap<string, string>,
): { journal: RowJournal[]; writes: NgoWrites } {
  const standing = { ngos: new Map(found), bins: new Map(bins) }
  const writes: NgoWrites = new Map()
  const journal = rows.map((row) => applyNext(source, row, standing, writes))
  return { journal, writes }
}

function applyNext(source: Source, row: StagedRow, { ngos, bins }: Standing, writes: NgoWrites): RowJournal {
  const { ngoId } = row
  const current = ngos.get(ngoId) ?? null
  if (typeof current === 'string') return moved
  const taken = row.after.bin ? (bins.get(row.after.bin) ?? null) : null
  const { outcome, write, former } = applyRow(current && factsOf(current), row, taken)
  if (write === null) return { ...moved, outcome }

  const evidence = evidenceOf(source)
  const fields = { ...write, ...(write.status !== undefined && { statusEvidence: evidence }) }
  const next = current
    ? { ...current, ...fields }
    : newNgo({ id: ngoId, territoryId: source.territoryId }, write as NgoFacts, evidence)
  ngos.set(ngoId, next)
  if (current?.bin && current.bin !== next.bin) bins.delete(current.bin)
  if (next.bin) bins.set(next.bin, ngoId)
  const before = writes.get(ngoId)
  writes.set(ngoId, {
    isNew: before?.isNew ?? current === null,
    fields: current ? { ...before?.fields, ...fields } : next,
  })
  const formerEvidence = current && write.status !== undefined ? current.statusEvidence : null
  return { outcome, former, formerEvidence, undone: null }
}
