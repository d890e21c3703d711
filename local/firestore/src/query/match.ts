import type { StoredDocument } from '../model/document.ts'
import { type FieldPath, getField, isNameField } from '../model/field-path.ts'
import type { FieldFilter, Filter } from '../model/filter.ts'
import type { Value } from '../model/proto-json.ts'
import type { Cursor, Order, Query } from '../model/query.ts'
import { comparePaths, pathOfReference } from '../model/resource-name.ts'
import { compareValues, isNaNValue, typeRank, valuesEqual } from '../model/value-order.ts'

/** What a field gives to compare: a value, or the path where the field is `__name__`. */
type Operand = Value | string

/** The document's values in the query's order; null where it lacks one and so is no result. */
export function sortKey(query: Query, document: StoredDocument): Operand[] | null {
  const key: Operand[] = []
  for (const { field } of query.orderBy) {
    const operand = operandOf(document, field)
    if (operand === undefined) return null
    key.push(operand)
  }
  return key
}

/** Compares two sort keys of one query. */
export function compareKeys(query: Query, a: readonly Operand[], b: readonly Operand[]): number {
  for (let i = 0; i < query.orderBy.length; i++) {
    const order = compareOperands(a[i] as Operand, b[i] as Operand)
    if (order !== 0) return (query.orderBy[i] as Order).descending ? -order : order
  }
  return 0
}

/** The sort key of a document of the query's scope that belongs to its results; null for any other. */
export function matchingKey(query: Query, document: StoredDocument): Operand[] | null {
  if (query.filter !== null && !satisfies(query.filter, document)) return null
  const key = sortKey(query, document)
  return key !== null && withinCursors(query, key) ? key : null
}

function satisfies(filter: Filter, document: StoredDocument): boolean {
  if (filter.kind === 'field') {
    return isNameField(filter.field) ? nameSatisfies(filter, document.path) : fieldSatisfies(filter, document)
  }
  return filter.kind === 'AND'
    ? filter.filters.every((part) => satisfies(part, document))
    : filter.filters.some((part) => satisfies(part, document))
}

function nameSatisfies(filter: FieldFilter, path: string): boolean {
  const values = 'arrayValue' in filter.value ? (filter.value.arrayValue.values ?? []) : [filter.value]
  const orders = values.map((value) => comparePaths(path, 'referenceValue' in value ? pathOf(value) : ''))
  if (filter.operator === 'IN') return orders.includes(0)
  if (filter.operator === 'NOT_IN') return !orders.includes(0)
  return orders.length === 1 && orderSatisfies(filter, orders[0] as number)
}

function fieldSatisfies(filter: FieldFilter, document: StoredDocument): boolean {
  const actual = getField(document.fields, filter.field)
  if (actual === undefined) return false
  const expected = filter.value
  switch (filter.operator) {
    case 'EQUAL':
      return valuesEqual(actual, expected)
    case 'NOT_EQUAL':
      return !('nullValue' in actual) && !valuesEqual(actual, expected)
    case 'IN':
      return contains(expected, actual)
    case 'NOT_IN':
      return !('nullValue' in actual) && !contains(expected, { nullValue: null }) && !contains(expected, actual)
    case 'ARRAY_CONTAINS':
      return contains(actual, expected)
    case 'ARRAY_CONTAINS_ANY':
      return elements(expected).some((value) => contains(actual, value))
    default:
      // NaN has a place in the order but lies in no range.
      if (isNaNValue(actual) || typeRank(actual) !== typeRank(expected)) return false
      return orderSatisfies(filter, compareValues(actual, expected))
  }
}

function orderSatisfies(filter: FieldFilter, order: number): boolean {
  switch (filter.operator) {
    case 'EQUAL':
      return order === 0
    case 'NOT_EQUAL':
      return order !== 0
    case 'LESS_THAN':
      return order < 0
    case 'LESS_THAN_OR_EQUAL':
      return order <= 0
    case 'GREATER_THAN':
      return order > 0
    default:
      return order >= 0
  }
}

function withinCursors(query: Query, key: readonly Operand[]): boolean {
  const { startAt, endAt } = query
  if (startAt !== null) {
    const order = compareToCursor(query, key, startAt)
    if (order < 0 || (order === 0 && !startAt.before)) return false
  }
  if (endAt === null) return true
  const order = compareToCursor(query, key, endAt)
  return order < 0 || (order === 0 && !endAt.before)
}

function compareToCursor(query: Query, key: readonly Operand[], cursor: Cursor): number {
  for (let i = 0; i < cursor.values.length; i++) {
    const value = cursor.values[i] as Value
    const operand = key[i] as Operand
    const bound = typeof operand === 'string' && 'referenceValue' in value ? pathOf(value) : value
    const order = compareOperands(operand, bound)
    if (order !== 0) return (query.orderBy[i] as Order).descending ? -order : order
  }
  return 0
}

function operandOf(document: StoredDocument, field: FieldPath): Operand | undefined {
  return isNameField(field) ? document.path : getField(document.fields, field)
}

function compareOperands(a: Operand, b: Operand): number {
  if (typeof a === 'string' || typeof b === 'string') return comparePaths(String(a), String(b))
  return compareValues(a, b)
}

function pathOf(value: { referenceValue: string }): string {
  return pathOfReference(value.referenceValue)
}

function elements(value: Value): readonly Value[] {
  return 'arrayValue' in value ? (value.arrayValue.values ?? []) : []
}

function contains(array: Value, value: Value): boolean {
  return elements(array).some((element) => valuesEqual(element, value))
}
