import { randomBytes } from 'node:crypto'
import type { StoredDocument } from '../model/document.ts'
import type { Message } from '../model/proto-json.ts'
import { invalidArgument, StatusError } from '../model/status.ts'
import { normaliseTimestamp } from '../model/timestamp.ts'
import { executeQuery } from '../query/execute.ts'
import type { Query } from '../query/structured-query.ts'
import type { Clock } from '../store/clock.ts'
import type { Database } from '../store/database.ts'

/** A transaction and what it has read. Nothing is locked: a commit succeeds if every read would still give the same. */
export interface Transaction {
  readonly id: string
  readonly database: Database
  /** The time a read-only transaction looks at; null for one that writes. */
  readonly snapshotTime: string | null
  readonly documents: Map<string, StoredDocument | null>
  readonly queries: { readonly query: Query; readonly results: readonly StoredDocument[]; readonly time: string }[]
  lastUsed: number
  /** Resolves when it is committed, rolled back or forgotten. */
  readonly ended: Promise<void>
  readonly end: () => void
}

const IDLE_MILLIS = 60_000
/** How long a read waits for another transaction that has read the same before it goes ahead at its own risk. */
const MAX_WAIT_MILLIS = 1_000

/** The transactions that are under way. */
export class Transactions {
  readonly #open = new Map<string, Transaction>()
  /** Who reads what first. Others wait, so that rivals come one after the other instead of failing one another. */
  readonly #turns = new Map<string, Transaction>()
  readonly #waitingFor = new Map<Transaction, Transaction>()

  constructor(private readonly clock: Clock) {}

  /** Begins a transaction with the protocol's TransactionOptions. */
  begin(database: Database, options: Message | undefined): Transaction {
    this.#forgetIdle()
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const transaction: Transaction = {
      id: randomBytes(9).toString('base64'),
      database,
      snapshotTime: options?.readOnly ? snapshotTime(options.readOnly, this.clock) : null,
      documents: new Map(),
      queries: [],
      lastUsed: Date.now(),
      ended,
      end,
    }
    this.#open.set(transaction.id, transaction)
    return transaction
  }

  /** The open transaction of this id. */
  use(database: Database, id: unknown): Transaction {
    if (typeof id !== 'string' || id === '') throw invalidArgument('Invalid transaction.')
    this.#forgetIdle()
    const transaction = this.#open.get(Buffer.from(id, 'base64').toString('base64'))
    if (transaction === undefined || transaction.database !== database) {
      throw new StatusError('ABORTED', 'The referenced transaction has expired or is no longer valid.')
    }
    transaction.lastUsed = Date.now()
    return transaction
  }

  finish(transaction: Transaction): void {
    this.#open.delete(transaction.id)
    for (const [key, holder] of this.#turns) if (holder === transaction) this.#turns.delete(key)
    transaction.end()
  }

  /** Throws if something that the transaction read has changed. */
  validate(transaction: Transaction): void {
    if (transaction.snapshotTime !== null || isCurrent(transaction)) return
    this.finish(transaction)
    throw new StatusError('ABORTED', 'The transaction was aborted: something it has read was changed meanwhile.')
  }

  /** Waits until no other transaction works on the same things, within limits of time and without deadlock. */
  async takeTurns(transaction: Transaction, things: readonly string[]): Promise<void> {
    if (transaction.snapshotTime !== null) return
    const deadline = Date.now() + MAX_WAIT_MILLIS
    const { project, database } = transaction.database
    for (const thing of things) {
      const key = `${project}/${database}/${thing}`
      for (;;) {
        const holder = this.#turns.get(key)
        if (holder === transaction || (holder && this.#waitsFor(holder, transaction))) break
        if (holder === undefined || Date.now() >= deadline) {
          // Whoever held it so long may be gone: the next one shall wait for this transaction instead.
          this.#turns.set(key, transaction)
          break
        }
        await this.#waitFor(transaction, holder, deadline - Date.now())
      }
    }
    // It may have been given up while it waited.
    this.use(transaction.database, transaction.id)
  }

  #waitsFor(waiter: Transaction, transaction: Transaction): boolean {
    for (let next = this.#waitingFor.get(waiter); next !== undefined; next = this.#waitingFor.get(next)) {
      if (next === transaction) return true
    }
    return false
  }

  async #waitFor(transaction: Transaction, holder: Transaction, millis: number): Promise<void> {
    this.#waitingFor.set(transaction, holder)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, millis)
    })
    await Promise.race([holder.ended, late])
    clearTimeout(timer)
    this.#waitingFor.delete(transaction)
  }

  #forgetIdle(): void {
    const oldest = Date.now() - IDLE_MILLIS
    for (const transaction of this.#open.values()) if (transaction.lastUsed < oldest) this.finish(transaction)
  }
}

function snapshotTime(readOnly: Message, clock: Clock): string {
  return readOnly.readTime ? pastTime(readOnly.readTime, clock) : clock.now()
}

/** A read time from a request. */
export function pastTime(text: unknown, clock: Clock): string {
  const time = normaliseTimestamp(text)
  if (time > clock.now()) throw invalidArgument('The read time is in the future.')
  return time
}

function isCurrent({ database, documents, queries }: Transaction): boolean {
  for (const [path, seen] of documents) if (database.document(path) !== seen) return false
  return queries.every(({ query, results, time }) => {
    if (database.lastChange(query.scope.collectionId) <= time) return true
    const now = executeQuery(query, database)
    return now.length === results.length && now.every((document, index) => document === results[index])
  })
}
