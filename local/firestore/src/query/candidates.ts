import { comparedValues, type FieldFilter, type Filter } from '../model/filter.ts'
import type { Query } from '../model/query.ts'
import { type Bounds, boundsOfQuery, boundsWithin, equalitySlice, type Slice } from './bounds.ts'
import type { DocumentSource } from './document-source.ts'

/** Slices of indexes that together hold every result. */
export interface Candidates {
  readonly slices: readonly Slice[]
  /** How many entries they have. */
  readonly size: number
}

/** What the indexes tell of a query before a document is looked at. */
interface Estimate {
  readonly bounds: Bounds
  /** The fewest; null where no index tells any. */
  readonly fewest: Candidates | null
  /** The fewest that are one slice of equal values. */
  readonly fewestEqual: Candidates | null
}

/** Asks the indexes one by one, and builds those that are not there, until one has no more than enough. */
export function estimate(query: Query, source: DocumentSource, enough: number): Estimate {
  const filters = conjuncts(query.filter)
  const bounds = boundsWithin(boundsOfQuery(query), filters)
  const count = ({ index, range }: Slice) => source.count(query.scope, index, range)
  return { bounds, ...fewestOf(filters, bounds, { count, enough }) }
}

/** The parts of the filter that every result must satisfy. */
export function conjuncts(filter: Filter | null): readonly Filter[] {
  if (filter === null) return []
  return filter.kind === 'AND' ? filter.filters.flatMap(conjuncts) : [filter]
}

interface Scale {
  readonly count: (slice: Slice) => number
  readonly enough: number
}

function fewestOf(filters: readonly Filter[], bounds: Bounds, scale: Scale): Omit<Estimate, 'bounds'> {
  let fewest: Candidates | null = null
  let fewestEqual: Candidates | null = null
  for (const slices of alternatives(filters, bounds, scale)) {
    const found = { slices, size: slices.reduce((sum, slice) => sum + scale.count(slice), 0) }
    if (fewest === null || found.size < fewest.size) fewest = found
    const isEquality = slices.length === 1 && slices[0]?.key !== undefined
    if (isEquality && (fewestEqual === null || found.size < fewestEqual.size)) fewestEqual = found
    if (found.size <= scale.enough) break
  }
  return { fewest, fewestEqual }
}

/** Sets of slices, each of which holds all results. Equalities come first, as they usually leave the fewest. */
function* alternatives(filters: readonly Filter[], bounds: Bounds, scale: Scale): Iterable<readonly Slice[]> {
  const isEquality = (filter: Filter) => filter.kind === 'field' && filter.operator === 'EQUAL'
  for (const filter of [...filters.filter(isEquality), ...filters.filter((part) => !isEquality(part))]) {
    const slices = filter.kind === 'field' ? equalitySlices(filter, bounds) : union(filter.filters, bounds, scale)
    if (slices !== null) yield slices
  }
  for (const slice of bounds.values()) yield [slice]
}

/** One slice for each value that the filter names. */
function equalitySlices(filter: FieldFilter, bounds: Bounds): readonly Slice[] | null {
  const { field, operator } = filter
  const ofElements = operator === 'ARRAY_CONTAINS' || operator === 'ARRAY_CONTAINS_ANY'
  if (!ofElements && operator !== 'EQUAL' && operator !== 'IN') return null
  const of = ofElements ? 'elements' : 'values'
  return comparedValues(filter).map((value) => equalitySlice(field, of, value, bounds))
}

/** The fewest candidates of each filter, if there are some for every one. */
function union(filters: readonly Filter[], bounds: Bounds, scale: Scale): readonly Slice[] | null {
  const slices: Slice[] = []
  for (const filter of filters) {
    const parts = conjuncts(filter)
    const { fewest } = fewestOf(parts, boundsWithin(bounds, parts), scale)
    if (fewest === null) return null
    slices.push(...fewest.slices)
  }
  return slices
}
