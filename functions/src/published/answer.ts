import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib'
import type { Request } from 'firebase-functions/v2/https'

/** Text or bytes as gzip, and back. */
export const compress = promisify<string | Uint8Array, Buffer>(gzip)
export const expand = promisify<Uint8Array, Buffer>(gunzip)
const compressMore = promisify(brotliCompress)

/** Takes as long as gzip does, for a tenth less. */
const brotliOptions = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
}
const compressBy = {
  br: (plain: Uint8Array) => compressMore(plain, brotliOptions),
  gzip: compress,
}
/** How an answer may travel, the smallest first. */
const encodings = ['br', 'gzip'] as const satisfies (keyof typeof compressBy)[]
type Encoding = (typeof encodings)[number]

/** Below this a compressed answer is hardly smaller. */
const compressFrom = 1_000

/** What an HTTP function answers with, as far as it is needed here. */
export interface HttpResponse {
  status(code: number): this
  set(headers: Record<string, string>): this
  end(body?: Buffer): unknown
}

/** An answer ready to be sent, and what it was compressed to for those who took it so; null for what is not compressed. */
export interface AnswerBody {
  etag: string
  plain: Buffer
  compressed: Partial<Record<Encoding, Promise<Buffer>>> | null
}

/** Prepares an answer of text; without a version of its own the content gives the ETag. */
export function textBody(json: string, version?: string): AnswerBody {
  const plain = Buffer.from(json)
  return { etag: `"${version ?? hashOf(plain)}"`, plain, compressed: {} }
}

/** Prepares an answer of bytes that no compression makes smaller. */
export function bytesBody(plain: Buffer, version: string): AnswerBody {
  return { etag: `"${version}"`, plain, compressed: null }
}

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 20)

/** Whether an answer is only to be read; where it is not, says that nothing else can be done here. */
export function isRead({ method }: Request, response: HttpResponse): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  response.status(405).set({ Allow: 'GET, HEAD' }).end()
  return false
}

interface SendOptions {
  cacheControl: string
  type: string
  status: number
  /** What the answer depends on beside the address. */
  vary: string
}

/** Sends a JSON answer: nothing if the reader has it already, compressed if the reader takes that. */
export function sendJson(
  request: Request,
  response: HttpResponse,
  body: AnswerBody,
  cacheControl: string,
): Promise<void> {
  const type = 'application/json; charset=utf-8'
  return send(request, response, body, { cacheControl, type, status: 200, vary: 'Accept-Encoding' })
}

/** Sends an answer of any type, as {@link sendJson} does. */
export async function send(
  request: Request,
  response: HttpResponse,
  body: AnswerBody,
  { cacheControl, type, status, vary }: SendOptions,
): Promise<void> {
  response.set({ ETag: body.etag, 'Cache-Control': cacheControl, Vary: vary })
  if (status === 200 && isKnown(request.headers['if-none-match'], body.etag)) {
    response.status(304).end()
    return
  }
  const { plain, compressed } = body
  const encoding = compressed && plain.length >= compressFrom ? encodingFor(request) : undefined
  if (compressed && encoding) compressed[encoding] ??= compressBy[encoding](plain)
  const content = (encoding && (await compressed?.[encoding])) ?? plain
  response.status(status).set({
    'Content-Type': type,
    'Content-Length': String(content.length),
    ...(encoding && { 'Content-Encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : content)
}

function encodingFor({ headers }: Request): Encoding | undefined {
  const taken = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((each) => each.trim())
  // Weighed ones are taken, but for those of weight 0.
  const isTaken = (encoding: Encoding) =>
    taken.some((each) => each === encoding || (each.startsWith(`${encoding};`) && !/q=0(\.0*)?$/.test(each)))
  return encodings.find(isTaken)
}

/** A proxy that compresses by itself makes the tag a weak one. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)
}
