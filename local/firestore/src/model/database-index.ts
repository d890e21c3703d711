import type { StoredDocument } from './document.ts'
import { type FieldPath, formatFieldPath, getField, isNameField } from './field-path.ts'
import type { Value } from './proto-json.ts'
import { encodePath, encodeValue } from './value-encoding.ts'

/**
 * A database index. It has one entry for each document that has all the fields, sorted by the values of the fields in
 * turn and last by the document's name. With `elements` the first field is an array, and each distinct element gives
 * one entry. Without fields it is the index of names.
 */
export interface Index {
  readonly fields: readonly FieldPath[]
  readonly of: 'values' | 'elements'
}

/** A half-open range of keys: `from` is included, `to` is not. */
export interface KeyRange {
  readonly from: string
  readonly to: string
}

/** A document with one of its keys in an index. */
export interface IndexEntry {
  readonly key: string
  readonly document: StoredDocument
}

/** Greater than every key; a prefix followed by it is greater than every key with that prefix. */
export const top = '\uffff'
export const allKeys: KeyRange = { from: '', to: top }
export const nameIndex: Index = { fields: [], of: 'values' }

/** The index of one field. */
export function fieldIndex(field: FieldPath): Index {
  return isNameField(field) ? nameIndex : { fields: [field], of: 'values' }
}

/** A text that names the index. */
export function indexName({ fields, of }: Index): string {
  return [of, ...fields.map(formatFieldPath)].join()
}

/** The keys of the document in the index; none where it lacks a field. */
export function indexKeys({ fields, of }: Index, document: StoredDocument): readonly string[] {
  let keys = ['']
  for (const [position, field] of fields.entries()) {
    const value = getField(document.fields, field)
    if (value === undefined) return []
    const parts = of === 'elements' && position === 0 ? elementKeys(value) : [encodeValue(value)]
    keys = keys.flatMap((key) => parts.map((part) => key + part))
  }
  const name = encodePath(document.path)
  return keys.map((key) => key + name)
}

function elementKeys(value: Value): string[] {
  return 'arrayValue' in value ? [...new Set(value.arrayValue.values?.map(encodeValue))] : []
}

/** The keys that are in both ranges. */
export function intersect(a: KeyRange, b: KeyRange): KeyRange {
  const [, from] = a.from < b.from ? [a.from, b.from] : [b.from, a.from]
  const [to] = a.to < b.to ? [a.to, b.to] : [b.to, a.to]
  return { from, to }
}
