import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Request } from 'firebase-functions/v2/https'
import { expect, it } from 'vitest'
import { type HttpResponse, sendJson, textBody } from './answer.ts'

const long = JSON.stringify({ text: 'Көпір '.repeat(500) })

class Recorder implements HttpResponse {
  code = 0
  headers: Record<string, string> = {}
  body: Buffer | undefined
  status(code: number) {
    this.code = code
    return this
  }
  set(headers: Record<string, string>) {
    Object.assign(this.headers, headers)
    return this
  }
  end(body?: Buffer) {
    this.body = body
  }
}

async function answer(headers: Record<string, string>, method = 'GET', json = long) {
  const recorder = new Recorder()
  await sendJson({ method, headers } as unknown as Request, recorder, textBody(json, 'v1'), 'public')
  return recorder
}

it('compresses for a reader who takes it, and only then', async () => {
  const expanders = { br: brotliDecompressSync, gzip: gunzipSync }
  const taken = { 'gzip, deflate, br': 'br', 'gzip;q=0.8, br;q=0': 'gzip', 'br;q=0.0,gzip': 'gzip' } as const
  for (const [header, encoding] of Object.entries(taken)) {
    const compressed = await answer({ 'accept-encoding': header })
    expect(compressed.headers['Content-Encoding'], header).toBe(encoding)
    expect(expanders[encoding](compressed.body as Buffer).toString()).toBe(long)
  }
  expect((await answer({ 'accept-encoding': 'brotli, x-gzip' })).headers).not.toHaveProperty('Content-Encoding')
  const plain = await answer({})
  expect(plain.headers).not.toHaveProperty('Content-Encoding')
  expect(plain.body?.toString()).toBe(long)
  expect((await answer({ 'accept-encoding': 'gzip' }, 'GET', '{}')).headers).not.toHaveProperty('Content-Encoding')
})

it('answers 304 to who has the version, however a proxy wrote the tag', async () => {
  for (const tag of ['"v1"', 'W/"v1"', '"v0", "v1"']) expect((await answer({ 'if-none-match': tag })).code).toBe(304)
  expect((await answer({ 'if-none-match': '"v0"' })).code).toBe(200)
})

it('says how long the answer to HEAD would be without sending it', async () => {
  const head = await answer({}, 'HEAD')
  expect(head.body).toBeUndefined()
  expect(head.headers['Content-Length']).toBe(String(Buffer.byteLength(long)))
})
