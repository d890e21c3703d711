import { childCollection, toDocumentJson } from '../model/document.ts'
import { parseFieldPath } from '../model/field-path.ts'
import type { Message } from '../model/proto-json.ts'
import { checkCollectionId, comparePaths, documentName, parseParentName } from '../model/resource-name.ts'
import { invalidArgument } from '../model/status.ts'
import { compareUtf8 } from '../model/utf8-order.ts'
import { project } from '../query/projection.ts'
import { parseCount, parseQuery } from '../query/structured-query.ts'
import type { Database } from '../store/database.ts'
import { accessOf, decideQuery, enforce, requireAdmin } from './authorize.ts'
import type { Caller } from './contract.ts'
import { openReadView, type ReadView } from './read-view.ts'
import type { ServiceState } from './state.ts'
import { parseMask } from './write/write.ts'

const DEFAULT_PAGE = 300

/** A page of a collection's documents; with showMissing also of those that only have collections below them. */
export async function listDocuments(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database: name, path: parent } = parseParentName(request.parent)
  const database = state.store.database(name)
  const collectionId = checkCollectionId(request.collectionId)
  const structuredQuery = { from: [{ collectionId }], orderBy: parseOrderBy(request.orderBy) }
  const mask = parseMask(request.mask)
  const last = parsePageToken(request.pageToken)
  const size = parseCount(request.pageSize, 'pageSize') || DEFAULT_PAGE
  const access = accessOf(state, database, caller)
  if (request.showMissing) requireAdmin(access, 'showMissing')
  const query = parseQuery(parent, structuredQuery)
  const view = await openReadView(state, database, request, [`${parent}/${collectionId}/*`])
  enforce(decideQuery(access, database, view.source, query.scope, { ...structuredQuery, limit: size }))
  const found: Message[] = view.query(query).map((document) => project(toDocumentJson(database, document), mask))
  const all = request.showMissing ? withMissing(found, database, childCollection(parent, collectionId), view) : found
  const start = last === '' ? 0 : positionAfter(last, all, structuredQuery.orderBy.length === 0)
  const documents = all.slice(start, start + size)
  const more = start + size < all.length
  return [more ? { documents, nextPageToken: pageToken(documents.at(-1)?.name) } : { documents }]
}

/** The ids of the collections below a document or the root. */
export async function listCollectionIds(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database: name, path: parent } = parseParentName(request.parent)
  const database = state.store.database(name)
  requireAdmin(accessOf(state, database, caller), 'ListCollectionIds')
  const last = parsePageToken(request.pageToken)
  const size = parseCount(request.pageSize, 'pageSize') || DEFAULT_PAGE
  const prefix = parent === '' ? '' : `${parent}/`
  const ids = new Set<string>()
  for (const path of database.collectionPaths()) {
    if (path.startsWith(prefix)) ids.add(path.slice(prefix.length).split('/', 1)[0] as string)
  }
  const left = [...ids].filter((id) => last === '' || compareUtf8(id, last) > 0).sort(compareUtf8)
  const collectionIds = left.slice(0, size)
  const more = size < left.length
  return [more ? { collectionIds, nextPageToken: pageToken(collectionIds.at(-1)) } : { collectionIds }]
}

/** Adds the documents that do not exist but have descendants, by name. */
function withMissing(found: readonly Message[], database: Database, collection: string, view: ReadView): Message[] {
  const prefix = `${collection}/`
  const missing = new Set<string>()
  for (const path of database.collectionPaths()) {
    if (!path.startsWith(prefix)) continue
    const document = prefix + path.slice(prefix.length).split('/', 1)[0]
    if (view.source.document(document) === null) missing.add(document)
  }
  const added = Array.from(missing, (path): Message => ({ name: documentName(database, path) }))
  return [...found, ...added].sort((a, b) => comparePaths(a.name, b.name))
}

/** `a, b desc`, as ListDocuments writes its order. */
function parseOrderBy(text: unknown): Message[] {
  if (text === undefined || text === null || text === '') return []
  if (typeof text !== 'string') throw invalidArgument('orderBy is not a text')
  return text.split(',').map((part) => {
    const [fieldPath, direction = 'asc', ...rest] = part.trim().split(/\s+/)
    if (rest.length > 0 || !/^(asc|desc)$/i.test(direction)) throw invalidArgument(`Invalid orderBy: ${text}`)
    parseFieldPath(fieldPath)
    return { field: { fieldPath }, direction: direction.toLowerCase() === 'desc' ? 'DESCENDING' : 'ASCENDING' }
  })
}

/** Where the next page begins, also if the last document of this one is deleted meanwhile. */
function positionAfter(last: string, all: readonly Message[], byName: boolean): number {
  const next = byName
    ? all.findIndex((document) => comparePaths(document.name, last) > 0)
    : all.findIndex((document) => document.name === last) + 1
  if (!byName && next === 0) throw invalidArgument('The page token is no longer valid')
  return next === -1 ? all.length : next
}

/** A page token is the last name of the page. */
function pageToken(last = ''): string {
  return Buffer.from(last).toString('base64')
}

function parsePageToken(token: unknown): string {
  if (token === undefined || token === null) return ''
  if (typeof token !== 'string') throw invalidArgument('Invalid page token')
  return Buffer.from(token, 'base64').toString()
}
