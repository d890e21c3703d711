import type { ServerResponse } from 'node:http'
import { frame } from './frame.ts'
import type { Outbox } from './outbox.ts'

const noopMs = 30_000
const rotateMs = 60_000
/** A streamed answer ends after this much, so that the client acknowledges and neither side holds it all. */
const rotateSize = 4 * 1024 * 1024
const frameSize = 256 * 1024

/**
 * One answer that carries arrays to the client: streamed until it is rotated, or, for a client that polls (because a
 * proxy between holds answers back), ended after its first frame.
 */
export class BackChannel {
  private sentSize = 0
  private sentNoop = false
  private readonly timers: NodeJS.Timeout[]

  constructor(
    private readonly response: ServerResponse,
    private readonly outbox: Outbox,
    private readonly polling: boolean,
    private lastSentId: number,
    onClose: () => void,
  ) {
    response.writeHead(200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=0',
    })
    response.flushHeaders()
    this.timers = [
      setInterval(() => this.noop(), noopMs),
      setTimeout(() => {
        this.noop()
        this.end()
      }, rotateMs),
    ]
    response.on('drain', () => this.flush())
    response.on('close', () => {
      for (const timer of this.timers) clearTimeout(timer)
      onClose()
    })
  }

  get open(): boolean {
    return !this.response.writableEnded && !this.response.destroyed
  }

  /** Sends what the outbox holds beyond the last sent array, as far as the connection takes it. */
  flush(): void {
    if (!this.open || this.response.writableNeedDrain) return
    let batch = this.outbox.batchAfter(this.lastSentId, frameSize)
    if (batch.length === 0) return
    while (batch.length > 0) {
      const json = `[${batch.map(({ id, json }) => `[${id},${json}]`).join(',')}]`
      this.response.write(frame(json))
      this.lastSentId = batch.at(-1)?.id ?? this.lastSentId
      this.sentSize += json.length
      if (this.polling || this.response.writableNeedDrain) break
      batch = this.outbox.batchAfter(this.lastSentId, frameSize)
    }
    if (this.polling || this.sentSize > rotateSize) this.end()
    // A second chunk right after the first shows the client that no proxy buffers the answer.
    else if (!this.sentNoop) this.noop()
  }

  end(): void {
    if (this.open) this.response.end()
  }

  private noop(): void {
    this.sentNoop = true
    this.outbox.push('["noop"]')
    this.flush()
  }
}
