import { microsFromTimestamp, timestampFromMicros } from '../model/timestamp.ts'

/** Gives out the times of reads and commits: microseconds that never go back. */
export interface Clock {
  /** A time at which everything committed so far is visible and nothing that follows. */
  now(): string
  /** The time of a new commit, later than every time given out before. */
  next(): string
  /** Times from here on are later than this one. */
  advance(timestamp: string): void
}

/** A clock over the system's, which may stand still or jump back. */
export function createClock(systemMillis: () => number = Date.now): Clock {
  let last = 0
  return {
    now() {
      last = Math.max(last, systemMillis() * 1000)
      return timestampFromMicros(last)
    },
    next() {
      last = Math.max(last + 1, systemMillis() * 1000)
      return timestampFromMicros(last)
    },
    advance(timestamp) {
      last = Math.max(last, microsFromTimestamp(timestamp))
    },
  }
}
