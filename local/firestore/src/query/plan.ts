import { allKeys, fieldIndex, nameIndex } from '../model/database-index.ts'
import { formatFieldPath, isNameField, nameField } from '../model/field-path.ts'
import type { Order, Query } from '../model/query.ts'
import { type Bounds, boundsOfQuery, equalitySlice, type Slice } from './bounds.ts'
import { type Candidates, conjuncts, estimate } from './candidates.ts'
import type { DocumentSource } from './document-source.ts'

/** A slice that has all results in the order of the query, or at least in the order of its first field. */
export interface OrderedSlice {
  readonly slice: Slice
  readonly order: Order
  /** Documents with equal values come in the order of the query too. */
  readonly complete: boolean
}

/** Where to look for the results of a query. */
interface Plan {
  /** The fewest documents that hold all results. */
  readonly candidates: Candidates
  /** The slice to walk for results in their order. */
  readonly ordered: OrderedSlice
  /** The ordered slice is also that of the candidates. */
  readonly isOrdered: boolean
  /** Where there are many candidates: the ordered slice without those that fail an equality, by an index of two fields. */
  readonly narrow: OrderedSlice | null
}

/** Numbers of candidates on which a plan depends. */
export interface Sizes {
  /** With this few candidates a better index is not worth looking for. */
  readonly few: number
  /** With this many candidates an index that leaves fewer is worth building. */
  readonly many: number
}

export const usualSizes: Sizes = { few: 64, many: 500 }

/** Chooses by how many entries the usable indexes hold for the query. */
export function planQuery(query: Query, source: DocumentSource, sizes: Sizes): Plan {
  const { bounds, fewest, fewestEqual } = estimate(query, source, sizes.few)
  const ordered = orderedSlice(query, bounds, fewest)
  const candidates = fewest ?? { slices: [ordered.slice], size: Number.POSITIVE_INFINITY }
  const isOrdered = candidates.slices[0] === ordered.slice
  const isLimited = query.limit !== null || bounds.has(formatFieldPath(ordered.order.field))
  const isNarrower = isLimited && candidates.size > sizes.many && (isOrdered || candidates === fewestEqual)
  const [equal] = isNarrower ? (fewestEqual?.slices ?? []) : []
  return { candidates, ordered, isOrdered, narrow: equal === undefined ? null : narrowed(ordered, equal) }
}

function orderedSlice(query: Query, bounds: Bounds, candidates: Candidates | null): OrderedSlice {
  const pinned = new Set<string>()
  for (const filter of conjuncts(query.filter)) {
    if (filter.kind === 'field' && filter.operator === 'EQUAL') pinned.add(formatFieldPath(filter.field))
  }
  // All results have the same value in a pinned field. The name ends the order, so it stays.
  const isOrdering = ({ field }: Order) => isNameField(field) || !pinned.has(formatFieldPath(field))
  const [order, next] = query.orderBy.filter(isOrdering) as [Order, Order?]
  const isName = isNameField(order.field)
  const [only, another] = candidates?.slices ?? []
  const isByName = another === undefined && (only?.key !== undefined || only?.index === nameIndex)
  return {
    slice: isName && isByName ? (only as Slice) : boundsOrAll(order.field, bounds),
    order,
    complete: isName || (next !== undefined && isNameField(next.field) && next.descending === order.descending),
  }
}

/**
 * The part of the ordered slice whose documents also have the value of the other slice; null where the other slice is
 * already in the query's order.
 */
function narrowed({ slice, order, complete }: OrderedSlice, { index, key }: Slice): OrderedSlice | null {
  if (isNameField(order.field) || key === undefined) return null
  const range = { from: key + slice.range.from, to: key + slice.range.to }
  return { slice: { index: { fields: [...index.fields, order.field], of: index.of }, range }, order, complete }
}

/** The slice that holds the results of the query and nothing else, so that they need not be looked at; null if none does. */
export function countableSlice(query: Query): Slice | null {
  const { scope, filter, orderBy, startAt, endAt, offset, limit } = query
  const isPlain = startAt === null && endAt === null && offset === 0 && limit === null && orderBy.length === 1
  // No index covers "all collections directly below a parent".
  if (!isPlain || (scope.collectionId === null && !scope.allDescendants)) return null
  const bounds = boundsOfQuery(query)
  if (filter === null) return boundsOrAll([nameField], bounds)
  if (filter.kind !== 'field' || (filter.operator !== 'EQUAL' && filter.operator !== 'ARRAY_CONTAINS')) return null
  return equalitySlice(filter.field, filter.operator === 'EQUAL' ? 'values' : 'elements', filter.value, bounds)
}

function boundsOrAll(field: Order['field'], bounds: Bounds): Slice {
  return bounds.get(formatFieldPath(field)) ?? { index: fieldIndex(field), range: allKeys }
}
