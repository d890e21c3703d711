import type { Index, IndexEntry, KeyRange } from '../model/database-index.ts'
import type { Scope, StoredDocument } from '../model/document.ts'
import { Database } from './database.ts'

/**
 * A database as it was at a recent time: the present one, without what has changed since, plus what was there before.
 */
export class PastDatabase {
  readonly #database: Database
  readonly #replaced: ReadonlyMap<string, StoredDocument | null>
  /** The changed documents as they are. */
  readonly #present: Database
  /** The changed documents as they were. */
  readonly #past: Database

  constructor(database: Database, time: string) {
    this.#database = database
    this.#replaced = database.replacedSince(time)
    this.#present = new Database(database.project, database.database)
    this.#past = new Database(database.project, database.database)
    for (const [path, past] of this.#replaced) {
      this.#present.load(path, database.document(path))
      this.#past.load(path, past)
    }
  }

  document(path: string): StoredDocument | null {
    const replaced = this.#replaced.get(path)
    return replaced === undefined ? this.#database.document(path) : replaced
  }

  *entries(scope: Scope, index: Index, range: KeyRange, descending: boolean): Iterable<IndexEntry> {
    const past = this.#past.entries(scope, index, range, descending)[Symbol.iterator]()
    let next = past.next()
    for (const entry of this.#database.entries(scope, index, range, descending)) {
      if (this.#replaced.has(entry.document.path)) continue
      for (; !next.done && next.value.key < entry.key !== descending; next = past.next()) yield next.value
      yield entry
    }
    for (; !next.done; next = past.next()) yield next.value
  }

  count(scope: Scope, index: Index, range: KeyRange): number {
    const [all, changed, past] = [this.#database, this.#present, this.#past].map((one) =>
      one.count(scope, index, range),
    )
    return (all as number) - (changed as number) + (past as number)
  }
}
