import { randomBytes } from 'node:crypto'
import { inScope, type StoredDocument } from '../model/document.ts'
import type { Message } from '../model/proto-json.ts'
import type { Query } from '../model/query.ts'
import { invalidArgument, StatusError } from '../model/status.ts'
import { executeQuery } from '../query/execute.ts'
import type { Clock } from '../store/clock.ts'
import type { Database } from '../store/database.ts'
import { parseReadTime } from './read-time.ts'

/**
 * A transaction and what it has read. Nothing is locked: a commit succeeds if repeating every read would give the same.
 * Instead of locks there are turns: transactions that read the same documents run one after the other, and writes wait
 * until earlier readers have finished.
 */
export interface Transaction {
  readonly id: string
  readonly database: Database
  /** The moment that a read-only transaction reads at; null for a read-write transaction. */
  readonly snapshotTime: string | null
  readonly documents: Map<string, StoredDocument | null>
  readonly queries: { readonly query: Query; readonly results: readonly StoredDocument[]; readonly time: string }[]
  readonly begun: number
  lastUsed: number
  /** Resolves when it is committed, rolled back or forgotten. */
  readonly ended: Promise<void>
  readonly end: () => void
}

/** https://firebase.google.com/docs/firestore/quotas#writes_and_transactions */
const idleMillis = 60_000
const lifeMillis = 270_000
const idBytes = 9
/**
 * How long a read waits for another transaction that has read the same. After that it goes ahead and may fail at its
 * commit.
 */
const maxWaitMillis = 1_000
/** How long a write waits for transactions that have read what it changes; the official emulator's lock timeout. */
const maxYieldMillis = 2_000

/** The transactions that are under way. */
export class Transactions {
  readonly #open = new Map<string, Transaction>()
  /** By what is read: the transaction whose turn it is. Others wait, so that they do not make one another fail. */
  readonly #turns = new Map<string, Transaction>()
  readonly #waitingFor = new Map<Transaction, Transaction>()

  constructor(private readonly clock: Clock) {}

  /** Begins a transaction with the protocol's TransactionOptions. */
  begin(database: Database, options: Message | undefined): Transaction {
    this.#forgetExpired()
    if (options?.readWrite?.retryTransaction) idOf(options.readWrite.retryTransaction)
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const transaction: Transaction = {
      id: randomBytes(idBytes).toString('base64'),
      database,
      snapshotTime: options?.readOnly ? snapshotTime(options.readOnly, this.clock) : null,
      documents: new Map(),
      queries: [],
      begun: Date.now(),
      lastUsed: Date.now(),
      ended,
      end,
    }
    this.#open.set(transaction.id, transaction)
    return transaction
  }

  /** The open transaction of this id. */
  use(database: Database, id: unknown): Transaction {
    const transaction = this.#find(database, id)
    if (transaction === undefined) {
      throw new StatusError('ABORTED', 'The referenced transaction has expired or is no longer valid.')
    }
    transaction.lastUsed = Date.now()
    return transaction
  }

  /** Ends the transaction without a commit; does nothing if it has ended already. */
  rollback(database: Database, id: unknown): void {
    const transaction = this.#find(database, id)
    if (transaction !== undefined) this.finish(transaction)
  }

  #find(database: Database, id: unknown): Transaction | undefined {
    const key = idOf(id)
    this.#forgetExpired()
    const transaction = this.#open.get(key)
    return transaction?.database === database ? transaction : undefined
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
    const deadline = Date.now() + maxWaitMillis
    const { project, database } = transaction.database
    for (const thing of things) {
      const key = `${project}/${database}/${thing}`
      for (;;) {
        const holder = this.#turns.get(key)
        if (holder === transaction || (holder && this.#waitsFor(holder, transaction))) break
        if (holder === undefined || Date.now() >= deadline) {
          // The holder may never finish, so this transaction takes over the turn.
          this.#turns.set(key, transaction)
          break
        }
        await this.#waitFor(transaction, holder, deadline - Date.now())
      }
    }
    // It may have been given up while it waited.
    this.use(transaction.database, transaction.id)
  }

  /**
   * Waits until the transactions that have read one of these documents have ended, because the write would make them
   * fail; with a time limit and without deadlock. `writer` is the transaction that makes the write, if it is one.
   */
  async letReadersFinish(database: Database, paths: readonly string[], writer: Transaction | null): Promise<void> {
    if (this.#open.size === 0) return
    const deadline = Date.now() + maxYieldMillis
    this.#forgetExpired()
    for (;;) {
      const reader = this.#readerOf(database, paths, writer)
      const left = deadline - Date.now()
      if (reader === undefined || left <= 0) return
      await this.#waitFor(writer, reader, left)
    }
  }

  /** A transaction that has read one of the documents and may still succeed. */
  #readerOf(database: Database, paths: readonly string[], writer: Transaction | null): Transaction | undefined {
    for (const reader of this.#open.values()) {
      if (reader === writer || reader.database !== database || !paths.some((path) => hasRead(reader, path))) continue
      if (isCurrent(reader) && !(writer && this.#waitsFor(reader, writer))) return reader
    }
  }

  #waitsFor(waiter: Transaction, transaction: Transaction): boolean {
    for (let next = this.#waitingFor.get(waiter); next !== undefined; next = this.#waitingFor.get(next)) {
      if (next === transaction) return true
    }
    return false
  }

  async #waitFor(transaction: Transaction | null, holder: Transaction, millis: number): Promise<void> {
    if (transaction !== null) this.#waitingFor.set(transaction, holder)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, millis)
    })
    await Promise.race([holder.ended, late])
    clearTimeout(timer)
    if (transaction !== null) this.#waitingFor.delete(transaction)
  }

  #forgetExpired(): void {
    const now = Date.now()
    for (const transaction of this.#open.values()) {
      if (now - transaction.lastUsed > idleMillis || now - transaction.begun > lifeMillis) this.finish(transaction)
    }
  }
}

function idOf(id: unknown): string {
  const bytes = Buffer.from(typeof id === 'string' ? id : '', 'base64')
  if (bytes.length !== idBytes) throw invalidArgument('Invalid transaction.')
  return bytes.toString('base64')
}

function snapshotTime(readOnly: Message, clock: Clock): string {
  return readOnly.readTime ? parseReadTime(readOnly.readTime, clock) : clock.now()
}

function hasRead({ documents, queries }: Transaction, path: string): boolean {
  return documents.has(path) || queries.some(({ query }) => inScope(query.scope, path))
}

function isCurrent({ database, documents, queries }: Transaction): boolean {
  for (const [path, seen] of documents) if (database.document(path) !== seen) return false
  return queries.every(({ query, results, time }) => {
    if (database.lastChange(query.scope.collectionId) <= time) return true
    const now = executeQuery(query, database)
    return now.length === results.length && now.every((document, index) => document === results[index])
  })
}
