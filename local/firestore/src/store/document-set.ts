import { type Index, indexKeys, indexName } from '../model/database-index.ts'
import type { StoredDocument } from '../model/document.ts'
import { SortedMap } from './sorted-map.ts'

/**
 * Each index makes every write a little slower, and field names may be data (`members.uid1`), so old indexes are
 * dropped.
 */
const maxIndexes = 100

/** Documents by path, with the indexes that were asked for last. */
export class DocumentSet {
  readonly documents = new Map<string, StoredDocument>()
  readonly #indexes = new Map<string, { readonly index: Index; readonly paths: SortedMap<string> }>()

  /** Puts the document in place of its older version. */
  put(document: StoredDocument): void {
    const before = this.documents.get(document.path)
    this.documents.set(document.path, document)
    for (const { index, paths } of this.#indexes.values()) {
      const stale = new Set(before && indexKeys(index, before))
      // A key that is in both versions needs no change.
      for (const key of indexKeys(index, document)) if (!stale.delete(key)) paths.set(key, document.path)
      for (const key of stale) paths.delete(key)
    }
  }

  delete(path: string): void {
    const before = this.documents.get(path)
    if (before === undefined) return
    this.documents.delete(path)
    for (const { index, paths } of this.#indexes.values()) {
      for (const key of indexKeys(index, before)) paths.delete(key)
    }
  }

  /** The paths of the documents by their keys in the index, which is built if it is not there. */
  index(index: Index): SortedMap<string> {
    const name = indexName(index)
    const entry = this.#indexes.get(name) ?? { index, paths: this.#build(index) }
    // The first in the map is the least recently used.
    this.#indexes.delete(name)
    this.#indexes.set(name, entry)
    if (this.#indexes.size > maxIndexes) this.#indexes.delete(this.#indexes.keys().next().value as string)
    return entry.paths
  }

  #build(index: Index): SortedMap<string> {
    const entries: [string, string][] = []
    for (const document of this.documents.values()) {
      for (const key of indexKeys(index, document)) entries.push([key, document.path])
    }
    return new SortedMap(entries)
  }
}
