import type { CompiledRules } from '../compile/compile-file.ts'
import type { Decision, ListRequest } from '../contract.ts'
import { decide } from '../evaluate/decide.ts'
import { authValue, fullSegments, timeValue } from '../evaluate/decide-document.ts'
import { DocumentAccess } from '../evaluate/document-access.ts'
import { ANY_SEGMENT, ANY_SEGMENTS, type PathElement } from '../evaluate/match-path.ts'
import { RequestValues, Run } from '../evaluate/run.ts'
import { decodeDocument, parseResourceName } from '../value/decode.ts'
import { Unknown } from '../value/unknown.ts'
import { Path, type RuleMap, type RuleValue } from '../value/value.ts'
import { alternatives, type Condition, parseFieldPath, TooManyCases } from './conditions.ts'
import { knownFields } from './known-fields.ts'

const unknownOf = (type: 'string' | 'path') => new Unknown(null, { type, comparisons: [], contains: [] })

/**
 * Decides a query by proof: allowed only if the rules allow a `get`-like look at every document that any store could hold
 * and the query could return. What the query leaves open counts against it. Documents that the query names are looked at
 * themselves, through `request.read`: they are all that it can return.
 */
export function decideList(rules: CompiledRules, request: ListRequest): Decision {
  let cases: Condition[][]
  try {
    cases = alternatives(request.query.where)
  } catch (error) {
    if (!(error instanceof TooManyCases)) throw error
    return { allowed: false, message: "\nThe query has too many alternatives to prove. for 'list'" }
  }
  // Version 1 of the rules has no collection groups.
  if (request.allDescendants && rules.version === '1') {
    return { allowed: false, message: "\nA collection group query needs rules_version '2'. for 'list'" }
  }
  const documents = new DocumentAccess({ database: request.database, read: request.read, readAfter: request.read })
  for (const conditions of cases) {
    const decision = decideCase(rules, request, conditions, documents)
    if (!decision.allowed) return decision
  }
  return { allowed: true }
}

/** One alternative: by proof, and where that fails for a document that the query names, by that document as it is. */
function decideCase(
  rules: CompiledRules,
  request: ListRequest,
  conditions: Condition[],
  documents: DocumentAccess,
): Decision {
  const pinned = pinnedSegments(conditions, request)
  const path = pinned ?? elementsOf(request)
  const documentPath = pinned ? new Path(pinned) : unknownOf('path')
  const values = requestValues(request, documentPath)
  const resource = knownResource(conditions, request, documentPath)
  const proof = decide(rules, 'list', path, new Run(values, () => resource, documents, true))
  if (proof.allowed || pinned === null) return proof
  const stored = request.read(pinned.slice(3).join('/'))
  const found = stored && decodeDocument(stored, new Path(pinned))
  return decide(rules, 'list', pinned, new Run(values, () => found, documents, false))
}

/** `resource` of any document that the query can return. */
function knownResource(conditions: Condition[], request: ListRequest, path: Path | Unknown): RuleMap {
  return new Map<string, RuleValue>([
    ['data', knownFields(conditions, orderedFields(request.query))],
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
function elementsOf({ database, parent, collectionId, allDescendants }: ListRequest): PathElement[] {
  const collection = collectionId === '' ? ANY_SEGMENT : collectionId
  return [
    ...fullSegments(database, parent),
    ...(allDescendants ? [ANY_SEGMENTS as PathElement] : []),
    collection,
    ANY_SEGMENT,
  ]
}

/** The path of the one document that `__name__ ==` leaves, if it lies where the query looks. */
function pinnedSegments(conditions: readonly Condition[], request: ListRequest): readonly string[] | null {
  const isPin = ({ field, operator }: Condition) =>
    field.length === 1 && field[0] === '__name__' && operator === 'EQUAL'
  const value = conditions.find(isPin)?.value
  if (!value || !('referenceValue' in value)) return null
  const { segments } = parseResourceName(value.referenceValue)
  const parent = fullSegments(request.database, request.parent)
  const depth = parent.length + 2
  const isDeepEnough = request.allDescendants
    ? segments.length >= depth && (segments.length - depth) % 2 === 0
    : segments.length === depth
  const isInside = isDeepEnough && parent.every((segment, i) => segments[i] === segment)
  const isInCollection = request.collectionId === '' || segments.at(-2) === request.collectionId
  return isInside && isInCollection ? segments : null
}

interface Order {
  field?: { fieldPath?: string }
  direction?: string
}

const ordersOf = (query: ListRequest['query']): Order[] =>
  Array.isArray(query.orderBy) ? (query.orderBy as Order[]) : []

/** Fields that the query orders by: a document without them is not in its result. */
function orderedFields(query: ListRequest['query']): string[][] {
  const paths = ordersOf(query).map(({ field }) => parseFieldPath(field?.fieldPath ?? ''))
  return paths.filter((path) => path.length > 0 && path[0] !== '__name__')
}

/** `request.query`; its orderBy is a map from field to direction. */
function queryValue(query: ListRequest['query']): RuleMap {
  const wrapped = query.limit as number | { value?: number } | null | undefined
  const limit = typeof wrapped === 'object' ? wrapped?.value : wrapped
  const orders = ordersOf(query).map(
    ({ field, direction }) => [field?.fieldPath ?? '', direction === 'DESCENDING' ? 'DESC' : 'ASC'] as const,
  )
  return new Map<string, RuleValue>([
    ['limit', limit === undefined ? null : BigInt(limit)],
    ['offset', BigInt((query.offset as number | undefined) ?? 0)],
    ['orderBy', new Map(orders)],
  ])
}
