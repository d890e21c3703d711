import type { DocumentJson, Fields } from './proto-json.ts'
import { type DatabaseName, documentName } from './resource-name.ts'

/** One version of a document, never changed after it is stored: two reads of the same version are the same object. */
export interface StoredDocument {
  /** Relative to the database: `proposals/p1`. */
  readonly path: string
  readonly fields: Fields
  readonly createTime: string
  readonly updateTime: string
}

/** One document of a commit, before and after; null where there is none. */
export interface Change {
  readonly path: string
  readonly before: StoredDocument | null
  readonly after: StoredDocument | null
}

/** Which documents a query looks at. Without a collection id it looks at every collection. */
export interface Scope {
  /** Document path, '' for the root. */
  readonly parent: string
  readonly collectionId: string | null
  readonly allDescendants: boolean
}

/** The document as the protocol shows it. */
export function toDocumentJson(database: DatabaseName, document: StoredDocument): DocumentJson {
  return {
    name: documentName(database, document.path),
    fields: document.fields,
    createTime: document.createTime,
    updateTime: document.updateTime,
  }
}

/** `a/b/c` → `a/b`. */
export function collectionPathOf(documentPath: string): string {
  return documentPath.slice(0, documentPath.lastIndexOf('/'))
}

/** The last segment of a path. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The path of a collection below a document, or at the root. */
export function childCollection(parent: string, collectionId: string): string {
  return parent === '' ? collectionId : `${parent}/${collectionId}`
}

/** Whether the scope covers the document at this path. */
export function inScope(scope: Scope, path: string): boolean {
  const collection = collectionPathOf(path)
  if (!scope.allDescendants) {
    return scope.collectionId === null
      ? collection.slice(0, Math.max(0, collection.lastIndexOf('/'))) === scope.parent
      : collection === childCollection(scope.parent, scope.collectionId)
  }
  if (scope.collectionId !== null && lastSegment(collection) !== scope.collectionId) return false
  return scope.parent === '' || path.startsWith(`${scope.parent}/`)
}
