import type { ServerResponse } from 'node:http'
import type { Message } from '../../model/proto-json.ts'
import type { StatusError } from '../../model/status.ts'
import type { Stream, StreamSink } from '../../service/contract.ts'
import { errorBody } from '../error-body.ts'
import { canonical } from '../proto/codec.ts'
import type { MessageType } from '../proto/message-type.ts'
import { parseJson } from '../read-request.ts'
import { BackChannel } from './back-channel.ts'
import type { ForwardPost } from './frame.ts'
import type { Limits } from './limits.ts'
import { Outbox } from './outbox.ts'

const maxEarlyMessages = 1000

/** A polling client fetches what waits within this time, or it is gone. */
const comesMs = 500

type OpenStream = (sink: StreamSink) => Stream

/** One WebChannel: messages come in by numbered posts, answers go out as numbered arrays on a back channel. */
export class Session {
  private lastSeen = Date.now()
  /** When the client last took something, or had little to take. */
  private lastTaken = Date.now()
  /** Since when something waits to be acknowledged. */
  private waitingSince = 0
  private polling = false
  private readonly receipts: { id: number; resolve(): void }[] = []
  private readonly outbox = new Outbox()
  private backChannel: BackChannel | null = null
  private stream: Stream | null = null
  private nextOffset = 0
  private readonly early = new Map<number, string>()
  private flushing = false
  private ended = false

  constructor(
    readonly id: string,
    private readonly requestType: MessageType,
    private readonly limits: Limits,
    private readonly onOverflow: () => void,
  ) {}

  /** Connects the session with a stream of the service; an error thrown here reaches the client as a message. */
  open(openStream: OpenStream): void {
    try {
      this.stream = openStream({ send: (message) => this.send(message), fail: (error) => this.fail(error) })
    } catch (error) {
      this.fail(error)
    }
  }

  /** Takes a post: hands each message over once and in order, whatever was repeated or came early. */
  receive(post: ForwardPost): void {
    post.messages.forEach((text, index) => {
      const offset = post.offset + index
      if (offset >= this.nextOffset && this.early.size < maxEarlyMessages) this.early.set(offset, text)
    })
    for (;;) {
      const text = this.early.get(this.nextOffset)
      if (text === undefined) return
      this.early.delete(this.nextOffset++)
      this.handOver(text)
    }
  }

  acknowledge(lastReceivedId: number): void {
    this.lastSeen = Date.now()
    if (!this.outbox.acknowledge(lastReceivedId)) return
    this.lastTaken = this.lastSeen
    this.waitingSince = this.lastSeen
    while ((this.receipts[0]?.id ?? Number.POSITIVE_INFINITY) <= lastReceivedId) this.receipts.shift()?.resolve()
  }

  /** Resolves when a client that polls has received what was sent so far, or does not come for it. */
  received(): Promise<void> | undefined {
    const due = this.waitingSince + comesMs - Date.now()
    if (!this.polling || this.outbox.pendingSize === 0 || due <= 0) return
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, due)
      this.receipts.push({
        id: this.outbox.lastId,
        resolve() {
          clearTimeout(timer)
          resolve()
        },
      })
    })
  }

  /** Whether the client has vanished, or takes nothing of much that waits for it. */
  get abandoned(): boolean {
    const { idleMs, stalledMs, stalledSize } = this.limits
    if (!this.attached && Date.now() - this.lastSeen > idleMs) return true
    return this.outbox.pendingSize > stalledSize && Date.now() - this.lastTaken > stalledMs
  }

  /** Sends from now on through this response; arrays the client does not have are sent again. */
  attach(response: ServerResponse, polling: boolean, lastReceivedId: number): void {
    this.acknowledge(lastReceivedId)
    this.polling = polling
    this.backChannel?.end()
    const backChannel = new BackChannel(response, this.outbox, polling, lastReceivedId, () => {
      this.lastSeen = Date.now()
      if (this.backChannel === backChannel) this.backChannel = null
    })
    this.backChannel = backChannel
    backChannel.flush()
  }

  get attached(): boolean {
    return this.backChannel?.open === true
  }

  /** The answer to a forward post: is a back channel open, the last array, and how much is not acknowledged. */
  status(): [backChannel: 0 | 1, lastArrayId: number, pendingSize: number] {
    return [this.attached ? 1 : 0, this.outbox.lastId, this.outbox.pendingSize]
  }

  /** Ends the channel with an error that makes the client open another one. */
  refuse(error: StatusError): void {
    this.fail(error)
    this.backChannel?.flush()
    this.close()
  }

  close(): void {
    this.ended = true
    this.stream?.close()
    this.stream = null
    this.backChannel?.end()
    this.outbox.clear()
    this.early.clear()
    for (const { resolve } of this.receipts.splice(0)) resolve()
  }

  private handOver(text: string): void {
    if (this.ended) return
    try {
      this.stream?.receive(canonical(this.requestType, parseJson(text)))
    } catch (error) {
      this.fail(error)
    }
  }

  private send(message: Message): void {
    if (this.ended) return
    // A client counts as stalled only while much is waiting for it.
    if (this.outbox.pendingSize <= this.limits.stalledSize) this.lastTaken = Date.now()
    if (this.outbox.pendingSize === 0) this.waitingSince = Date.now()
    this.push(message)
    if (this.outbox.pendingSize > this.limits.maxSize) this.onOverflow()
  }

  private fail(error: unknown): void {
    if (this.ended) return
    this.push(errorBody(error))
    this.ended = true
    this.stream?.close()
    this.stream = null
  }

  private push(message: unknown): void {
    this.outbox.push(JSON.stringify([message]))
    if (this.flushing) return
    this.flushing = true
    queueMicrotask(() => {
      this.flushing = false
      this.backChannel?.flush()
    })
  }
}
