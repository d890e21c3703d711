import { fail } from './failure.ts'
import { Duration, Timestamp } from './value.ts'

const SECOND = 1_000_000_000n
const MAX_DURATION_SECONDS = 315_576_000_000n
/** 0001-01-01 and 9999-12-31, in seconds since 1970. */
const FIRST_SECOND = -62_135_596_800n
const LAST_SECOND = 253_402_300_799n

const group = (seconds: bigint) => seconds.toLocaleString('en')

/** A duration of so many nanoseconds, within the ten thousand years that protobuf allows. */
export function durationOf(nanos: bigint): Duration {
  const seconds = nanos / SECOND
  if (seconds >= -MAX_DURATION_SECONDS && seconds <= MAX_DURATION_SECONDS) return new Duration(nanos)
  const range = `[-${group(MAX_DURATION_SECONDS)}, +${group(MAX_DURATION_SECONDS)}]`
  return fail(`Duration is not valid. Seconds must be in range ${range}.`)
}

/** The instant so many nanoseconds after 1970, within the years 1 to 9999. */
export function timestampOf(nanos: bigint): Timestamp {
  if (nanos >= FIRST_SECOND * SECOND && nanos < (LAST_SECOND + 1n) * SECOND) return new Timestamp(nanos)
  return fail(`Timestamp is not valid. Seconds must be in range [${group(FIRST_SECOND)}, +${group(LAST_SECOND)}].`)
}
