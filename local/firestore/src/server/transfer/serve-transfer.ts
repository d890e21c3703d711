import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type { StoredDocument } from '../../model/document.ts'
import type { DatabaseName } from '../../model/resource-name.ts'
import { invalidArgument, StatusError } from '../../model/status.ts'
import type { FirestoreService } from '../../service/contract.ts'
import { sendJson } from '../../wire/send-json.ts'
import { exportText } from './export.ts'
import { readExport } from './import.ts'

const endpoint = /^\/emulator\/v1\/projects\/([^/:]+)\/databases\/([^/:]+):(export|import)$/
/** Of the official emulator, which writes folders of its own format. */
const officialExport = /^\/emulator\/v1\/projects\/[^/:]+:(export|import)$/

/**
 * Serves `GET …/databases/{d}:export` and `POST …/databases/{d}:import`; false if the request is neither. Throws before
 * anything of the answer is sent, or never.
 */
export async function serveTransfer(
  service: FirestoreService,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<boolean> {
  if (officialExport.test(path)) {
    const message = 'The export format of the official emulator is not supported: use /databases/{database}:export.'
    throw new StatusError('UNIMPLEMENTED', message)
  }
  const [, project, database, verb] = endpoint.exec(path) ?? []
  if (project === undefined || database === undefined) return false
  const name = { project, database }
  if (verb === 'export' && request.method === 'GET') {
    const text = Readable.from(exportText(name, service.readContents(name)))
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
    // A client that leaves early has nobody to tell.
    await pipeline(text, response).catch(() => undefined)
    return true
  }
  if (verb === 'import' && request.method === 'POST') {
    const mode = query.get('mode') ?? 'replace'
    if (mode !== 'replace' && mode !== 'merge') throw invalidArgument('The mode is replace or merge.')
    const documents = await receive(request, name)
    await service.writeContents(name, documents, mode === 'replace' ? 'delete' : 'keep')
    sendJson(response, 200, { documents: documents.length })
    return true
  }
  return false
}

/** Reads the request to its end even if it is refused: an answer that comes sooner would reach the client as a reset. */
async function receive(request: IncomingMessage, name: DatabaseName): Promise<StoredDocument[]> {
  const pieces: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false })
  try {
    return (await readExport(pieces, () => name)).documents
  } finally {
    request.resume()
    await finished(request).catch(() => undefined)
  }
}
