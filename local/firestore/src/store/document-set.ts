import type { StoredDocument } from '../model/document.ts'
import { type FieldPath, formatFieldPath, getField } from '../model/field-path.ts'
import type { Value } from '../model/proto-json.ts'
import { valueKey } from '../model/value-key.ts'

type Bucket = Map<string, StoredDocument>

interface EqualityIndex {
  readonly field: FieldPath
  readonly buckets: Map<string, Bucket>
}

const EMPTY: ReadonlyMap<string, StoredDocument> = new Map()

/** Documents by path, with an index by equality for each field that was ever asked for. */
export class DocumentSet {
  readonly documents = new Map<string, StoredDocument>()
  readonly #indexes = new Map<string, EqualityIndex>()

  /** Puts the document in place of its older version. */
  put(document: StoredDocument): void {
    this.#unindex(this.documents.get(document.path))
    this.documents.set(document.path, document)
    for (const index of this.#indexes.values()) addTo(index, document)
  }

  delete(path: string): void {
    this.#unindex(this.documents.get(path))
    this.documents.delete(path)
  }

  /** The documents whose field equals the value. The first question about a field builds its index. */
  where(field: FieldPath, value: Value): ReadonlyMap<string, StoredDocument> {
    const name = formatFieldPath(field)
    let index = this.#indexes.get(name)
    if (index === undefined) {
      index = { field, buckets: new Map() }
      for (const document of this.documents.values()) addTo(index, document)
      this.#indexes.set(name, index)
    }
    return index.buckets.get(valueKey(value)) ?? EMPTY
  }

  #unindex(document: StoredDocument | undefined): void {
    if (document === undefined) return
    for (const index of this.#indexes.values()) {
      const value = getField(document.fields, index.field)
      if (value === undefined) continue
      const key = valueKey(value)
      const bucket = index.buckets.get(key)
      bucket?.delete(document.path)
      if (bucket?.size === 0) index.buckets.delete(key)
    }
  }
}

function addTo(index: EqualityIndex, document: StoredDocument): void {
  const value = getField(document.fields, index.field)
  if (value === undefined) return
  const key = valueKey(value)
  const bucket = index.buckets.get(key)
  if (bucket === undefined) index.buckets.set(key, new Map([[document.path, document]]))
  else bucket.set(document.path, document)
}
