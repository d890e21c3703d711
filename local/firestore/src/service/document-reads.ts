import { toDocumentJson } from '../model/document.ts'
import type { Message } from '../model/proto-json.ts'
import { documentName, parseDatabaseName, parseDocumentName, parsePathIn } from '../model/resource-name.ts'
import { invalidArgument, StatusError } from '../model/status.ts'
import { project } from '../query/projection.ts'
import type { Database } from '../store/database.ts'
import { accessOf, decideGet, enforce } from './authorize.ts'
import type { Caller } from './contract.ts'
import { openReadView } from './read-view.ts'
import type { ServiceState } from './state.ts'
import { parseMask } from './write/parse-writes.ts'

/** One document; NOT_FOUND where there is none. */
export async function getDocument(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database: name, path } = parseDocumentName(request.name)
  const database = state.store.database(name)
  const mask = parseMask(request.mask)
  const access = accessOf(state.rulesets, database, caller)
  const view = await openReadView(state, database, request, access, [path])
  enforce(decideGet(access, database, view.source, path))
  const document = view.document(path)
  if (document === null) throw new StatusError('NOT_FOUND', `Document "${request.name}" not found.`)
  return [project(toDocumentJson(database, document), mask)]
}

/** Many documents of one moment, each found or missing, and told once however often it is named. */
export async function batchGetDocuments(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const database = state.store.database(parseDatabaseName(request.database))
  const paths = [...new Set(documentPaths(database, request.documents))]
  const mask = parseMask(request.mask)
  const access = accessOf(state.rulesets, database, caller)
  const view = await openReadView(state, database, request, access, paths)
  for (const path of paths) enforce(decideGet(access, database, view.source, path))
  const answers = paths.map((path): Message => {
    const document = view.document(path)
    const { readTime } = view
    return document === null
      ? { missing: documentName(database, path), readTime }
      : { found: project(toDocumentJson(database, document), mask), readTime }
  })
  if (answers[0]) Object.assign(answers[0], view.newTransaction)
  else if (view.newTransaction.transaction) answers.push(view.newTransaction)
  return answers
}

/** The paths of documents that a request names, all in its own database. */
export function documentPaths(database: Database, names: unknown): string[] {
  if (names === undefined || names === null) return []
  if (!Array.isArray(names)) throw invalidArgument('documents is not a list')
  return names.map((name) => parsePathIn(database, name))
}
