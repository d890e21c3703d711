import {
  type Change,
  childCollection,
  collectionPathOf,
  inScope,
  lastSegment,
  type Scope,
  type StoredDocument,
} from '../model/document.ts'
import type { FieldPath } from '../model/field-path.ts'
import type { Value } from '../model/proto-json.ts'
import type { DatabaseName } from '../model/resource-name.ts'
import { DocumentSet } from './document-set.ts'
import { History } from './history.ts'

/** All collections below the root. */
export const EVERYTHING: Scope = { parent: '', collectionId: null, allDescendants: true }

/** The documents of one database in memory. */
export class Database implements DatabaseName {
  readonly #collections = new Map<string, DocumentSet>()
  /** Collection groups, each built when it is first asked for. */
  readonly #groups = new Map<string, DocumentSet>()
  readonly #lastChange = new Map<string, string>()
  readonly #history = new History()
  #lastCommit = ''

  constructor(
    readonly project: string,
    readonly database: string,
  ) {}

  /** What is loaded is the state at this time; nothing is known of earlier ones. */
  begin(time: string): void {
    this.#history.begin(time)
    this.#lastCommit = time
  }

  document(path: string): StoredDocument | null {
    return this.#collections.get(collectionPathOf(path))?.documents.get(path) ?? null
  }

  *documents(scope: Scope): Iterable<StoredDocument> {
    const set = this.#setOf(scope)
    if (set !== null) {
      yield* set.documents.values()
      return
    }
    for (const { documents } of this.#collections.values()) {
      for (const document of documents.values()) if (inScope(scope, document.path)) yield document
    }
  }

  documentsWhere(scope: Scope, field: FieldPath, value: Value): ReadonlyMap<string, StoredDocument> | null {
    return this.#setOf(scope)?.where(field, value) ?? null
  }

  /** The collections that hold documents. */
  collectionPaths(): Iterable<string> {
    return this.#collections.keys()
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
    return Array.from(this.documents(EVERYTHING), (document) => {
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
      if (set?.documents.size === 0) this.#collections.delete(collection)
    } else {
      if (set === undefined) {
        set = new DocumentSet()
        this.#collections.set(collection, set)
      }
      set.put(document)
    }
    const group = this.#groups.get(lastSegment(collection))
    if (document === null) group?.delete(path)
    else group?.put(document)
  }

  /** The one set that holds every document of the scope (and, for a group below a parent, others too). */
  #setOf(scope: Scope): DocumentSet | null {
    if (scope.collectionId === null) return null
    return scope.allDescendants
      ? this.#group(scope.collectionId)
      : (this.#collections.get(childCollection(scope.parent, scope.collectionId)) ?? new DocumentSet())
  }

  #group(collectionId: string): DocumentSet {
    let group = this.#groups.get(collectionId)
    if (group === undefined) {
      group = new DocumentSet()
      for (const [path, { documents }] of this.#collections) {
        if (lastSegment(path) === collectionId) for (const document of documents.values()) group.put(document)
      }
      this.#groups.set(collectionId, group)
    }
    return group
  }
}
