import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Request } from 'firebase-functions/v2/https'

/** Text or bytes as gzip. */
export const compress = promisify<string | Uint8Array, Buffer>(gzip)
const expand = promisify<Uint8Array, Buffer>(gunzip)

/** Below this a compressed answer is hardly smaller. */
const compressFrom = 1_000

/** What an HTTP function answers with, as far as it is needed here. */
export interface HttpResponse {
  status(code: number): this
  set(headers: Record<string, string>): this
  end(body?: Buffer): unknown
}

/** A JSON answer ready to be sent, in both forms. */
export interface JsonBody {
  etag: string
  plain: Buffer
  gzipped: Buffer | null
}

/** Prepares an answer; without a version of its own the content gives the ETag. */
export async function jsonBody(json: string, version?: string): Promise<JsonBody> {
  const plain = Buffer.from(json)
  const gzipped = plain.length < compressFrom ? null : await compress(plain)
  return { etag: `"${version ?? hashOf(plain)}"`, plain, gzipped }
}

/** Prepares an answer of bytes that no compression makes smaller. */
export const bytesBody = (plain: Buffer, version: string): JsonBody => ({ etag: `"${version}"`, plain, gzipped: null })

/** Prepares an answer that is stored compressed. */
export async function storedBody(gzipped: Uint8Array): Promise<JsonBody> {
  return { etag: `"${hashOf(gzipped)}"`, plain: await expand(gzipped), gzipped: Buffer.from(gzipped) }
}

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 20)

interface SendOptions {
  cacheControl: string
  type: string
  status: number
  /** What the answer depends on beside the address. */
  vary: string
}

/** Sends a JSON answer: nothing if the reader has it already, compressed if the reader takes that. */
export function sendJson(request: Request, response: HttpResponse, body: JsonBody, cacheControl: string): void {
  const type = 'application/json; charset=utf-8'
  send(request, response, body, { cacheControl, type, status: 200, vary: 'Accept-Encoding' })
}

/** Sends an answer of any type, as {@link sendJson} does. */
export function send(
  request: Request,
  response: HttpResponse,
  body: JsonBody,
  { cacheControl, type, status, vary }: SendOptions,
): void {
  response.set({ ETag: body.etag, 'Cache-Control': cacheControl, Vary: vary })
  if (status === 200 && isKnown(request.headers['if-none-match'], body.etag)) {
    response.status(304).end()
    return
  }
  const gzipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? body.gzipped : null
  const content = gzipped ?? body.plain
  response.status(status).set({
    'Content-Type': type,
    'Content-Length': String(content.length),
    ...(gzipped && { 'Content-Encoding': 'gzip' }),
  })
  response.end(request.method === 'HEAD' ? undefined : content)
}

/** A proxy that compresses by itself makes the tag a weak one. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)
}
