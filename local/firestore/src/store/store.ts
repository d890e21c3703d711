import type { Change } from '../model/document.ts'
import type { PendingEvent } from '../model/pending-event.ts'
import type { DatabaseName } from '../model/resource-name.ts'
import { type Clock, createClock } from './clock.ts'
import { CommitLog } from './commit-log.ts'
import { Database, everything } from './database.ts'
import { type CommitRecord, fromRecord, type LogRecord, toRecord } from './log-record.ts'

/** How many documents one record holds, in a snapshot file or in a very large commit. */
const part = 200
/** A commit of more documents than this (an import or a clearing) is written as several records, encoded one by one. */
const largeCommit = 10_000

/** All databases: in memory, and in a folder if one is given. */
export class Store {
  readonly clock: Clock = createClock()
  readonly #databases = new Map<string, Database>()
  readonly #events = new Map<string, PendingEvent>()
  readonly #log: CommitLog | null

  constructor(folder?: string) {
    this.#log = folder === undefined ? null : new CommitLog(folder, this.#load, () => this.#dump())
    const loaded = this.clock.now()
    for (const database of this.#databases.values()) database.begin(loaded)
  }

  /** The database of this name; one that holds nothing where there was none. */
  database({ project, database: id }: DatabaseName): Database {
    const key = `${project}/${id}`
    let database = this.#databases.get(key)
    if (database === undefined) {
      database = new Database(project, id)
      this.#databases.set(key, database)
    }
    return database
  }

  /** Makes the changes visible at once; resolves when they, and the events that tell of them, are on disk. */
  commit(
    database: Database,
    time: string,
    changes: readonly Change[],
    events: readonly PendingEvent[] = [],
  ): Promise<void> {
    if (changes.length === 0) return Promise.resolve()
    this.#log?.assertWritable()
    database.apply(time, changes)
    if (this.#log === null) return Promise.resolve()
    for (const event of events) this.#events.set(event.id, event)
    return this.#log.append(commitRecords(database, time, changes, events))
  }

  /** Events that were stored and not settled, also by an earlier process. */
  pendingEvents(): PendingEvent[] {
    return [...this.#events.values()]
  }

  /** The event needs no delivery any more. A kill in the next moment may bring it back. */
  settleEvent(id: string): void {
    // This fails only when nothing can be written any more; then the event is delivered again after the next start.
    if (this.#events.delete(id)) this.#log?.append([{ settled: [id] }]).catch(() => undefined)
  }

  async close(): Promise<void> {
    await this.#log?.close()
  }

  readonly #load = (record: LogRecord): void => {
    if ('docs' in record) {
      const [project, id] = record.db
      const database = this.database({ project, database: id })
      for (const document of record.docs) database.load(document[0], fromRecord(document))
      this.clock.advance(record.time)
    } else {
      for (const id of record.settled ?? []) this.#events.delete(id)
    }
    for (const event of record.events ?? []) this.#events.set(event.id, event)
  }

  /** Everything at the moment of the call; large records are built only when they are taken from the iterable. */
  #dump(): Iterable<LogRecord> {
    const time = this.clock.now()
    const contents = Array.from(this.#databases.values(), (database) => ({
      database,
      documents: [...database.documents(everything)],
    }))
    const events = this.pendingEvents()
    return (function* () {
      for (const { database, documents } of contents) {
        for (let i = 0; i < documents.length; i += part) {
          const docs = documents.slice(i, i + part).map((document) => toRecord(document.path, document))
          yield { db: [database.project, database.database], time, docs } satisfies CommitRecord
        }
      }
      for (let i = 0; i < events.length; i += part) yield { events: events.slice(i, i + part) }
    })()
  }
}

function* commitRecords(
  { project, database }: DatabaseName,
  time: string,
  changes: readonly Change[],
  events: readonly PendingEvent[],
): Iterable<CommitRecord> {
  const size = changes.length > largeCommit ? part : changes.length
  for (let i = 0; i < changes.length; i += size) {
    const docs = changes.slice(i, i + size).map((change) => toRecord(change.path, change.after))
    const record: CommitRecord = { db: [project, database], time, docs }
    if (i + size < changes.length) yield { ...record, more: true }
    else yield events.length > 0 ? { ...record, events } : record
  }
}
