import { inScope, type Scope, type StoredDocument } from '../model/document.ts'
import type { Database } from './database.ts'

/** A database as it was at a time not long ago. */
export class Snapshot {
  readonly #database: Database
  readonly #replaced: ReadonlyMap<string, StoredDocument | null>

  constructor(database: Database, time: string) {
    this.#database = database
    this.#replaced = database.replacedSince(time)
  }

  document(path: string): StoredDocument | null {
    const replaced = this.#replaced.get(path)
    return replaced === undefined ? this.#database.document(path) : replaced
  }

  *documents(scope: Scope): Iterable<StoredDocument> {
    for (const document of this.#database.documents(scope)) if (!this.#replaced.has(document.path)) yield document
    for (const document of this.#replaced.values()) {
      if (document !== null && inScope(scope, document.path)) yield document
    }
  }

  /** The indexes know the present only. */
  documentsWhere(): null {
    return null
  }
}
