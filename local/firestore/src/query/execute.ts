import { inScope, type StoredDocument } from '../model/document.ts'
import { getField } from '../model/field-path.ts'
import type { Value } from '../model/proto-json.ts'
import type { Order, Query } from '../model/query.ts'
import { compareValues } from '../model/value-order.ts'
import type { Slice } from './bounds.ts'
import type { DocumentSource } from './document-source.ts'
import { compareKeys, matchingKey } from './match.ts'
import { countableSlice, type OrderedSlice, planQuery, type Sizes, usualSizes } from './plan.ts'

/** A result with its sort key. */
interface Found {
  readonly document: StoredDocument
  readonly key: ReturnType<typeof matchingKey> & object
}

/**
 * The results of a query in its order. Documents come out whole; the projection is for whoever shows them.
 *
 * With a limit, the index that gives the order is walked until enough is found, for as long as the walk has not seen more
 * documents than there are candidates by another index. Without one, and behind that point, the candidates are sorted.
 */
export function executeQuery(query: Query, source: DocumentSource, sizes: Sizes = usualSizes): StoredDocument[] {
  const { limit, offset } = query
  const { candidates, ordered, isOrdered, narrow } = planQuery(query, source, sizes)
  const end = limit === null ? Number.POSITIVE_INFINITY : offset + limit
  let found: Found[] | null = null
  if (isOrdered || (limit !== null && candidates.size > sizes.few)) {
    const patience = narrow !== null ? sizes.many : isOrdered ? Number.POSITIVE_INFINITY : candidates.size
    found = walk(query, source, ordered, end, patience)
  }
  found ??= narrow && walk(query, source, narrow, end, Number.POSITIVE_INFINITY)
  found ??= sort(query, gather(query, source, candidates.slices))
  return found.slice(offset, end).map(({ document }) => document)
}

/** The results in any order: an aggregation does not depend on it. */
export function unorderedResults(query: Query, source: DocumentSource, sizes: Sizes = usualSizes): StoredDocument[] {
  if (query.limit !== null || query.offset > 0) return executeQuery(query, source, sizes)
  const { candidates, narrow } = planQuery(query, source, sizes)
  return gather(query, source, narrow === null ? candidates.slices : [narrow.slice]).map(({ document }) => document)
}

/** How many results the query has. */
export function countQuery(query: Query, source: DocumentSource, sizes: Sizes = usualSizes): number {
  const slice = countableSlice(query)
  return slice === null
    ? unorderedResults(query, source, sizes).length
    : source.count(query.scope, slice.index, slice.range)
}

/**
 * The first results in the slice, at least `wanted` of them if there are that many; null after more than `patience`
 * documents.
 */
function walk(
  query: Query,
  source: DocumentSource,
  { slice, order, complete }: OrderedSlice,
  wanted: number,
  patience: number,
): Found[] | null {
  const results: Found[] = []
  /** Results with the same value in the order's first field, not sorted yet. */
  let run: Found[] = []
  let seen = 0
  for (const { document } of source.entries(query.scope, slice.index, slice.range, order.descending)) {
    const [first] = run
    if (first !== undefined && (complete || differs(order, document, first.document))) {
      append(results, query, run)
      run = []
      if (results.length >= wanted) return results
    }
    if (++seen > patience) return null
    const found = match(query, document)
    if (found !== null) run.push(found)
  }
  append(results, query, run)
  return results
}

function differs({ field }: Order, a: StoredDocument, b: StoredDocument): boolean {
  return compareValues(getField(a.fields, field) as Value, getField(b.fields, field) as Value) !== 0
}

function append(results: Found[], query: Query, run: Found[]): void {
  if (run.length > 1) sort(query, run)
  for (const found of run) results.push(found)
}

/** All results among the candidates. */
function gather(query: Query, source: DocumentSource, slices: readonly Slice[]): Found[] {
  const documents = new Set<StoredDocument>()
  for (const { index, range } of slices) {
    for (const { document } of source.entries(query.scope, index, range, false)) documents.add(document)
  }
  const results: Found[] = []
  for (const document of documents) {
    const found = match(query, document)
    if (found !== null) results.push(found)
  }
  return results
}

function match(query: Query, document: StoredDocument): Found | null {
  const key = inScope(query.scope, document.path) ? matchingKey(query, document) : null
  return key && { document, key }
}

function sort(query: Query, found: Found[]): Found[] {
  return found.sort((a, b) => compareKeys(query, a.key, b.key))
}
