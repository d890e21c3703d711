import type { StoredDocument } from '../model/document.ts'
import type { Message } from '../model/proto-json.ts'
import type { Query } from '../model/query.ts'
import { invalidArgument } from '../model/status.ts'
import type { DocumentSource } from '../query/document-source.ts'
import { countQuery, executeQuery, unorderedResults } from '../query/execute.ts'
import type { Database } from '../store/database.ts'
import { PastDatabase } from '../store/past-database.ts'
import { type Access, requireAdmin } from './authorize.ts'
import { parseReadTime } from './read-time.ts'
import type { ServiceState } from './state.ts'
import type { Transaction } from './transactions.ts'

/** The database as one read request sees it: now, at a time, or inside a transaction, which remembers what was read. */
export class ReadView {
  constructor(
    /** For rules: reads that the transaction does not record. */
    readonly source: DocumentSource,
    readonly readTime: string,
    private readonly transaction: Transaction | null,
    /** To be told in the answer if the request began the transaction. */
    readonly newTransaction: { transaction?: string },
  ) {}

  document(path: string): StoredDocument | null {
    const document = this.source.document(path)
    this.transaction?.documents.set(path, document)
    return document
  }

  query(query: Query): StoredDocument[] {
    const results = executeQuery(query, this.source)
    this.transaction?.queries.push({ query, results, time: this.readTime })
    return results
  }

  /** The results of the query in whatever order comes cheapest. */
  unordered(query: Query): StoredDocument[] {
    return this.transaction === null ? unorderedResults(query, this.source) : this.query(query)
  }

  /** How many results the query has. */
  count(query: Query): number {
    return this.transaction === null ? countQuery(query, this.source) : this.query(query).length
  }
}

/**
 * Opens the view that the request selects. `things` are what it is going to read, for taking turns. Whoever is under rules
 * reads what is there now: of a past time rules would be asked with the roles and the documents of then.
 */
export async function openReadView(
  state: ServiceState,
  database: Database,
  request: Message,
  access: Access | null,
  things: readonly string[],
): Promise<ReadView> {
  const { transaction, newTransaction, readTime } = request
  if ([transaction, newTransaction, readTime].filter(Boolean).length > 1) {
    throw invalidArgument('transaction, newTransaction and readTime exclude each other')
  }
  const { clock } = state.store
  if (readTime) {
    requireAdmin(access, 'Reading at a past time')
    return viewAt(database, parseReadTime(readTime, clock), {})
  }
  if (!transaction && !newTransaction) return new ReadView(database, clock.now(), null, {})
  const current = newTransaction
    ? state.transactions.begin(database, newTransaction)
    : state.transactions.use(database, transaction)
  const told = newTransaction ? { transaction: current.id } : {}
  if (current.snapshotTime !== null) {
    requireAdmin(access, 'A read-only transaction')
    return viewAt(database, current.snapshotTime, told)
  }
  await state.transactions.takeTurns(current, things)
  state.transactions.validate(current)
  return new ReadView(database, clock.now(), current, told)
}

function viewAt(database: Database, time: string, told: { transaction?: string }): ReadView {
  const source = database.lastChange(null) <= time ? database : new PastDatabase(database, time)
  return new ReadView(source, time, null, told)
}
