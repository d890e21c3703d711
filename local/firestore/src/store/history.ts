import type { Change, StoredDocument } from '../model/document.ts'
import { documentSize } from '../model/document-size.ts'
import { StatusError } from '../model/status.ts'
import { microsFromTimestamp, timestampFromMicros } from '../model/timestamp.ts'

/** A document that a commit replaced. */
interface Entry {
  readonly time: string
  readonly path: string
  readonly before: StoredDocument | null
  /** Roughly what it takes in memory. */
  readonly bytes: number
}

/** How far back a read may look. */
const horizonMicros = 120_000_000
/** How much memory may be spent on it. Where more is replaced meanwhile, reads look back less far. */
const defaultMaxBytes = 64 * 1024 * 1024
/** Estimated memory of an entry, and of a document's objects in addition to twice its size. */
const entryBytes = 100
const documentBytes = 500

/** What recent commits replaced, so that a read can see the database as it was. */
export class History {
  readonly #maxBytes: number
  #entries: Entry[] = []
  /** How many entries at the start are outdated; they are removed when they outnumber the others. */
  #givenUp = 0
  #bytes = 0
  #oldest = ''

  constructor(maxBytes = defaultMaxBytes) {
    this.#maxBytes = maxBytes
  }

  /** Earlier times cannot be read. */
  begin(time: string): void {
    this.#oldest = time
  }

  record(time: string, changes: readonly Change[]): void {
    for (const { path, before } of changes) {
      const bytes = entryBytes + (before === null ? 0 : documentBytes + 2 * documentSize(path, before.fields))
      this.#entries.push({ time, path, before, bytes })
      this.#bytes += bytes
    }
    const horizon = timestampFromMicros(Math.max(0, microsFromTimestamp(time) - horizonMicros))
    for (;;) {
      const entry = this.#entries[this.#givenUp]
      if (entry === undefined || (entry.time > horizon && this.#bytes <= this.#maxBytes)) break
      this.#giveUp(entry)
    }
    if (this.#givenUp * 2 <= this.#entries.length) return
    this.#entries = this.#entries.slice(this.#givenUp)
    this.#givenUp = 0
  }

  /** Every document changed after the time, as it was at the time. */
  replacedSince(time: string): ReadonlyMap<string, StoredDocument | null> {
    if (time < this.#oldest) {
      throw new StatusError('FAILED_PRECONDITION', 'The requested snapshot version is too old.')
    }
    const replaced = new Map<string, StoredDocument | null>()
    for (let i = this.#entries.length - 1; i >= this.#givenUp; i--) {
      const entry = this.#entries[i] as Entry
      if (entry.time <= time) break
      replaced.set(entry.path, entry.before)
    }
    return replaced
  }

  #giveUp(entry: Entry): void {
    this.#oldest = entry.time
    this.#bytes -= entry.bytes
    this.#entries[this.#givenUp++] = { ...entry, before: null }
  }
}
