import { describe, expect, it } from 'vitest'
import { frameMessage, MessageReader } from './framing.ts'

const texts = ['first', '', 'сөз', 'x'.repeat(100_000)]
const bytes = Buffer.concat(texts.map((text) => frameMessage(Buffer.from(text))))

describe('MessageReader', () => {
  it.each([1, 3, 7, 16_384, 1_000_000])('finds the messages again in chunks of %i bytes', (size) => {
    const reader = new MessageReader()
    const found: string[] = []
    for (let at = 0; at < bytes.length; at += size) {
      found.push(...reader.take(bytes.subarray(at, at + size)).map((message) => message.toString()))
    }
    expect(found).toEqual(texts)
  })

  it('refuses compressed and oversized messages before they are held in memory', () => {
    expect(() => new MessageReader().take(Buffer.from([1, 0, 0, 0, 1, 0]))).toThrowError(/Compressed/)
    expect(() => new MessageReader().take(Buffer.from([0, 0xff, 0xff, 0xff, 0xff]))).toThrowError(/larger/)
  })
})
