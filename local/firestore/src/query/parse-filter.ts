import { isNameField, parseFieldPath } from '../model/field-path.ts'
import { comparedValues, type FieldFilter, type Filter, type Operator } from '../model/filter.ts'
import type { Message, Value } from '../model/proto-json.ts'
import { invalidArgument } from '../model/status.ts'
import { checkQueryValue } from '../model/value-check.ts'
import { maxListValues } from './query-limits.ts'

const operators: ReadonlySet<string> = new Set<Operator>([
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
const nullValue: Value = { nullValue: null }
const nanValue: Value = { doubleValue: 'NaN' }
/** A unary filter is an (in)equality with a fixed value. */
const unaryOperators: Record<string, readonly [Operator, Value]> = {
  IS_NULL: ['EQUAL', nullValue],
  IS_NOT_NULL: ['NOT_EQUAL', nullValue],
  IS_NAN: ['EQUAL', nanValue],
  IS_NOT_NAN: ['NOT_EQUAL', nanValue],
}
const maxDepth = 50

/** Reads `where` of a structured query. */
export function parseFilter(message: unknown): Filter | null {
  if (message === undefined || message === null) return null
  const composite = (message as Message).compositeFilter
  // At the top an empty AND means "no filter"; anywhere else it is an error.
  return composite?.op === 'AND' && !composite.filters?.length ? null : parseAt(message, 0)
}

function parseAt(message: unknown, depth: number): Filter {
  if (typeof message !== 'object' || message === null) throw invalidArgument('Unknown Filter type.')
  if (depth > maxDepth) throw invalidArgument(`Filters are nested deeper than ${maxDepth} levels`)
  const { fieldFilter, unaryFilter, compositeFilter } = message as Message
  if (fieldFilter) return parseFieldFilter(fieldFilter)
  if (unaryFilter) return parseUnaryFilter(unaryFilter)
  if (!compositeFilter) throw invalidArgument('Unknown Filter type.')
  const { op, filters } = compositeFilter as Message
  if (op !== 'AND' && op !== 'OR') throw invalidArgument('Unsupported CompositeFilter operator.')
  if (!Array.isArray(filters) || filters.length === 0) {
    throw invalidArgument('Composite filter must have at least one sub-filter.')
  }
  return { kind: op, filters: filters.map((part) => parseAt(part, depth + 1)) }
}

function parseFieldFilter(message: Message): Filter {
  if (!operators.has(message.op)) throw invalidArgument('Unknown FieldFilter operator.')
  const operator = message.op as Operator
  const field = parseFieldPath(message.field?.fieldPath)
  const value = checkQueryValue(message.value)
  const limit = maxListValues[operator]
  if (limit !== undefined) checkList(operator, value, limit)
  const filter: FieldFilter = { kind: 'field', field, operator, value }
  if (isNameField(field)) checkNameFilter(filter)
  return filter
}

function parseUnaryFilter(message: Message): Filter {
  const unary = Object.hasOwn(unaryOperators, String(message.op)) ? unaryOperators[String(message.op)] : undefined
  if (!unary) throw invalidArgument('Unknown UnaryFilter operator.')
  const filter: FieldFilter = {
    kind: 'field',
    field: parseFieldPath(message.field?.fieldPath),
    operator: unary[0],
    value: unary[1],
    unary: true,
  }
  if (isNameField(filter.field)) checkNameFilter(filter)
  return filter
}

function checkList(operator: Operator, value: Value, limit: number): void {
  if (!('arrayValue' in value)) throw invalidArgument(`'${operator}' requires an ArrayValue.`)
  const count = value.arrayValue.values?.length ?? 0
  // "an non-empty" is how Firestore spells it.
  if (count === 0) throw invalidArgument(`'${operator}' requires an non-empty ArrayValue.`)
  if (count > limit) throw invalidArgument(`'${operator}' supports up to ${limit} comparison values.`)
}

function checkNameFilter(filter: FieldFilter): void {
  if (filter.operator.startsWith('ARRAY_')) throw invalidArgument('the name __key__ is reserved')
  if (!comparedValues(filter).every((value) => 'referenceValue' in value)) {
    throw invalidArgument('__key__ filter value must be a Key')
  }
}
