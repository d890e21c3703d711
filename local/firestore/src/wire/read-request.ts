import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import { maxRequestBytes, requestTooLarge } from './request-size.ts'

/** A form body percent-encodes its messages, which can triple their length. */
export const maxFormBytes = 3 * maxRequestBytes

/** Reads a whole request body as text; it may be packed with gzip. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  const body = unpacked(request)
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
      else if (body !== request) break
    }
  } catch {
    throw new StatusError('INVALID_ARGUMENT', 'The body of the request ends too early or cannot be unpacked.')
  } finally {
    // The rest is read and dropped: an answer sent before the end of the request would reach the client as a reset.
    request.resume()
  }
  if (size > maxBytes) throw requestTooLarge()
  return Buffer.concat(chunks).toString('utf8')
}

function unpacked(request: IncomingMessage): Readable {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding === 'identity') return request
  if (encoding !== 'gzip') {
    request.resume()
    throw new StatusError('INVALID_ARGUMENT', `The content encoding ${encoding} is not supported.`)
  }
  const gunzip = createGunzip()
  request.once('error', (error) => gunzip.destroy(error))
  return request.pipe(gunzip)
}

/** Reads a request body as a JSON object; an empty body is an empty object. */
export async function readJsonObject(request: IncomingMessage): Promise<Message> {
  const text = await readBody(request, maxRequestBytes)
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
