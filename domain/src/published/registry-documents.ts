import * as v from 'valibot'
import { ngoSchema } from '../ngo/ngo.ts'

// Apart from the rows, which the registry's page decodes without validation.

/** The fields of `ngos/{id}` that are listed and counted. */
export const listedFields = [
  'territoryId',
  'districtId',
  'name',
  'bin',
  'legalForm',
  'directions',
  'youth',
  'status',
  'reportedYears',
  'registeredOn',
  'verified',
] as const
/** An NGO as the register needs it: half of what its page says. */
export const listedNgoSchema = v.pick(ngoSchema, ['id', ...listedFields])
export type ListedNgo = v.InferOutput<typeof listedNgoSchema>

const codesSchema = v.object({
  legalForm: v.array(v.string()),
  direction: v.array(v.string()),
  status: v.array(v.string()),
})
/** `published/{territoryId}`: which parts belong to the current version, and the codes that all of them are written in. */
export const publishedRegistrySchema = v.object({
  territoryId: v.string(),
  version: v.string(),
  asOf: v.date(),
  format: v.number(),
  codes: codesSchema,
  parts: v.number(),
  rows: v.number(),
})
/** `published/{territoryId}/parts/{n}`: rows as JSON text, under 1 MiB. */
export const publishedPartSchema = v.object({
  version: v.string(),
  rows: v.string(),
})
/** `published/{territoryId}/registerMonths/{month}`: a `PublishedMonth` as JSON text, gzip. Written once. */
export const publishedMonthSchema = v.object({
  month: v.string(),
  /** When the register was last counted in that month. */
  asOf: v.date(),
  json: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type PublishedMonthDocument = v.InferOutput<typeof publishedMonthSchema>
