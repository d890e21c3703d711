import { type FieldPath, isNameField, parseFieldPath } from '../model/field-path.ts'
import type { Message, Value } from '../model/proto-json.ts'
import { invalidArgument } from '../model/status.ts'
import { checkQueryValue } from '../model/value-check.ts'

export type Operator =
  | 'EQUAL'
  | 'NOT_EQUAL'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL'
  | 'IN'
  | 'NOT_IN'
  | 'ARRAY_CONTAINS'
  | 'ARRAY_CONTAINS_ANY'

export interface FieldFilter {
  readonly kind: 'field'
  readonly field: FieldPath
  readonly operator: Operator
  readonly value: Value
}

export type Filter = FieldFilter | { readonly kind: 'AND' | 'OR'; readonly filters: readonly Filter[] }

const OPERATORS: ReadonlySet<string> = new Set<Operator>([
  'EQUAL',
  'NOT_EQUAL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'IN',
  'NOT_IN',
  'ARRAY_CONTAINS',
  'ARRAY_CONTAINS_ANY',
])
const NULL: Value = { nullValue: null }
const NAN: Value = { doubleValue: 'NaN' }
/** A unary filter is an (in)equality with a fixed value. */
const UNARY: Record<string, readonly [Operator, Value]> = {
  IS_NULL: ['EQUAL', NULL],
  IS_NOT_NULL: ['NOT_EQUAL', NULL],
  IS_NAN: ['EQUAL', NAN],
  IS_NOT_NAN: ['NOT_EQUAL', NAN],
}
const INEQUALITIES: ReadonlySet<Operator> = new Set([
  'NOT_EQUAL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'NOT_IN',
])
const MAX_DEPTH = 50
const MAX_FILTERS = 300
/** How many values an operator that takes a list may compare with. */
const MAX_LIST: Partial<Record<Operator, number>> = { IN: 30, ARRAY_CONTAINS_ANY: 30, NOT_IN: 10 }

/** Reads `where` of a structured query. */
export function parseFilter(message: unknown): Filter | null {
  if (message === undefined || message === null) return null
  const filter = parseAt(message, 0)
  if (fieldFilters(filter).length > MAX_FILTERS) throw invalidArgument(`A query has more than ${MAX_FILTERS} filters`)
  return filter
}

/** Every comparison in the filter. */
export function fieldFilters(filter: Filter | null): FieldFilter[] {
  if (filter === null) return []
  return filter.kind === 'field' ? [filter] : filter.filters.flatMap(fieldFilters)
}

/** Whether the comparison selects a range, which makes its field part of the order. */
export function isInequality(filter: FieldFilter): boolean {
  return INEQUALITIES.has(filter.operator)
}

function parseAt(message: unknown, depth: number): Filter {
  if (typeof message !== 'object' || message === null) throw invalidArgument('A filter is not an object')
  if (depth > MAX_DEPTH) throw invalidArgument(`Filters are nested deeper than ${MAX_DEPTH} levels`)
  const { fieldFilter, unaryFilter, compositeFilter } = message as Message
  if (fieldFilter) return parseFieldFilter(fieldFilter)
  if (unaryFilter) return parseUnaryFilter(unaryFilter)
  if (!compositeFilter) throw invalidArgument('A filter is neither field, unary nor composite filter')
  const { op, filters } = compositeFilter as Message
  if (op !== 'AND' && op !== 'OR') throw invalidArgument(`Unknown composite operator: ${JSON.stringify(op)}`)
  if (!Array.isArray(filters) || filters.length === 0) throw invalidArgument('A composite filter has no filters')
  return { kind: op, filters: filters.map((part) => parseAt(part, depth + 1)) }
}

function parseFieldFilter(message: Message): Filter {
  const { op } = message
  if (!OPERATORS.has(op)) throw invalidArgument(`Unknown operator: ${JSON.stringify(op)}`)
  const operator = op as Operator
  const value = checkQueryValue(message.value)
  const field = parseFieldPath(message.field?.fieldPath)
  const limit = MAX_LIST[operator]
  if (limit !== undefined) checkList(operator, value, limit)
  if (isNameField(field)) checkNameFilter(operator, value)
  return { kind: 'field', field, operator, value }
}

function parseUnaryFilter(message: Message): Filter {
  const unary = Object.hasOwn(UNARY, String(message.op)) ? UNARY[String(message.op)] : undefined
  if (!unary) throw invalidArgument(`Unknown unary operator: ${JSON.stringify(message.op)}`)
  return { kind: 'field', field: parseFieldPath(message.field?.fieldPath), operator: unary[0], value: unary[1] }
}

function checkList(operator: Operator, value: Value, limit: number): void {
  const values = 'arrayValue' in value ? (value.arrayValue.values ?? []) : []
  if (values.length === 0) throw invalidArgument(`'${operator}' requires a non-empty ArrayValue.`)
  if (values.length > limit) throw invalidArgument(`'${operator}' supports up to ${limit} comparison values.`)
}

function checkNameFilter(operator: Operator, value: Value): void {
  const values = 'arrayValue' in value ? (value.arrayValue.values ?? []) : [value]
  if (operator.startsWith('ARRAY_')) throw invalidArgument(`'${operator}' does not apply to __name__`)
  if (!values.every((element) => 'referenceValue' in element)) {
    throw invalidArgument('__key__ filter value must be a Key')
  }
}
