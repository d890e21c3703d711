import type { Scope, StoredDocument } from '../model/document.ts'
import type { FieldPath } from '../model/field-path.ts'
import type { Value } from '../model/proto-json.ts'

/** Where a query finds documents: the database as it is, or as it was at some time. */
export interface DocumentSource {
  document(path: string): StoredDocument | null
  documents(scope: Scope): Iterable<StoredDocument>
  /** At least the documents of the scope whose field equals the value; null where no index can tell. */
  documentsWhere(scope: Scope, field: FieldPath, value: Value): ReadonlyMap<string, StoredDocument> | null
}
