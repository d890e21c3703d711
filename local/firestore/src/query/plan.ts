import { formatFieldPath, isNameField, NAME_FIELD } from '../model/field-path.ts'
import { ALL_KEYS, fieldIndex, NAME_INDEX } from '../model/index.ts'
import { type Bounds, boundsOfQuery, equalitySlice, type Slice } from './bounds.ts'
import { type Candidates, conjuncts, estimate } from './candidates.ts'
import type { Order, Query } from './query.ts'
import type { DocumentSource } from './source.ts'

/** A slice that has all results in the order of the query, or at least in the order of its first field. */
export interface OrderedSlice {
  readonly slice: Slice
  readonly order: Order
  /** Documents with equal values come in the order of the query too. */
  readonly complete: boolean
}

/** Where to look for the results of a query. */
export interface Plan {
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
  /** So few that to look for fewer is not worth while. */
  readonly few: number
  /** So many that an index which leaves fewer of them is worth building. */
  readonly many: number
}

export const USUAL_SIZES: Sizes = { few: 64, many: 500 }

/** Decides by what the indexes that the query can use hold for it. */
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
  const isByName = another === undefined && (only?.key !== undefined || only?.index === NAME_INDEX)
  return {
    slice: isName && isByName ? (only as Slice) : boundsOrAll(order.field, bounds),
    order,
    complete: isName || (next !== undefined && isNameField(next.field) && next.descending === order.descending),
  }
}

/** The part of the ordered slice with the value of the other slice; null where that one is in the query's order itself. */
function narrowed({ slice, order, complete }: OrderedSlice, { index, key }: Slice): OrderedSlice | null {
  if (isNameField(order.field) || key === undefined) return null
  const range = { from: key + slice.range.from, to: key + slice.range.to }
  return { slice: { index: { fields: [...index.fields, order.field], of: index.of }, range }, order, complete }
}

/** The slice that holds the results of the query and nothing else, so that they need not be looked at; null if none does. */
export function countableSlice(query: Query): Slice | null {
  const { scope, filter, orderBy, startAt, endAt, offset, limit } = query
  const isPlain = startAt === null && endAt === null && offset === 0 && limit === null && orderBy.length === 1
  // Of the collections directly below a parent, no index knows.
  if (!isPlain || (scope.collectionId === null && !scope.allDescendants)) return null
  const bounds = boundsOfQuery(query)
  if (filter === null) return boundsOrAll([NAME_FIELD], bounds)
  if (filter.kind !== 'field' || (filter.operator !== 'EQUAL' && filter.operator !== 'ARRAY_CONTAINS')) return null
  return equalitySlice(filter.field, filter.operator === 'EQUAL' ? 'values' : 'elements', filter.value, bounds)
}

function boundsOrAll(field: Order['field'], bounds: Bounds): Slice {
  return bounds.get(formatFieldPath(field)) ?? { index: fieldIndex(field), range: ALL_KEYS }
}
