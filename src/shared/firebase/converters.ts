import * as v from 'valibot'
import { AppError } from '../app-error.ts'

interface TimestampLike {
  toDate(): Date
}

const isTimestamp = (value: object): value is TimestampLike =>
  'toDate' in value && typeof value.toDate === 'function' && 'nanoseconds' in value

/** Every Firestore timestamp inside becomes a `Date`; the rest stays as it is. */
export function withDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDates)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (isTimestamp(value)) return value.toDate()
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withDates(inner)]))
}

export interface SnapshotLike {
  readonly id: string
  readonly ref: { readonly path: string }
  data(options?: { serverTimestamps?: 'estimate' }): unknown
}

type AnySchema = v.GenericSchema<unknown, unknown>

/** The document as the schema knows it, with its `id`. Stored documents are parsed, never cast. */
export function parseDocument<S extends AnySchema>(schema: S, snapshot: SnapshotLike): v.InferOutput<S> {
  const data = withDates(snapshot.data({ serverTimestamps: 'estimate' }))
  const parsed = v.safeParse(schema, { id: snapshot.id, ...(data as object) })
  if (parsed.success) return parsed.output
  const where = parsed.issues.map((issue) => v.getDotPath(issue)).join(', ')
  throw new AppError('data-invalid', { cause: new Error(`${snapshot.ref.path}: ${where}`) })
}

/** A list leaves out a document that does not parse and says so in the console: one bad row must not blank a page. */
export function parseDocuments<S extends AnySchema>(schema: S, snapshots: readonly SnapshotLike[]): v.InferOutput<S>[] {
  return snapshots.flatMap((snapshot) => {
    try {
      return [parseDocument(schema, snapshot)]
    } catch (error) {
      console.error(error)
      return []
    }
  })
}
