import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBody, readJsonObject } from './request.ts'

function request(body: Buffer | string, headers: Record<string, string> = {}): IncomingMessage {
  const stream = Object.assign(new PassThrough(), { headers })
  stream.end(body)
  return stream as unknown as IncomingMessage
}

const GZIP = { 'content-encoding': 'gzip' }

describe('readBody', () => {
  it('reads plain and packed bodies', async () => {
    expect(await readBody(request('сөз'), 100)).toBe('сөз')
    expect(await readBody(request(gzipSync('сөз'), GZIP), 100)).toBe('сөз')
    expect(await readJsonObject(request(gzipSync('{"a":1}'), GZIP))).toEqual({ a: 1 })
  })

  it.each([
    ['too large', request('x'.repeat(101))],
    ['too large when unpacked', request(gzipSync('x'.repeat(10_000_000)), GZIP)],
    ['no gzip', request('no gzip', GZIP)],
    ['gzip that ends too early', request(gzipSync('x'.repeat(50)).subarray(0, 15), GZIP)],
    ['packed in another way', request('x', { 'content-encoding': 'br' })],
  ])('refuses what is %s', async (_, body) => {
    await expect(readBody(body, 100)).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' })
  })
})
