import { NameScanner } from './name-scanner.ts'
import { invalidArgument } from './status.ts'
import { compareUtf8 } from './utf8-order.ts'

export interface DatabaseName {
  readonly project: string
  readonly database: string
}

/** A database and a path inside it, '' for the root of its documents. */
interface ResourceName {
  readonly database: DatabaseName
  readonly path: string
}

const resourcePattern = /^projects\/([^/]+)\/databases\/([^/]+)\/documents(?:\/([\s\S]+))?$/
/** Four underscores alone are an id like any other, five are not. */
const reserved = /^__.+__$/s
/** An int64 as it is normally written. */
const numericIdPattern = /^__id(0|-?[1-9]\d{0,18})__$/
const maxIdBytes = 1500
const maxNameBytes = 6144
/** Collections and documents below one another. */
const maxPairs = 100

/** `projects/p/databases/d`. */
export function parseDatabaseName(name: unknown): DatabaseName {
  const scanner = new NameScanner('Database', textOf(name))
  const database = scanDatabase(scanner)
  scanner.end()
  return database
}

/** `projects/p/databases/d/documents`, with or without a document's path behind it. */
export function parseParentName(name: unknown): ResourceName {
  return scanResource(new NameScanner('Document parent', textOf(name)))
}

/** The full name of one document. */
export function parseDocumentName(name: unknown): ResourceName {
  return scanDocument('Document', textOf(name))
}

/** Checks a reference, which may lead into any database. */
export function checkReference(name: string): string {
  scanDocument('Resource', name)
  return name
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
  return resourcePattern.exec(name)?.[3] ?? ''
}

/** A collection id as a request gives it. */
export function checkCollectionId(id: unknown): string {
  if (typeof id !== 'string' || id === '') throw invalidArgument('collectionId is the empty string.')
  return checkBareId('Collection', id)
}

/** A document id as a request gives it. */
export function checkDocumentId(id: unknown): string {
  if (typeof id !== 'string') throw invalidArgument('documentId is not a text')
  return checkBareId('Resource', id)
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

/** The number in a numeric id (`__id7__`); null for any other segment. */
export function numericId(segment: string): bigint | null {
  const digits = segment.startsWith('__id') ? numericIdPattern.exec(segment)?.[1] : undefined
  if (digits === undefined) return null
  const id = BigInt(digits)
  return id === BigInt.asIntN(64, id) ? id : null
}

function compareSegments(a: string, b: string): number {
  const left = numericId(a)
  const right = numericId(b)
  if (left !== null && right !== null) return left < right ? -1 : left > right ? 1 : 0
  if (left !== null) return -1
  return right !== null ? 1 : compareUtf8(a, b)
}

function textOf(name: unknown): string {
  return typeof name === 'string' ? name : ''
}

function scanDocument(kind: string, name: string): ResourceName {
  const scanner = new NameScanner(kind, name)
  const resource = scanResource(scanner)
  if (resource.path !== '') return resource
  throw scanner.fault('is invalid: Omit "/documents" when referencing a database (except as the parent of a document).')
}

function scanDatabase(scanner: NameScanner): DatabaseName {
  scanner.word('projects')
  scanner.slash()
  const project = scanner.id('project')
  scanner.slash()
  scanner.word('databases')
  scanner.slash()
  return { project, database: scanner.id('database') }
}

function scanResource(scanner: NameScanner): ResourceName {
  const database = scanDatabase(scanner)
  scanner.slash()
  scanner.word('documents')
  if (scanner.rest === '/') throw scanner.fault('is invalid: Omit trailing "/".')
  const path = scanner.rest.slice(1)
  for (let pairs = 1; !scanner.atEnd; pairs++) {
    scanner.slash()
    checkId('Collection', scanner.id('collection'))
    scanner.slash()
    checkId('Resource', scanner.id('resource'))
    if (pairs > maxPairs) throw invalidArgument(`Key path is too long. Cannot exceed ${maxPairs} elements.`)
  }
  // A documented limit, which the official emulator does not enforce.
  if (Buffer.byteLength(path) > maxNameBytes) throw scanner.fault(`is longer than ${maxNameBytes} bytes.`)
  return { database, path }
}

function checkBareId(kind: 'Collection' | 'Resource', id: string): string {
  if (id.includes('/')) throw invalidId(kind, id, 'it contains "/"')
  if (id === '.' || id === '..') throw invalidId(kind, id, 'it is reserved')
  checkId(kind, id)
  return id
}

function checkId(kind: 'Collection' | 'Resource', id: string): void {
  if (reserved.test(id) && !(kind === 'Resource' && numericId(id))) {
    const tooLarge = kind === 'Resource' && numericIdPattern.test(id) && numericId(id) === null
    throw invalidId(kind, id, tooLarge ? 'it is not a 64 bit integer' : 'it is reserved')
  }
  if (Buffer.byteLength(id) > maxIdBytes) {
    const element = kind === 'Collection' ? 'kind' : 'name'
    throw invalidArgument(`The key path element ${element} is longer than ${maxIdBytes} bytes.`)
  }
}

function invalidId(kind: 'Collection' | 'Resource', id: string, reason: string) {
  return invalidArgument(`${kind} id "${id}" is invalid because ${reason}.`)
}
