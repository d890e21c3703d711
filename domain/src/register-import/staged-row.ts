import * as v from 'valibot'
import { documentIdSchema } from '../document-id.ts'
import { ngoFactsSchema, someFactsSchema } from './facts.ts'

/** How many rows are applied in one commit: each writes its NGO, and a commit takes 500 writes. */
export const rowsInChunk = 200

/** What an import is to do to one NGO, decided on before anything is written. */
export const stagedRowSchema = v.variant('act', [
  v.strictObject({ act: v.literal('create'), line: v.number(), ngoId: documentIdSchema, after: ngoFactsSchema }),
  v.strictObject({
    act: v.literal('change'),
    /** The line of the file; null where the file lacks the NGO. */
    line: v.nullable(v.number()),
    ngoId: documentIdSchema,
    /** The facts that change, as the plan has seen them and as they will be: the same keys. */
    before: someFactsSchema,
    after: someFactsSchema,
  }),
])
export type StagedRow = v.InferOutput<typeof stagedRowSchema>

/**
 * What became of a staged row. `moved`: somebody has changed one of its facts since the plan, or its id or BIN is taken
 * by now; nothing was written, and it comes back as doubtful. `same`: it stood there already.
 */
export const rowOutcomes = ['created', 'changed', 'same', 'moved'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** What became of an applied row when its import was undone. `kept`: somebody has edited it since. */
export const undoOutcomes = ['reversed', 'kept'] as const
export type UndoOutcome = (typeof undoOutcomes)[number]
