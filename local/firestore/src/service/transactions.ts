import { randomBytes } from 'node:crypto'
import { inScope, type StoredDocument } from '../model/document.ts'
import type { Message } from '../model/proto-json.ts'
import { invalidArgument, StatusError } from '../model/status.ts'
import { executeQuery } from '../query/execute.ts'
import type { Query } from '../query/query.ts'
import type { Clock } from '../store/clock.ts'
import type { Database } from '../store/database.ts'
import { parseReadTime } from './read-time.ts'

/**
 * A transaction and what it has read. Nothing is locked: a commit succeeds if every read would still give the same. What
 * locks give beyond that, turns give here: rivals come one after the other, and writes let those finish that have read.
 */
export interface Transaction {
  readonly id: string
  readonly database: Database
  /** The time a read-only transaction looks at; null for one that writes. */
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
const IDLE_MILLIS = 60_000
const LIFE_MILLIS = 270_000
const ID_BYTES = 9
/** How long a read waits for another transaction that has read the same before it goes ahead at its own risk. */
const MAX_WAIT_MILLIS = 1_000
/** How long a write waits for transactions that have read what it changes; the official emulator's lock timeout. */
const MAX_YIELD_MILLIS = 2_000

/** The transactions that are under way. */
export class Transactions {
  readonly #open = new Map<string, Transaction>()
  /** Who reads what first. Others wait, so that rivals come one after the other instead of failing one another. */
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
      id: randomBytes(ID_BYTES).toString('base64'),
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

  /** Gives the transaction up; one that has ended already is none the worse for it. */
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

  /**
   * Waits, within limits of time and without deadlock, until the transactions that have read one of these documents are
   * over: the write, which `writer` makes if it is a transaction's, would make them fail.
   */
  async letReadersFinish(database: Database, paths: readonly string[], writer: Transaction | null): Promise<void> {
    if (this.#open.size === 0) return
    const deadline = Date.now() + MAX_YIELD_MILLIS
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
      if (now - transaction.lastUsed > IDLE_MILLIS || now - transaction.begun > LIFE_MILLIS) this.finish(transaction)
    }
  }
}

function idOf(id: unknown): string {
  const bytes = Buffer.from(typeof id === 'string' ? id : '', 'base64')
  if (bytes.length !== ID_BYTES) throw invalidArgument('Invalid transaction.')
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
