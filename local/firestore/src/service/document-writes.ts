import { randomInt } from 'node:crypto'
import { childCollection, toDocumentJson } from '../model/document.ts'
import type { Message } from '../model/proto-json.ts'
import {
  checkCollectionId,
  checkDocumentId,
  documentName,
  parseDatabaseName,
  parseDocumentName,
  parseParentName,
} from '../model/resource-name.ts'
import { invalidArgument, StatusError } from '../model/status.ts'
import { project } from '../query/projection.ts'
import type { Database } from '../store/database.ts'
import { accessOf } from './authorize.ts'
import { commitWrites, letReadersFinish } from './commit.ts'
import type { Caller } from './contract.ts'
import type { ServiceState } from './state.ts'
import { parseCommit, parseMask, parseWrites } from './write/parse-writes.ts'

const idAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const idLength = 20

/** Creates a document, with an id of the server's where the request gives none. */
export async function createDocument(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database: name, path: parent } = parseParentName(request.parent)
  const database = state.store.database(name)
  const collection = childCollection(parent, checkCollectionId(request.collectionId))
  if (request.document?.name) throw invalidArgument('document.name must not be set')
  const path = `${collection}/${request.documentId ? checkDocumentId(request.documentId) : newDocumentId()}`
  const update = { name: documentName(database, path), fields: request.document?.fields }
  return writeOne(state, database, { update, currentDocument: { exists: false } }, request.mask, caller)
}

/** Replaces a document, or the fields of the update mask. */
export async function updateDocument(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database: name } = parseDocumentName(request.document?.name)
  const { document: update, updateMask, currentDocument } = request
  return writeOne(state, state.store.database(name), { update, updateMask, currentDocument }, request.mask, caller)
}

/** Deletes a document. */
export async function deleteDocument(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const database = state.store.database(parseDocumentName(request.name).database)
  const message = { delete: request.name, currentDocument: request.currentDocument }
  const writes = parseCommit(database, [message])
  await letReadersFinish(state, database, writes)
  await commitWrites(state, database, writes, caller).durable
  return [{}]
}

/** Writes that succeed or fail each on its own. */
export async function batchWrite(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const database = state.store.database(parseDatabaseName(request.database))
  if (accessOf(state.rulesets, database, caller) !== null) {
    throw new StatusError('PERMISSION_DENIED', 'Batch writes require admin authentication.')
  }
  const writes = parseWrites(database, request.writes)
  if (new Set(writes.map((write) => write.path)).size < writes.length) {
    throw invalidArgument('the same document cannot be written more than once in a single request')
  }
  const outcomes = await Promise.all(
    writes.map(async (write) => {
      try {
        await letReadersFinish(state, database, [write])
        const { writeResults, durable } = commitWrites(state, database, [write], caller)
        await durable
        return { result: writeResults[0] ?? {}, status: {} }
      } catch (error) {
        if (!(error instanceof StatusError)) throw error
        return { result: {}, status: { code: error.code, message: error.message } }
      }
    }),
  )
  return [{ writeResults: outcomes.map(({ result }) => result), status: outcomes.map(({ status }) => status) }]
}

async function writeOne(
  state: ServiceState,
  database: Database,
  message: Message,
  mask: unknown,
  caller: Caller,
): Promise<Message[]> {
  const shown = parseMask(mask)
  const writes = parseCommit(database, [message])
  await letReadersFinish(state, database, writes)
  const { durable } = commitWrites(state, database, writes, caller)
  const written = writes[0] && database.document(writes[0].path)
  await durable
  return written ? [project(toDocumentJson(database, written), shown)] : [{}]
}

function newDocumentId(): string {
  return Array.from({ length: idLength }, () => idAlphabet[randomInt(idAlphabet.length)]).join('')
}
