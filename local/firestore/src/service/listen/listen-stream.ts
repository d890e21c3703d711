import type { Message } from '../../model/proto-json.ts'
import { parseDatabaseName, parseParentName } from '../../model/resource-name.ts'
import { invalidArgument, StatusError, statusCode } from '../../model/status.ts'
import { parseQuery } from '../../query/parse-query.ts'
import type { Decision } from '../../rules/ruleset.ts'
import type { Database } from '../../store/database.ts'
import { accessOf } from '../authorize.ts'
import type { Caller, Stream, StreamSink } from '../contract.ts'
import { documentPaths } from '../document-reads.ts'
import type { ServiceState } from '../state.ts'
import type { Delta } from '../targets/query-results.ts'
import { documentsTarget, queryTarget, type Target } from '../targets/target.ts'
import type { Subscriber, Touch } from '../targets/target-registry.ts'
import { documentMessages, snapshotMessage } from './messages.ts'

/**
 * The label of a target by which the SDKs ask whether a document in their cache still exists, because no listener
 * confirms it. Each document gets a target of its own, up to a hundred at a time.
 */
const purpose = 'goog-listen-tags'
const limbo = 'limbo-document'
/** Over gRPC these targets arrive one by one: after this pause no more are expected. */
const togetherMs = 10

/** Opens a Listen stream: targets come and go, and each commit that concerns them ends with one snapshot message. */
export function listen(state: ServiceState, caller: Caller, sink: StreamSink): Stream {
  return new ListenStream(state, caller, sink)
}

class ListenStream implements Stream, Subscriber {
  readonly #targets = new Map<number, Target>()
  #database: Database | null = null
  /** Some targets have become current since the last snapshot message. */
  #snapshotDue = false
  #lastOfMany: NodeJS.Timeout | undefined
  #closed = false

  constructor(
    private readonly state: ServiceState,
    private readonly caller: Caller,
    private readonly sink: StreamSink,
  ) {}

  receive(message: Message): void {
    this.#guard(() => {
      this.#database ??= this.state.store.database(parseDatabaseName(message.database))
      if (message.addTarget) this.#add(this.#database, message.addTarget, message.labels?.[purpose] === limbo)
      else if (message.removeTarget !== undefined) this.#remove(targetId(message.removeTarget))
      else throw invalidArgument('A listen request neither adds nor removes a target')
    })
  }

  close(): void {
    this.#closed = true
    for (const target of [...this.#targets.values()]) this.#forget(target)
  }

  publish(time: string, touched: ReadonlyMap<Target, Touch>): void {
    this.#guard(() => {
      const deltas: [Target, Delta][] = []
      let ended = false
      for (const [target, { changes, lookup }] of touched) {
        // A changed document can revoke access to a target on itself; a document that the rules looked up can revoke
        // access to any target.
        const inDoubt = lookup || 'paths' in target.interest
        if (inDoubt && !this.#decideAgain(target)) ended = true
        else if (changes.length > 0) deltas.push([target, target.update(changes)])
      }
      const messages = documentMessages(this.#database as Database, deltas, time)
      for (const message of messages) this.#send(message)
      if (messages.length > 0 || ended) this.#sendSnapshot(time)
    })
  }

  rulesChanged(): void {
    this.#guard(() => {
      for (const target of [...this.#targets.values()]) this.#decideAgain(target)
    })
  }

  /** An error ends this stream only, not the commit that triggered it and not other listeners. */
  #guard(step: () => void): void {
    if (this.#closed) return
    try {
      step()
    } catch (error) {
      this.close()
      this.sink.fail(error as Error)
    }
  }

  #add(database: Database, message: Message, oneOfMany: boolean): void {
    const id = targetId(message.targetId)
    const replaced = this.#targets.get(id)
    if (replaced !== undefined) this.#forget(replaced)
    this.#send({ targetChange: { targetChangeType: 'ADD', targetIds: [id] } })
    let target: Target
    try {
      target = parseTarget(id, database, message)
    } catch (error) {
      if (!(error instanceof StatusError)) throw error
      this.#sendRemoved(id, error.code, error.message)
      return
    }
    if (!this.#admit(target, target.decide(accessOf(this.state.rulesets, database, this.caller)))) return
    const time = this.state.store.clock.now()
    if (message.resumeToken || message.readTime) {
      this.#send({ targetChange: { targetChangeType: 'RESET', targetIds: [id] } })
    }
    for (const sent of documentMessages(database, [[target, target.start()]], time)) this.#send(sent)
    const { targetChange } = snapshotMessage(time)
    this.#send({ targetChange: { targetChangeType: 'CURRENT', targetIds: [id], ...targetChange } })
    if (message.once === true) {
      this.#sendSnapshot(time)
      this.#remove(id)
    } else this.#sendSnapshotSoon(oneOfMany)
  }

  /** One snapshot message for all targets that arrived together: each one costs the client an IndexedDB transaction. */
  #sendSnapshotSoon(oneOfMany: boolean): void {
    this.#snapshotDue = true
    const send = () => {
      if (this.#snapshotDue) this.#guard(() => this.#sendSnapshot(this.state.store.clock.now()))
    }
    clearTimeout(this.#lastOfMany)
    if (oneOfMany) this.#lastOfMany = setTimeout(send, togetherMs)
    else queueMicrotask(send)
  }

  #sendSnapshot(time: string): void {
    this.#snapshotDue = false
    this.#send(snapshotMessage(time))
  }

  #remove(id: number): void {
    const target = this.#targets.get(id)
    if (target !== undefined) this.#forget(target)
    this.#send({ targetChange: { targetChangeType: 'REMOVE', targetIds: [id] } })
  }

  #decideAgain(target: Target): boolean {
    const database = this.#database as Database
    this.state.targets.remove(database, target)
    this.#targets.delete(target.id)
    return this.#admit(target, target.decide(accessOf(this.state.rulesets, database, this.caller)))
  }

  #admit(target: Target, decision: Decision): boolean {
    if (!decision.allowed) {
      this.#sendRemoved(target.id, statusCode.PERMISSION_DENIED, decision.message)
      return false
    }
    this.#targets.set(target.id, target)
    this.state.targets.add(this.#database as Database, target, this)
    return true
  }

  #forget(target: Target): void {
    this.#targets.delete(target.id)
    this.state.targets.remove(this.#database as Database, target)
  }

  #send(message: Message): void {
    if (!this.#closed) this.sink.send(message)
  }

  #sendRemoved(id: number, code: number, message: string): void {
    this.#send({ targetChange: { targetChangeType: 'REMOVE', targetIds: [id], cause: { code, message } } })
  }
}

function parseTarget(id: number, database: Database, message: Message): Target {
  if (message.documents) return documentsTarget(id, database, documentPaths(database, message.documents.documents))
  if (!message.query) throw new StatusError('UNIMPLEMENTED', 'Only query and documents targets are supported')
  const { database: name, path } = parseParentName(message.query.parent)
  if (name.project !== database.project || name.database !== database.database) {
    throw invalidArgument('The target is not in the database of the stream')
  }
  return queryTarget(id, database, parseQuery(path, message.query.structuredQuery))
}

function targetId(id: unknown): number {
  if (!Number.isInteger(id)) throw invalidArgument(`Invalid target id: ${JSON.stringify(id)}`)
  return id as number
}
