import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBody, readJsonObject } from './read-request.ts'

function request(body: Buffer | string, headers: Record<string, string> = {}): IncomingMessage {
  const stream = Object.assign(new PassThrough(), { headers })
  stream.end(body)
  return stream as unknown as IncomingMessage
}

const gzip = { 'content-encoding': 'gzip' }

describe('readBody', () => {
  it('reads plain and packed bodies', async () => {
    expect(await readBody(request('сөз'), 100)).toBe('сөз')
    expect(await readBody(request(gzipSync('сөз'), gzip), 100)).toBe('сөз')
    expect(await readJsonObject(request(gzipSync('{"a":1}'), gzip))).toEqual({ a: 1 })
  })

  it.each([
    ['too large', request('x'.repeat(101))],
    ['too large when unpacked', request(gzipSync('x'.repeat(10_000_000)), gzip)],
    ['no gzip', request('no gzip', gzip)],
    ['gzip that ends too early', request(gzipSync('x'.repeat(50)).subarray(0, 15), gzip)],
    ['packed in another way', request('x', { 'content-encoding': 'br' })],
  ])('refuses what is %s', async (_, body) => {
    await expect(readBody(body, 100)).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' })
  })
})
