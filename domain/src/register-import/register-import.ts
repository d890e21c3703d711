import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'
import { importFields } from './mapping.ts'

/**
 * `staging`: its rows are being laid down. `applying` and `undoing` go chunk by chunk by themselves. `stopped` was ended by
 * a person with part of its chunks applied.
 */
export const importStates = ['staging', 'applying', 'applied', 'stopped', 'undoing', 'undone'] as const
export type ImportState = (typeof importStates)[number]

const planCountsSchema = v.object({
  new: v.number(),
  changed: v.number(),
  unchanged: v.number(),
  absent: v.number(),
  doubtful: v.number(),
  bad: v.number(),
})
export type PlanCounts = v.InferOutput<typeof planCountsSchema>

/** `registerImports/{id}`: a register file that went into a territory. Administrators read it; functions write it. */
export const registerImportSchema = v.object({
  id: v.string(),
  territoryId: v.string(),
  /** What the facts are said to come from, as it stands beside each status: «Реестр юридических лиц». */
  source: v.string(),
  asOf: civilDateSchema,
  fileName: v.string(),
  /** Whether the file claims to hold every NGO of the territory. */
  complete: v.boolean(),
  /** How its columns and values were read, by heading: the guess for the next file of this source. */
  mapping: v.object({
    columns: v.record(v.string(), v.nullable(v.picklist(importFields))),
    values: v.record(v.string(), v.record(v.string(), v.nullable(v.string()))),
  }),
  plan: planCountsSchema,
  state: v.picklist(importStates),
  chunks: v.number(),
  /** How many of them are done: applied while it is being applied, reversed while it is being undone. */
  done: v.number(),
  outcomes: v.object({ created: v.number(), changed: v.number(), same: v.number(), moved: v.number() }),
  undo: v.nullable(
    v.object({
      reason: v.string(),
      lang: languageSchema,
      by: v.string(),
      reversed: v.number(),
      kept: v.number(),
      /** Rows that could be neither reversed nor looked at; told when the undoing has ended. */
      failed: v.number(),
    }),
  ),
  startedBy: v.string(),
  startedAt: v.date(),
  /** When a chunk was last done: long ago while `applying` means that it has to be gone on with. */
  movedAt: v.date(),
  finishedAt: v.nullable(v.date()),
})
export type RegisterImport = v.InferOutput<typeof registerImportSchema>
