import { invalidArgument } from './status.ts'
import { compareUtf8 } from './utf8-order.ts'

export interface DatabaseName {
  readonly project: string
  readonly database: string
}

/** A database and a path inside it, '' for the root of its documents. */
export interface ResourceName {
  readonly database: DatabaseName
  readonly path: string
}

const DATABASE = /^projects\/([^/]+)\/databases\/([^/]+)$/
const RESOURCE = /^projects\/([^/]+)\/databases\/([^/]+)\/documents(?:\/([\s\S]+))?$/
const RESERVED = /^__.*__$/s
const NUMERIC_ID = /^__id(-?\d+)__$/
const MAX_SEGMENT_BYTES = 1500
const MAX_NAME_BYTES = 6144
const MAX_SEGMENTS = 200

/** `projects/p/databases/d`. */
export function parseDatabaseName(name: unknown): DatabaseName {
  const match = typeof name === 'string' ? DATABASE.exec(name) : null
  if (!match) throw invalidArgument(`Invalid database name: ${JSON.stringify(name)}`)
  return { project: match[1] as string, database: match[2] as string }
}

/** `projects/p/databases/d/documents`, with or without a document's path behind it. */
export function parseParentName(name: unknown): ResourceName {
  const resource = parseResourceName(name)
  if (resource.path !== '') checkPath(resource.path, name as string)
  return resource
}

/** The full name of one document. */
export function parseDocumentName(name: unknown): ResourceName {
  const resource = parseResourceName(name)
  if (resource.path === '') throw invalidArgument(`Document name ${JSON.stringify(name)} lacks a path`)
  checkPath(resource.path, name as string)
  return resource
}

/** The path of a document that a request names, which must be in the request's own database. */
export function parsePathIn(database: DatabaseName, name: unknown): string {
  const parsed = parseDocumentName(name)
  if (parsed.database.project !== database.project || parsed.database.database !== database.database) {
    throw invalidArgument(`Document ${JSON.stringify(name)} is not in the database of the request`)
  }
  return parsed.path
}

/** The full name of a document. */
export function documentName(database: DatabaseName, path: string): string {
  return `projects/${database.project}/databases/${database.database}/documents/${path}`
}

/** The path in a reference that is already checked. */
export function pathOfReference(name: string): string {
  return RESOURCE.exec(name)?.[3] ?? ''
}

/** Whether the text names a document of some database; reserved ids are allowed, as bounds of queries use them. */
export function isReference(name: string): boolean {
  const path = RESOURCE.exec(name)?.[3]
  return path !== undefined && !path.split('/').includes('')
}

/** A collection id as a request gives it. */
export function checkCollectionId(id: unknown): string {
  if (typeof id !== 'string' || id.includes('/')) throw invalidArgument(`Invalid collection id: ${JSON.stringify(id)}`)
  checkSegment(id, id, false)
  return id
}

/** Order of paths: segment by segment, numeric ids (`__id7__`) by number and before all others, a prefix first. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0
  const left = a.split('/')
  const right = b.split('/')
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const order = compareSegments(left[i] as string, right[i] as string)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareSegments(a: string, b: string): number {
  const left = a.startsWith('__id') ? NUMERIC_ID.exec(a) : null
  const right = b.startsWith('__id') ? NUMERIC_ID.exec(b) : null
  if (left && right) {
    const x = BigInt(left[1] as string)
    const y = BigInt(right[1] as string)
    return x < y ? -1 : x > y ? 1 : 0
  }
  if (left) return -1
  return right ? 1 : compareUtf8(a, b)
}

function parseResourceName(name: unknown): ResourceName {
  const match = typeof name === 'string' ? RESOURCE.exec(name) : null
  if (!match) throw invalidArgument(`Invalid resource name: ${JSON.stringify(name)}`)
  return { database: { project: match[1] as string, database: match[2] as string }, path: match[3] ?? '' }
}

function checkPath(path: string, name: string): void {
  const segments = path.split('/')
  if (segments.length % 2 !== 0) throw invalidArgument(`Document name "${name}" has an odd number of path segments`)
  if (segments.length > MAX_SEGMENTS) throw invalidArgument(`Document name "${name}" is too deep`)
  if (Buffer.byteLength(path) > MAX_NAME_BYTES) throw invalidArgument('A document name exceeds 6144 bytes')
  segments.forEach((segment, index) => {
    checkSegment(segment, name, index % 2 === 1)
  })
}

function checkSegment(segment: string, name: string, isDocumentId: boolean): void {
  if (segment === '') throw invalidArgument(`Resource name "${name}" has an empty segment`)
  if (segment === '.' || segment === '..') throw invalidArgument(`Resource name "${name}" has the segment "${segment}"`)
  if (RESERVED.test(segment) && !(isDocumentId && NUMERIC_ID.test(segment))) {
    throw invalidArgument(`Resource id "${segment}" is invalid because it is reserved.`)
  }
  if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) throw invalidArgument('A resource id exceeds 1500 bytes')
}
