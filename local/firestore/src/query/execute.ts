import { inScope, type StoredDocument } from '../model/document.ts'
import { isNameField } from '../model/field-path.ts'
import type { Value } from '../model/proto-json.ts'
import { pathOfReference } from '../model/resource-name.ts'
import { type FieldFilter, type Filter, fieldFilters } from './filter.ts'
import { compareKeys, matchingKey } from './match.ts'
import type { DocumentSource } from './source.ts'
import type { Query } from './structured-query.ts'

/** The results of a query in its order. Documents come out whole; the projection is for whoever shows them. */
export function executeQuery(query: Query, source: DocumentSource): StoredDocument[] {
  const found: { document: StoredDocument; key: ReturnType<typeof matchingKey> & object }[] = []
  for (const document of candidates(query, source)) {
    if (!inScope(query.scope, document.path)) continue
    const key = matchingKey(query, document)
    if (key !== null) found.push({ document, key })
  }
  found.sort((a, b) => compareKeys(query, a.key, b.key))
  const end = query.limit === null ? undefined : query.offset + query.limit
  return found.slice(query.offset, end).map(({ document }) => document)
}

/** The fewest documents that surely hold all results: those of the most selective equality, else the whole scope. */
function candidates(query: Query, source: DocumentSource): Iterable<StoredDocument> {
  let best: ReadonlyMap<string, StoredDocument> | null = null
  for (const filter of requiredEqualities(query.filter)) {
    const found = isNameField(filter.field) ? named(filter, source) : indexed(query, filter, source)
    if (found !== null && (best === null || found.size < best.size)) best = found
  }
  return best === null ? source.documents(query.scope) : best.values()
}

/** Equalities every result must satisfy. */
function requiredEqualities(filter: Filter | null): FieldFilter[] {
  if (filter === null || filter.kind === 'OR') return []
  const parts = filter.kind === 'AND' ? filter.filters.flatMap(requiredEqualities) : fieldFilters(filter)
  return parts.filter((part) => part.operator === 'EQUAL' || part.operator === 'IN')
}

function named(filter: FieldFilter, source: DocumentSource): ReadonlyMap<string, StoredDocument> {
  const found = new Map<string, StoredDocument>()
  for (const value of comparedValues(filter)) {
    const document = 'referenceValue' in value ? source.document(pathOfReference(value.referenceValue)) : null
    if (document !== null) found.set(document.path, document)
  }
  return found
}

function indexed(
  query: Query,
  filter: FieldFilter,
  source: DocumentSource,
): ReadonlyMap<string, StoredDocument> | null {
  const parts: ReadonlyMap<string, StoredDocument>[] = []
  for (const value of comparedValues(filter)) {
    const part = source.documentsWhere(query.scope, filter.field, value)
    if (part === null) return null
    parts.push(part)
  }
  const [first, ...others] = parts
  return first !== undefined && others.length === 0 ? first : new Map(parts.flatMap((part) => [...part]))
}

function comparedValues(filter: FieldFilter): readonly Value[] {
  return filter.operator === 'IN' && 'arrayValue' in filter.value
    ? (filter.value.arrayValue.values ?? [])
    : [filter.value]
}
