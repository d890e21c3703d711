import type { ServerResponse } from 'node:http'
import type protobuf from 'protobufjs'
import type { Message } from '../../model/proto-json.ts'
import type { StatusError } from '../../model/status.ts'
import type { Stream, StreamSink } from '../../service/contract.ts'
import { errorBody } from '../error-body.ts'
import { canonical } from '../proto/codec.ts'
import { parseJson } from '../request.ts'
import { BackChannel } from './back-channel.ts'
import type { ForwardPost } from './frame.ts'
import { Outbox } from './outbox.ts'

/** Characters that may wait for a client that does not fetch them. */
const MAX_PENDING = 64 * 1024 * 1024
const MAX_EARLY_MESSAGES = 1000

export type OpenStream = (sink: StreamSink) => Stream

/** One WebChannel: messages come in by numbered posts, answers go out as numbered arrays on a back channel. */
export class Session {
  lastSeen = Date.now()
  private readonly outbox = new Outbox()
  private backChannel: BackChannel | null = null
  private stream: Stream | null = null
  private nextOffset = 0
  private readonly early = new Map<number, string>()
  private flushing = false
  private ended = false

  constructor(
    readonly id: string,
    private readonly requestType: protobuf.Type,
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
      if (offset >= this.nextOffset && this.early.size < MAX_EARLY_MESSAGES) this.early.set(offset, text)
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
    this.outbox.acknowledge(lastReceivedId)
  }

  /** Sends from now on through this response; arrays the client does not have are sent again. */
  attach(response: ServerResponse, polling: boolean, lastReceivedId: number): void {
    this.acknowledge(lastReceivedId)
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
    this.push(message)
    if (this.outbox.pendingSize > MAX_PENDING) this.onOverflow()
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
