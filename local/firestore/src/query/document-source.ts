import type { Index, IndexEntry, KeyRange } from '../model/database-index.ts'
import type { Scope, StoredDocument } from '../model/document.ts'

/**
 * Where a query finds documents: the database as it is, or as it was at some time. An index holds every document of the
 * scope that has the field; where the scope is only a part of a collection group, it holds the others too.
 */
export interface DocumentSource {
  document(path: string): StoredDocument | null
  /** What the index holds in the range, in its order or against it. */
  entries(scope: Scope, index: Index, range: KeyRange, descending: boolean): Iterable<IndexEntry>
  /** How many entries those are. */
  count(scope: Scope, index: Index, range: KeyRange): number
}
