import { allKeys, fieldIndex, type Index, intersect, type KeyRange, nameIndex, top } from '../model/database-index.ts'
import { type FieldPath, formatFieldPath, isNameField, nameField } from '../model/field-path.ts'
import type { FieldFilter, Filter } from '../model/filter.ts'
import type { Value } from '../model/proto-json.ts'
import type { Cursor, Order, Query } from '../model/query.ts'
import { pathOfReference } from '../model/resource-name.ts'
import { encodePath, encodeValue } from '../model/value-encoding.ts'

/** A part of an index. */
export interface Slice {
  readonly index: Index
  readonly range: KeyRange
  /**
   * Set where all documents of the slice have one value and so stand in the order of their names: the common prefix of
   * the keys.
   */
  readonly key?: string
}

/** By the text of a field: the slice of its index that contains every result. */
export type Bounds = ReadonlyMap<string, Slice>

/** Follows directly after the key of a name in the order of keys, before those of its descendants. */
const afterName = '\0'

/** What the scope and the cursors ask of all results. */
export function boundsOfQuery({ scope, orderBy, startAt, endAt }: Query): Bounds {
  const bounds = new Map<string, Slice>()
  // A single collection needs no bound: all of it lies below its parent.
  if (scope.parent !== '' && (scope.allDescendants || scope.collectionId === null)) {
    const parent = encodePath(scope.parent)
    narrow(bounds, [nameField], { from: parent + afterName, to: parent + top })
  }
  const [first] = orderBy as [Order, ...Order[]]
  if (startAt !== null && startAt.values.length > 0) narrow(bounds, first.field, startRange(orderBy, startAt))
  if (endAt !== null && endAt.values.length > 0) narrow(bounds, first.field, endRange(orderBy, endAt))
  return bounds
}

/** The bounds, narrowed by the inequalities among these filters. Every result has to satisfy all of the filters. */
export function boundsWithin(bounds: Bounds, filters: readonly Filter[]): Bounds {
  const narrower = new Map(bounds)
  for (const filter of filters) {
    const range = filter.kind === 'field' ? inequalityRange(filter) : null
    if (range !== null) narrow(narrower, (filter as FieldFilter).field, range)
  }
  return narrower
}

/** The slice with every document whose field, or an element of it, equals the value. */
export function equalitySlice(field: FieldPath, of: Index['of'], value: Value, bounds: Bounds): Slice {
  const key = keyOf(field, value)
  const names = bounds.get(nameField)?.range ?? allKeys
  if (isNameField(field)) return { index: nameIndex, range: intersect({ from: key, to: key + afterName }, names) }
  return { index: { fields: [field], of }, key, range: { from: key + names.from, to: key + names.to } }
}

function narrow(bounds: Map<string, Slice>, field: FieldPath, range: KeyRange): void {
  const text = formatFieldPath(field)
  const before = bounds.get(text)
  bounds.set(text, {
    index: before?.index ?? fieldIndex(field),
    range: before === undefined ? range : intersect(before.range, range),
  })
}

/** An inequality stays among the values of its type. */
function inequalityRange({ field, operator, value }: FieldFilter): KeyRange | null {
  const key = keyOf(field, value)
  const after = key + (isNameField(field) ? afterName : top)
  const ofType = isNameField(field) ? allKeys : { from: key.charAt(0), to: String.fromCharCode(key.charCodeAt(0) + 1) }
  switch (operator) {
    case 'LESS_THAN':
      return { from: ofType.from, to: key }
    case 'LESS_THAN_OR_EQUAL':
      return { from: ofType.from, to: after }
    case 'GREATER_THAN':
      return { from: after, to: ofType.to }
    case 'GREATER_THAN_OR_EQUAL':
      return { from: key, to: ofType.to }
    default:
      return null
  }
}

function startRange(orderBy: readonly Order[], cursor: Cursor): KeyRange {
  const { key, after, isPart, descending } = position(orderBy, cursor)
  const withEqual = cursor.before || isPart
  return descending ? { from: '', to: withEqual ? after : key } : { from: withEqual ? key : after, to: top }
}

function endRange(orderBy: readonly Order[], cursor: Cursor): KeyRange {
  const { key, after, isPart, descending } = position(orderBy, cursor)
  const withEqual = !cursor.before || isPart
  return descending ? { from: withEqual ? key : after, to: top } : { from: '', to: withEqual ? after : key }
}

/** The cursor in the index of the first field of the order: where the keys that equal it begin and end. */
function position(orderBy: readonly Order[], { values }: Cursor) {
  const [first, second] = orderBy as [Order, Order?]
  const [value, name] = values as [Value, Value?]
  const key = keyOf(first.field, value)
  const { descending } = first
  if (isNameField(first.field)) return { key, after: key + afterName, isPart: false, descending }
  if (name === undefined || !isNameField(second?.field ?? []) || second?.descending !== descending) {
    return { key, after: key + top, isPart: values.length > 1, descending }
  }
  const whole = key + keyOf([nameField], name)
  return { key: whole, after: whole + afterName, isPart: false, descending }
}

function keyOf(field: FieldPath, value: Value): string {
  if (!isNameField(field)) return encodeValue(value)
  return encodePath('referenceValue' in value ? pathOfReference(value.referenceValue) : '')
}
