import * as v from 'valibot'
import { ngoSchema } from '../ngo/ngo.ts'
import { registerFacts } from './facts.ts'
import { rowOutcomes, stagedRowSchema, undoOutcomes } from './staged-row.ts'

/** What became of a row, with what stood there before it: the journal from which an import is undone. */
const rowJournalSchema = v.object({
  outcome: v.picklist(rowOutcomes),
  /** The written facts as they stood; null for a new NGO, and where nothing was written. */
  former: v.nullable(v.partial(v.pick(ngoSchema, registerFacts))),
  /** Where the status came from before; null where the row changed none. */
  formerEvidence: v.nullable(ngoSchema.entries.statusEvidence),
  /** What became of it when the import was undone; null before, where there was nothing to undo, and where it failed. */
  undone: v.nullable(v.picklist(undoOutcomes)),
})
export type RowJournal = v.InferOutput<typeof rowJournalSchema>

/** `registerImports/{id}/importChunks/{n}`: some rows of an import, applied in one commit, and their journal. */
export const importChunkSchema = v.object({
  /** From 0 on; the chunk's id says the same as text. */
  n: v.number(),
  rows: v.array(stagedRowSchema),
  /** By the place of the row; null until the chunk is applied. */
  journal: v.nullable(v.array(rowJournalSchema)),
})
export type ImportChunk = v.InferOutput<typeof importChunkSchema>
