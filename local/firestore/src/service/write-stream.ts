import { randomBytes } from 'node:crypto'
import { setImmediate as nextMacrotask } from 'node:timers/promises'
import type { Message } from '../model/proto-json.ts'
import { type DatabaseName, parseDatabaseName } from '../model/resource-name.ts'
import { invalidArgument, StatusError } from '../model/status.ts'
import type { Database } from '../store/database.ts'
import { type Committed, commitWrites, letReadersFinish } from './commit.ts'
import type { Caller, Stream, StreamSink } from './contract.ts'
import type { ServiceState } from './state.ts'
import { parseCommit } from './write/parse-writes.ts'

/** Opens a Write stream: a handshake, then commits in order, each acknowledged when it is on disk. */
export function write(state: ServiceState, caller: Caller, sink: StreamSink): Stream {
  return new WriteStream(state, caller, sink)
}

class WriteStream implements Stream {
  #database: Database | null = null
  #tokens = 0
  /** Nothing is accepted any more. */
  #ended = false
  /** Nothing is sent any more. */
  #silent = false
  /** Nothing that waits behind a refused commit is applied any more. */
  #refused = false
  /** The commits so far, one after the other. */
  #applied: Promise<unknown> = Promise.resolve()
  /** The answers so far, in the order of the requests. */
  #answered: Promise<void> = Promise.resolve()

  constructor(
    private readonly state: ServiceState,
    private readonly caller: Caller,
    private readonly sink: StreamSink,
  ) {}

  receive(message: Message): void {
    if (this.#ended) return
    this.#answer(this.#database === null ? this.#shakeHands(message) : this.#commit(this.#database, message))
  }

  close(): void {
    this.#ended = true
    this.#silent = true
  }

  async #shakeHands(message: Message): Promise<Message> {
    if (message.streamId) throw invalidArgument('Resuming streams is not supported, do not set stream ID.')
    if (message.writes?.length > 0) throw invalidArgument("'writes' must not be set on an initial write request.")
    this.#database = this.state.store.database(parseDatabaseName(message.database))
    return { streamId: randomBytes(8).toString('hex'), streamToken: this.#nextToken() }
  }

  async #commit(database: Database, message: Message): Promise<Message> {
    const applied = this.#applied.then(() => this.#apply(database, message))
    this.#applied = applied.catch(() => {})
    const { commitTime, writeResults, durable } = await applied
    const streamToken = this.#nextToken()
    await durable
    // Listeners, on another connection, are sent their frames first: a client must not see the acknowledgement of its
    // write before the document.
    await nextMacrotask()
    return { streamToken, writeResults, commitTime }
  }

  /** The client sends unacknowledged writes again, so after a refused commit none of the following may be applied. */
  async #apply(database: Database, message: Message): Promise<Committed> {
    if (this.#refused) throw new StatusError('CANCELLED', 'An earlier write of the stream was refused.')
    try {
      checkDatabase(database, message.database)
      const writes = parseCommit(database, message.writes)
      await letReadersFinish(this.state, database, writes)
      return commitWrites(this.state, database, writes, this.caller)
    } catch (error) {
      this.#ended = true
      this.#refused = true
      throw error
    }
  }

  #answer(message: Promise<Message>): void {
    const earlier = this.#answered
    this.#answered = Promise.allSettled([message, earlier]).then(([outcome]) => {
      if (this.#silent) return
      if (outcome.status === 'fulfilled') return this.sink.send(outcome.value)
      this.close()
      this.sink.fail(outcome.reason)
    })
  }

  #nextToken(): string {
    return Buffer.from(String(this.#tokens++)).toString('base64')
  }
}

/** A stream writes to the database of its first message. */
function checkDatabase({ project, database }: DatabaseName, name: unknown): void {
  if (!name) return
  const named = parseDatabaseName(name)
  if (named.project === project && named.database === database) return
  throw invalidArgument(
    `Request specified a database (${name}) that did not match the expected database (projects/${project}/databases/${database})`,
  )
}
