import { type Index, type IndexEntry, type KeyRange, top } from '../model/database-index.ts'
import {
  type Change,
  childCollection,
  collectionPathOf,
  inScope,
  lastSegment,
  type Scope,
  type StoredDocument,
} from '../model/document.ts'
import type { DatabaseName } from '../model/resource-name.ts'
import { encodePath } from '../model/value-encoding.ts'
import { DocumentSet } from './document-set.ts'
import { History } from './history.ts'
import { SortedMap } from './sorted-map.ts'

/** All collections below the root. */
export const everything: Scope = { parent: '', collectionId: null, allDescendants: true }

/** The documents of one database in memory. */
export class Database implements DatabaseName {
  readonly #collections = new Map<string, DocumentSet>()
  /** The paths of the collections by their keys. */
  readonly #collectionPaths = new SortedMap<string>()
  /** Collection groups, each built when it is first asked for; under null the group of all documents. */
  readonly #groups = new Map<string | null, DocumentSet>()
  readonly #lastChange = new Map<string, string>()
  readonly #history = new History()
  #lastCommit = ''

  constructor(
    readonly project: string,
    readonly database: string,
  ) {}

  /** The loaded documents are the state at this time; earlier times cannot be read. */
  begin(time: string): void {
    this.#history.begin(time)
    this.#lastCommit = time
  }

  document(path: string): StoredDocument | null {
    return this.#collections.get(collectionPathOf(path))?.documents.get(path) ?? null
  }

  /** All documents of the scope, in no order. */
  *documents(scope: Scope): Iterable<StoredDocument> {
    const collection = scope.allDescendants || scope.collectionId === null ? null : this.#setOf(scope)
    for (const { documents } of collection === null ? this.#collections.values() : [collection]) {
      for (const document of documents.values()) if (inScope(scope, document.path)) yield document
    }
  }

  /** What an index over the scope (or over its whole collection group) holds in the range, in its order or against it. */
  *entries(scope: Scope, index: Index, { from, to }: KeyRange, descending: boolean): Iterable<IndexEntry> {
    const set = this.#setOf(scope)
    const paths = set.index(index)
    for (const [key, path] of descending ? paths.entriesReversed(from, to) : paths.entries(from, to)) {
      yield { key, document: set.documents.get(path) as StoredDocument }
    }
  }

  /** How many entries those are. */
  count(scope: Scope, index: Index, { from, to }: KeyRange): number {
    return this.#setOf(scope).index(index).count(from, to)
  }

  /** The collections below a document or a collection (or the root) that hold documents, in order. */
  *collectionPaths(below = ''): Iterable<string> {
    const from = below === '' ? '' : encodePath(below)
    for (const [key, path] of this.#collectionPaths.entries(from, from + top)) if (key !== from) yield path
  }

  /** When a collection of this id last changed; any collection without an id. */
  lastChange(collectionId: string | null): string {
    return collectionId === null ? this.#lastCommit : (this.#lastChange.get(collectionId) ?? '')
  }

  /** Documents changed after the time, as they were at the time. */
  replacedSince(time: string): ReadonlyMap<string, StoredDocument | null> {
    return this.#history.replacedSince(time)
  }

  /** The changes that leave the database empty. */
  allRemoved(): Change[] {
    return Array.from(this.documents(everything), (document) => {
      return { path: document.path, before: document, after: null }
    })
  }

  /** Makes the changes of one commit visible. */
  apply(time: string, changes: readonly Change[]): void {
    for (const change of changes) this.load(change.path, change.after)
    for (const change of changes) this.#lastChange.set(lastSegment(collectionPathOf(change.path)), time)
    this.#history.record(time, changes)
    this.#lastCommit = time
  }

  /** Puts a document in place without history: what recovery does. */
  load(path: string, document: StoredDocument | null): void {
    const collection = collectionPathOf(path)
    let set = this.#collections.get(collection)
    if (document === null) {
      set?.delete(path)
      if (set?.documents.size === 0) {
        this.#collections.delete(collection)
        this.#collectionPaths.delete(encodePath(collection))
      }
    } else {
      if (set === undefined) {
        set = new DocumentSet()
        this.#collections.set(collection, set)
        this.#collectionPaths.set(encodePath(collection), collection)
      }
      set.put(document)
    }
    for (const group of [this.#groups.get(lastSegment(collection)), this.#groups.get(null)]) {
      if (document === null) group?.delete(path)
      else group?.put(document)
    }
  }

  /** The one set that holds every document of the scope (and, for a part of a group, others too). */
  #setOf({ parent, collectionId, allDescendants }: Scope): DocumentSet {
    if (collectionId === null || allDescendants) return this.#group(collectionId)
    return this.#collections.get(childCollection(parent, collectionId)) ?? new DocumentSet()
  }

  #group(collectionId: string | null): DocumentSet {
    let group = this.#groups.get(collectionId)
    if (group === undefined) {
      group = new DocumentSet()
      for (const document of this.documents({ parent: '', collectionId, allDescendants: true })) group.put(document)
      this.#groups.set(collectionId, group)
    }
    return group
  }
}
