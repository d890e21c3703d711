import type { Change, StoredDocument } from '../model/document.ts'
import { StatusError } from '../model/status.ts'
import { microsFromTimestamp, timestampFromMicros } from '../model/timestamp.ts'

interface Commit {
  readonly time: string
  readonly changes: readonly Change[]
}

/** How far back a read may look. */
const HORIZON_MICROS = 120_000_000

/** What recent commits replaced, so that a read can see the database as it was. */
export class History {
  #commits: Commit[] = []
  #oldest = ''

  /** Nothing is known of the time before. */
  begin(time: string): void {
    this.#oldest = time
  }

  record(time: string, changes: readonly Change[]): void {
    this.#commits.push({ time, changes })
    const horizon = timestampFromMicros(Math.max(0, microsFromTimestamp(time) - HORIZON_MICROS))
    const kept = this.#commits.findIndex((commit) => commit.time > horizon)
    if (kept > 0) {
      this.#oldest = (this.#commits[kept - 1] as Commit).time
      this.#commits.splice(0, kept)
    }
  }

  /** Every document changed after the time, as it was at the time. */
  replacedSince(time: string): ReadonlyMap<string, StoredDocument | null> {
    if (time < this.#oldest) {
      throw new StatusError('FAILED_PRECONDITION', 'The requested snapshot version is too old.')
    }
    const replaced = new Map<string, StoredDocument | null>()
    for (let i = this.#commits.length - 1; i >= 0; i--) {
      const commit = this.#commits[i] as Commit
      if (commit.time <= time) break
      for (let k = commit.changes.length - 1; k >= 0; k--) {
        const change = commit.changes[k] as Change
        replaced.set(change.path, change.before)
      }
    }
    return replaced
  }
}
