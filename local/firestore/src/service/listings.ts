import { childCollection, type StoredDocument, toDocumentJson } from '../model/document.ts'
import { getField, isNameField, parseFieldPath } from '../model/field-path.ts'
import type { Message, Value } from '../model/proto-json.ts'
import type { Query } from '../model/query.ts'
import {
  checkCollectionId,
  comparePaths,
  documentName,
  parseParentName,
  pathOfReference,
} from '../model/resource-name.ts'
import { invalidArgument } from '../model/status.ts'
import { compareUtf8 } from '../model/utf8-order.ts'
import { parseCount, parseQuery } from '../query/parse-query.ts'
import { project } from '../query/projection.ts'
import type { Database } from '../store/database.ts'
import { accessOf, decideQuery, enforce, requireAdmin } from './authorize.ts'
import type { Caller } from './contract.ts'
import { pageToken, parsePageToken } from './page-token.ts'
import { openReadView, type ReadView } from './read-view.ts'
import type { ServiceState } from './state.ts'
import { parseMask } from './write/parse-writes.ts'

const defaultPage = 300

/**
 * A page of a collection's documents, or of all collections below the parent; with showMissing also of those documents
 * that only have collections below them. The page token holds the position of the last document in the order.
 */
export async function listDocuments(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database: name, path: parent } = parseParentName(request.parent)
  const database = state.store.database(name)
  const from = [request.collectionId ? { collectionId: checkCollectionId(request.collectionId) } : {}]
  const asked = parseOrderBy(request.orderBy)
  const mask = parseMask(request.mask)
  const last: Value[] | null = parsePageToken(request.pageToken)
  const size = pageSize(request)
  const access = accessOf(state.rulesets, database, caller)
  if (request.showMissing) {
    requireAdmin(access, 'showMissing')
    if (asked.length > 0) throw invalidArgument('cannot specify an order when show_missing is true')
  }
  const startAt = last === null ? undefined : { values: last, before: false }
  const query = parseQuery(parent, { from, orderBy: withName(asked), startAt, limit: size + 1 })
  const view = await openReadView(state, database, request, access, [`${parent}/${request.collectionId ?? ''}/*`])
  // Rules see the order and the limit that the client asked for, without what paging adds.
  const askedQuery = { ...query.asked, orderBy: query.asked.orderBy.slice(0, asked.length), limit: size }
  enforce(decideQuery(access, database, view.source, { asked: askedQuery }))
  const found = view.query(query)
  const paths = request.showMissing ? withMissing(found, database, query, last, view) : found.map(({ path }) => path)
  const stored = new Map(found.map((document) => [document.path, document]))
  const documents = paths.slice(0, size).map((path) => {
    const document = stored.get(path)
    return document ? project(toDocumentJson(database, document), mask) : { name: documentName(database, path) }
  })
  if (paths.length <= size) return [{ documents }]
  const end = paths[size - 1] as string
  return [{ documents, nextPageToken: pageToken(positionOf(database, query, end, stored.get(end))) }]
}

/** The ids of the collections below a document or the root. The page token holds the last of them. */
export async function listCollectionIds(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database: name, path: parent } = parseParentName(request.parent)
  const database = state.store.database(name)
  requireAdmin(accessOf(state.rulesets, database, caller), 'ListCollectionIds')
  const last: string | null = parsePageToken(request.pageToken)
  const size = pageSize(request)
  const prefix = parent === '' ? '' : `${parent}/`
  const ids = new Set<string>()
  for (const path of database.collectionPaths(parent)) ids.add(path.slice(prefix.length).split('/', 1)[0] as string)
  const left = [...ids].filter((id) => last === null || compareUtf8(id, last) > 0).sort(compareUtf8)
  const collectionIds = left.slice(0, size)
  return [size < left.length ? { collectionIds, nextPageToken: pageToken(collectionIds.at(-1)) } : { collectionIds }]
}

function pageSize(request: Message): number {
  return parseCount(request.pageSize, 'page_size') || defaultPage
}

/** The paths found and, by name among them, those of documents that do not exist but have descendants. */
function withMissing(
  found: readonly StoredDocument[],
  database: Database,
  { scope }: Query,
  last: readonly Value[] | null,
  view: ReadView,
): string[] {
  const prefix = scope.collectionId === null ? scope.parent : childCollection(scope.parent, scope.collectionId)
  const depth = scope.collectionId === null ? 2 : 1
  const after = last?.[0] && 'referenceValue' in last[0] ? pathOfReference(last[0].referenceValue) : ''
  const paths = new Set(found.map(({ path }) => path))
  for (const collection of database.collectionPaths(prefix)) {
    const below = collection.slice(prefix === '' ? 0 : prefix.length + 1).split('/')
    if (below.length <= depth) continue
    const path = [...(prefix === '' ? [] : [prefix]), ...below.slice(0, depth)].join('/')
    if (comparePaths(path, after) > 0 && view.source.document(path) === null) paths.add(path)
  }
  return [...paths].sort(comparePaths)
}

/** `a, b desc`, as ListDocuments writes its order. */
function parseOrderBy(text: unknown): Message[] {
  if (text === undefined || text === null || text === '') return []
  if (typeof text !== 'string') throw invalidArgument('orderBy is not a text')
  return text.split(',').map((part) => {
    const [fieldPath, direction = 'asc', ...rest] = part.trim().split(/\s+/)
    if (!fieldPath || rest.length > 0 || !/^(asc|desc)$/i.test(direction)) {
      throw invalidArgument(`Invalid order by clause "${text}".`)
    }
    parseFieldPath(fieldPath)
    return { field: { fieldPath }, direction: direction.toLowerCase() === 'desc' ? 'DESCENDING' : 'ASCENDING' }
  })
}

/** The order written out to its end, so that a cursor can name one document. */
function withName(orderBy: readonly Message[]): readonly Message[] {
  const last = orderBy.at(-1)
  if (last?.field.fieldPath === '__name__') return orderBy
  return [...orderBy, { field: { fieldPath: '__name__' }, direction: last?.direction ?? 'ASCENDING' }]
}

/** The values of a cursor at the document of this path, which is null where it is missing. */
function positionOf(database: Database, { orderBy }: Query, path: string, document?: StoredDocument): Value[] {
  return orderBy.map(({ field }): Value => {
    if (isNameField(field)) return { referenceValue: documentName(database, path) }
    return getField(document?.fields ?? {}, field) ?? { nullValue: null }
  })
}
