import type { Scope } from '../model/document.ts'
import { type FieldPath, formatFieldPath, isNameField, nameField, parseFieldPath } from '../model/field-path.ts'
import { type Filter, fieldFilters, isInequality } from '../model/filter.ts'
import type { Message } from '../model/proto-json.ts'
import type { Cursor, Order, Query } from '../model/query.ts'
import { checkCollectionId } from '../model/resource-name.ts'
import { invalidArgument, StatusError } from '../model/status.ts'
import { compareUtf8 } from '../model/utf8-order.ts'
import { checkQueryValue } from '../model/value-check.ts'
import { withoutIncomparable } from './incomparable.ts'
import { parseFilter } from './parse-filter.ts'
import { checkCombination } from './query-limits.ts'

const maxInt32 = 2 ** 31 - 1

/** Reads a google.firestore.v1.StructuredQuery below the parent document ('' for the root); see FindNearest apart. */
export function parseQuery(parent: string, message: unknown): Query {
  if (typeof message !== 'object' || message === null) throw invalidArgument('structuredQuery is missing')
  const query = message as Message
  if (query.findNearest) throw new StatusError('UNIMPLEMENTED', 'findNearest is not supported here')
  const filter = parseFilter(query.where)
  const orderBy = list(query.orderBy, 'orderBy').map(parseOrder)
  const scope = parseScope(parent, query.from)
  const startAt = parseCursor(query.startAt, orderBy)
  const endAt = parseCursor(query.endAt, orderBy)
  const offset = parseCount(query.offset, 'offset') ?? 0
  const limit = parseCount(query.limit, 'limit')
  const comparable = filter && withoutIncomparable(filter)
  const parsed: Query = {
    asked: { scope, filter, orderBy, offset, limit },
    scope,
    filter: comparable,
    orderBy: completeOrder(orderBy, comparable),
    startAt,
    endAt,
    offset,
    limit,
    projection: parseProjection(query.select),
  }
  checkCombination(parsed)
  return parsed
}

/** A number that may arrive as a JSON number, as text, or wrapped in `{ value }`; null where there is none. */
export function parseCount(message: unknown, name: string): number | null {
  if (message === undefined || message === null) return null
  const content = typeof message === 'object' ? ((message as Message).value ?? 0) : message
  const count = Number(content)
  if (typeof content === 'boolean' || !Number.isInteger(count) || count > maxInt32) {
    throw invalidArgument(`${name} is not a whole number: ${JSON.stringify(content)}`)
  }
  if (count < 0) throw invalidArgument(`${name} is negative`)
  return count
}

/** The fields of `select`; an empty list selects whole documents. */
function parseProjection(select: unknown): readonly FieldPath[] | null {
  if (select === undefined || select === null) return null
  const fields = list((select as Message).fields, 'select').map((field: Message) => parseFieldPath(field?.fieldPath))
  return fields.length === 0 ? null : fields
}

/** Without a selector the query looks at all collections directly below the parent. */
function parseScope(parent: string, from: unknown): Scope {
  const selectors = list(from, 'from')
  if (selectors.length > 1) {
    throw invalidArgument('StructuredQuery.from cannot have more than one collection selector.')
  }
  const selector = (selectors[0] ?? {}) as Message
  const allDescendants = selector.allDescendants === true
  const id = selector.collectionId
  const collectionId = id === undefined || id === null || id === '' ? null : checkCollectionId(id)
  return { parent, collectionId, allDescendants }
}

function parseOrder(message: Message): Order {
  const direction = message?.direction ?? 'ASCENDING'
  if (!['ASCENDING', 'DESCENDING', 'DIRECTION_UNSPECIFIED'].includes(direction)) {
    throw invalidArgument(`Unknown direction: ${JSON.stringify(direction)}`)
  }
  return { field: parseFieldPath(message?.field?.fieldPath), descending: direction === 'DESCENDING' }
}

/** Inequality fields and the name follow the explicit order, in the direction of its last part. */
function completeOrder(explicit: readonly Order[], filter: Filter | null): Order[] {
  const orderBy = [...explicit]
  const descending = explicit.at(-1)?.descending ?? false
  const ordered = new Set(explicit.map((order) => formatFieldPath(order.field)))
  const inequalities = fieldFilters(filter)
    .filter((part) => isInequality(part) && !isNameField(part.field))
    .map((part) => part.field)
    .sort(compareFieldPaths)
  for (const field of [...inequalities, [nameField]]) {
    const text = formatFieldPath(field)
    if (ordered.has(text)) continue
    ordered.add(text)
    orderBy.push({ field, descending })
  }
  return orderBy
}

function compareFieldPaths(a: FieldPath, b: FieldPath): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compareUtf8(a[i] as string, b[i] as string)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** A cursor has values for the explicit order only, and may have fewer than that, even none. */
function parseCursor(message: unknown, explicitOrder: readonly Order[]): Cursor | null {
  if (message === undefined || message === null) return null
  const { values, before } = message as Message
  const position = list(values, 'cursor').map(checkQueryValue)
  if (position.length > explicitOrder.length) throw invalidArgument('Cursor has too many values.')
  position.forEach((value, index) => {
    const order = explicitOrder[index] as Order
    if (isNameField(order.field) && !('referenceValue' in value)) {
      throw invalidArgument('Cursor __key__ value is not a document reference.')
    }
  })
  return { values: position, before: before === true }
}

// biome-ignore lint/suspicious/noExplicitAny: the elements are checked where they are read
function list(value: unknown, name: string): any[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw invalidArgument(`${name} is not a list`)
  return value
}
