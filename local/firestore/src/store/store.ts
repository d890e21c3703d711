import type { Change } from '../model/document.ts'
import type { DatabaseName } from '../model/resource-name.ts'
import { type Clock, createClock } from './clock.ts'
import { CommitLog } from './commit-log.ts'
import { Database, EVERYTHING } from './database.ts'
import { type CommitRecord, type DocumentRecord, fromRecord, toRecord } from './record.ts'

/** How many documents one record of a snapshot file holds. */
const SNAPSHOT_PART = 200

/** All databases: in memory, and in a folder if one is given. */
export class Store {
  readonly clock: Clock = createClock()
  readonly #databases = new Map<string, Database>()
  readonly #log: CommitLog | null

  constructor(folder?: string) {
    this.#log = folder === undefined ? null : new CommitLog(folder, this.#load, this.#dump)
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

  /** Makes the changes visible at once; resolves when they are on disk. */
  commit(database: Database, time: string, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve()
    this.#log?.assertWritable()
    database.apply(time, changes)
    if (this.#log === null) return Promise.resolve()
    const docs = changes.map((change) => toRecord(change.path, change.after))
    return this.#log.append({ db: [database.project, database.database], time, docs })
  }

  async close(): Promise<void> {
    await this.#log?.close()
  }

  readonly #load = (record: CommitRecord): void => {
    const [project, id] = record.db
    const database = this.database({ project, database: id })
    for (const document of record.docs) database.load(document[0], fromRecord(document))
    this.clock.advance(record.time)
  }

  readonly #dump = (): CommitRecord[] => {
    const parts: CommitRecord[] = []
    for (const database of this.#databases.values()) {
      const docs = Array.from(
        database.documents(EVERYTHING),
        (document): DocumentRecord => toRecord(document.path, document),
      )
      for (let i = 0; i < docs.length; i += SNAPSHOT_PART) {
        const part = docs.slice(i, i + SNAPSHOT_PART)
        parts.push({ db: [database.project, database.database], time: this.clock.now(), docs: part })
      }
    }
    return parts
  }
}
