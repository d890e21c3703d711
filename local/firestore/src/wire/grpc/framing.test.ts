import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decompressorOf } from './compression.ts'
import { frameMessages, MessageReader } from './framing.ts'

const texts = ['first', '', 'сөз', 'x'.repeat(100_000)]
const bytes = frameMessages(texts.map((text) => Buffer.from(text)))

describe('MessageReader', () => {
  it.each([1, 3, 7, 16_384, 1_000_000])('finds the messages again in chunks of %i bytes', (size) => {
    const reader = new MessageReader()
    const found: string[] = []
    for (let at = 0; at < bytes.length; at += size) {
      found.push(...reader.take(bytes.subarray(at, at + size)).map((message) => message.toString()))
    }
    expect(found).toEqual(texts)
  })

  it('reads compressed messages in the encoding of the call, and knows no other', () => {
    const compressed = (bytes: Buffer) => {
      const framed = frameMessages([bytes])
      framed[0] = 1
      return framed
    }
    expect(new MessageReader(decompressorOf('gzip')).take(compressed(gzipSync('text'))).map(String)).toEqual(['text'])
    expect(new MessageReader(decompressorOf('deflate')).take(compressed(deflateSync('t'))).map(String)).toEqual(['t'])
    const gzip = new MessageReader(decompressorOf('gzip'))
    expect(gzip.take(frameMessages([Buffer.from('plain')])).map(String)).toEqual(['plain'])
    expect(() => gzip.take(compressed(Buffer.from('no gzip')))).toThrowError(/cannot be decompressed/)
    expect(() => new MessageReader().take(compressed(gzipSync('text')))).toThrowError(/names no grpc-encoding/)
    expect(() => decompressorOf('snappy')).toThrowError(expect.objectContaining({ status: 'UNIMPLEMENTED' }))
    expect(() => decompressorOf('__proto__')).toThrowError(expect.objectContaining({ status: 'UNIMPLEMENTED' }))
  })

  it('refuses what is too large before it is held in memory, packed or not', () => {
    expect(() => new MessageReader().take(Buffer.from([0, 0xff, 0xff, 0xff, 0xff]))).toThrowError(/exceeds the limit/)
    expect(() => new MessageReader().take(Buffer.from([2, 0, 0, 0, 0]))).toThrowError(/flag/)
    const bomb = frameMessages([gzipSync(Buffer.alloc(20 * 1024 * 1024))])
    bomb[0] = 1
    expect(() => new MessageReader(decompressorOf('gzip')).take(bomb)).toThrowError(/exceeds the limit/)
  })
})
