import { formatFieldPath, isNameField } from '../../model/field-path.ts'
import type { FieldFilter } from '../../model/filter.ts'
import type { AskedQuery } from '../../model/query.ts'
import type { CompiledRules } from '../compile/compile-file.ts'
import { DocumentAccess } from '../evaluate/document-access.ts'
import { RequestValues, Run } from '../evaluate/run.ts'
import type { Decision, ListRequest } from '../ruleset.ts'
import { decodeDocument, parseResourceName } from '../value/decode.ts'
import { Path, type RuleMap, type RuleValue, Unknown } from '../value/value.ts'
import { decide } from './decide.ts'
import { authValue, fullSegments, timeValue } from './decide-document.ts'
import { filterAlternatives, TooManyAlternatives } from './filter-alternatives.ts'
import { knownFields } from './known-fields.ts'
import { anySegment, anySegments, type PathElement } from './match-path.ts'

const unknownOf = (type: 'string' | 'path') => new Unknown(null, { type, comparisons: [], contains: [] })

/**
 * Decides a query by proof: allowed only if the rules allow a `get`-like look at every document that any store could hold
 * and the query could return. What the query leaves open counts against it. Documents that the query names are looked at
 * themselves, through `request.read`: they are all that it can return.
 */
export function decideList(rules: CompiledRules, request: ListRequest): Decision {
  const { scope, filter } = request.query
  let alternatives: FieldFilter[][]
  try {
    alternatives = filterAlternatives(filter)
  } catch (error) {
    if (!(error instanceof TooManyAlternatives)) throw error
    return { allowed: false, message: "\nThe query has too many alternatives to prove. for 'list'" }
  }
  // Version 1 of the rules has no collection groups.
  if (scope.allDescendants && rules.version === '1') {
    return { allowed: false, message: "\nA collection group query needs rules_version '2'. for 'list'" }
  }
  const documents = new DocumentAccess({ database: request.database, read: request.read, readAfter: request.read })
  for (const comparisons of alternatives) {
    const decision = decideAlternative(rules, request, comparisons, documents)
    if (!decision.allowed) return decision
  }
  return { allowed: true }
}

/** One alternative: by proof, and where that fails for a document that the query names, by that document as it is. */
function decideAlternative(
  rules: CompiledRules,
  request: ListRequest,
  comparisons: readonly FieldFilter[],
  documents: DocumentAccess,
): Decision {
  const pinned = pinnedSegments(comparisons, request)
  const path = pinned ?? elementsOf(request)
  const documentPath = pinned ? new Path(pinned) : unknownOf('path')
  const values = requestValues(request, documentPath)
  const resource = knownResource(comparisons, request.query, documentPath)
  const proof = decide(rules, 'list', path, new Run(values, () => resource, documents, true))
  if (proof.allowed || pinned === null) return proof
  const stored = request.read(pinned.slice(3).join('/'))
  const found = stored && decodeDocument(stored, new Path(pinned))
  return decide(rules, 'list', pinned, new Run(values, () => found, documents, false))
}

/** `resource` of any document that the query can return. */
function knownResource(comparisons: readonly FieldFilter[], { orderBy }: AskedQuery, path: Path | Unknown): RuleMap {
  return new Map<string, RuleValue>([
    // A document without a field that the query orders by is not in its result.
    [
      'data',
      knownFields(
        comparisons,
        orderBy.map(({ field }) => field),
      ),
    ],
    ['id', path instanceof Path ? (path.segments.at(-1) as string) : unknownOf('string')],
    ['__name__', path],
  ])
}

function requestValues(request: ListRequest, path: Path | Unknown): RequestValues {
  return new RequestValues({
    auth: () => authValue(request.auth),
    method: () => 'list',
    path: () => path,
    time: () => timeValue(request.time),
    query: () => queryValue(request.query),
  })
}

/** The path of every document in question, as far as the query tells. */
function elementsOf({ database, query }: ListRequest): PathElement[] {
  const { parent, collectionId, allDescendants } = query.scope
  return [
    ...fullSegments(database, parent),
    ...(allDescendants ? [anySegments as PathElement] : []),
    collectionId ?? anySegment,
    anySegment,
  ]
}

/** The path of the one document that `__name__ ==` leaves, if it lies where the query looks. */
function pinnedSegments(
  comparisons: readonly FieldFilter[],
  { database, query }: ListRequest,
): readonly string[] | null {
  const value = comparisons.find(({ field, operator }) => isNameField(field) && operator === 'EQUAL')?.value
  if (!value || !('referenceValue' in value)) return null
  const { collectionId, allDescendants, parent: parentPath } = query.scope
  const { segments } = parseResourceName(value.referenceValue)
  const parent = fullSegments(database, parentPath)
  const depth = parent.length + 2
  const isDeepEnough = allDescendants
    ? segments.length >= depth && (segments.length - depth) % 2 === 0
    : segments.length === depth
  const isInside = isDeepEnough && parent.every((segment, i) => segments[i] === segment)
  const isInCollection = collectionId === null || segments.at(-2) === collectionId
  return isInside && isInCollection ? segments : null
}

/** `request.query`; its orderBy is a map from field to direction. */
function queryValue({ limit, offset, orderBy }: AskedQuery): RuleMap {
  const orders = orderBy.map(({ field, descending }) => [formatFieldPath(field), descending ? 'DESC' : 'ASC'] as const)
  return new Map<string, RuleValue>([
    ['limit', limit === null ? null : BigInt(limit)],
    ['offset', BigInt(offset)],
    ['orderBy', new Map(orders)],
  ])
}
