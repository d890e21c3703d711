import { type Change, inScope, type StoredDocument } from '../../model/document.ts'
import type { Query } from '../../model/query.ts'
import { executeQuery } from '../../query/execute.ts'
import { compareKeys, matchingKey } from '../../query/match.ts'
import type { Database } from '../../store/database.ts'

type Key = NonNullable<ReturnType<typeof matchingKey>>

interface Entry {
  readonly document: StoredDocument
  readonly key: Key
}

/** The documents of a query up to the end of its limit, its offset included. */
interface FirstDocuments {
  documents(): readonly StoredDocument[]
  run(): void
  /** Takes changes over; false if none of them concerned these documents. */
  update(changes: readonly Change[]): boolean
}

/**
 * Keeps the first documents of a query in its order. Every matching document up to the known bound is among them, so the
 * query has to be run again only when so many have left that others, beyond the bound, move up.
 */
export function firstDocuments(database: Database, query: Query): FirstDocuments {
  const size = query.offset + (query.limit ?? Number.POSITIVE_INFINITY)
  const whole: Query = { ...query, offset: 0, limit: Number.isFinite(size) ? size : null }
  let entries: Entry[] = []
  const keys = new Map<string, Key>()
  /** null: all matching documents are known. */
  let bound: Key | null = null

  const keyOf = (document: StoredDocument | null): Key | null =>
    document !== null && inScope(query.scope, document.path) ? matchingKey(query, document) : null

  /** Where a document of this key stands or would stand. */
  function position(key: Key): number {
    let low = 0
    let high = entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareKeys(query, (entries[middle] as Entry).key, key) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  function replace(path: string, after: StoredDocument | null): boolean {
    const before = keys.get(path)
    if (before !== undefined) {
      entries.splice(position(before), 1)
      keys.delete(path)
    }
    const key = keyOf(after)
    const enters = key !== null && (bound === null || compareKeys(query, key, bound) <= 0)
    if (enters) {
      entries.splice(position(key), 0, { document: after as StoredDocument, key })
      keys.set(path, key)
    }
    return enters || before !== undefined
  }

  function run(): void {
    entries = executeQuery(whole, database).map((document) => ({ document, key: keyOf(document) as Key }))
    keys.clear()
    for (const { document, key } of entries) keys.set(document.path, key)
    bound = entries.length < size ? null : (entries.at(-1)?.key ?? null)
  }

  return {
    documents: () => entries.map(({ document }) => document),
    run,
    update(changes) {
      if (size === 0) return false
      let concerned = false
      for (const { path, after } of changes) concerned = replace(path, after) || concerned
      if (entries.length > size) {
        for (const { document } of entries.splice(size)) keys.delete(document.path)
        bound = (entries.at(-1) as Entry).key
      } else if (entries.length < size && bound !== null) run()
      return concerned
    },
  }
}
