import * as v from 'valibot'
import { AppError } from '../app-error.ts'
import { m } from '../i18n/messages.ts'
import { notify } from '../ui/toast-store.ts'

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

/** Documents that were told of on this page already. */
const told = new Set<string>()

/** A list leaves out a document that does not parse and says so: one bad row must neither blank a page nor go unseen. */
export function parseDocuments<S extends AnySchema>(schema: S, snapshots: readonly SnapshotLike[]): v.InferOutput<S>[] {
  const unread: string[] = []
  const parsed = snapshots.flatMap((snapshot) => {
    try {
      return [parseDocument(schema, snapshot)]
    } catch (error) {
      console.error(error)
      unread.push(snapshot.ref.path)
      return []
    }
  })
  tellUnread(unread.filter((path) => !told.has(path)))
  return parsed
}

/** How many and which ones: those who keep the database find them by that. */
function tellUnread(paths: readonly string[]): void {
  if (paths.length === 0) return
  for (const path of paths) told.add(path)
  const [first = '', ...others] = paths
  notify(m.common_unread({ count: paths.length, which: others.length > 0 ? `${first} …` : first }), 'late')
}
