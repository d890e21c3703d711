import type { IncomingMessage } from 'node:http'
import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'

/** Firestore takes requests of up to 10 MiB; a form body percent-encodes them, which can triple their length. */
const MAX_JSON_BYTES = 11 * 1024 * 1024
export const MAX_FORM_BYTES = 3 * MAX_JSON_BYTES

/** Reads a whole request body as text. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
  }
  // The rest was read and dropped: an answer sent before the end of the request would reach the client as a reset.
  if (size > maxBytes) throw new StatusError('INVALID_ARGUMENT', `Request payload size exceeds ${maxBytes} bytes.`)
  return Buffer.concat(chunks).toString('utf8')
}

/** Reads a request body as a JSON object; an empty body is an empty object. */
export async function readJsonObject(request: IncomingMessage): Promise<Message> {
  const text = await readBody(request, MAX_JSON_BYTES)
  const json = text.trim() === '' ? {} : parseJson(text)
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Message
  throw new StatusError('INVALID_ARGUMENT', 'Invalid JSON payload received. Expected an object.')
}

/** Parses JSON sent by a client. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new StatusError('INVALID_ARGUMENT', `Invalid JSON payload received. ${(error as Error).message}`)
  }
}

/** The decoded path of an address. */
export function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    throw new StatusError('INVALID_ARGUMENT', 'The path is not properly percent-encoded.')
  }
}
