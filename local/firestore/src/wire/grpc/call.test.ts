import { EventEmitter } from 'node:events'
import { constants, type ServerHttp2Stream } from 'node:http2'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GrpcCall, percentEncode } from './call.ts'

describe('percentEncode', () => {
  it('is undone by decodeURI, which is what clients use, whatever the message holds', () => {
    const message = "\nfalse for 'get' @ L14; a/b?c=100% «жоқ» \u{1f600}"
    expect(decodeURI(percentEncode(message))).toBe(message)
    expect(percentEncode("false for 'get' @ L14")).toBe("false for 'get' @ L14")
  })

  it('takes half a surrogate pair without failing', () => {
    expect(percentEncode('a\ud800')).toBe('a%EF%BF%BD')
  })
})

/** A stream that holds what is written until the client takes it. */
class HeldStream extends EventEmitter {
  headersSent = false
  destroyed = false
  closedWith: number | null = null
  readonly #held: { bytes: Uint8Array; taken: () => void }[] = []

  get writableLength(): number {
    return this.#held.reduce((sum, { bytes }) => sum + bytes.length, 0)
  }

  respond(): void {
    this.headersSent = true
  }

  write(bytes: Uint8Array, taken: () => void): boolean {
    this.#held.push({ bytes, taken })
    return false
  }

  take(): void {
    this.#held.shift()?.taken()
    this.emit('drain')
  }

  close(code: number): void {
    this.closedWith = code
  }

  destroy(): void {
    this.destroyed = true
    this.emit('close')
  }
}

describe('GrpcCall', () => {
  const mib = 1024 * 1024
  let stream: HeldStream
  let call: GrpcCall

  beforeEach(() => {
    vi.useFakeTimers()
    stream = new HeldStream()
    call = new GrpcCall(stream as unknown as ServerHttp2Stream, 1000)
  })
  afterEach(() => void vi.useRealTimers())

  it('gives up on a client that takes nothing while more and more waits', async () => {
    for (let n = 0; n < 20; n++) call.send(Buffer.alloc(mib))
    expect(stream.destroyed).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    expect([stream.destroyed, stream.closedWith]).toEqual([true, constants.NGHTTP2_ENHANCE_YOUR_CALM])
    call.send(Buffer.alloc(mib))
    expect(stream.writableLength).toBeLessThan(21 * mib)
  })

  it('bears with one that reads slowly', async () => {
    for (let n = 0; n < 40; n++) call.send(Buffer.alloc(mib))
    for (let n = 0; n < 30; n++) {
      stream.take()
      await vi.advanceTimersByTimeAsync(900)
    }
    expect(stream.destroyed).toBe(false)
  })

  it('makes the pieces of a long answer as they are taken', async () => {
    let made = 0
    function* messages() {
      for (; made < 10; made++) yield Buffer.alloc(mib)
    }
    const sent = call.sendAll(messages())
    await vi.advanceTimersByTimeAsync(0)
    expect(made).toBe(0)
    stream.take()
    await vi.advanceTimersByTimeAsync(0)
    expect(made).toBe(1)
    stream.destroy()
    await sent
    expect(made).toBeLessThan(4)
  })
})
