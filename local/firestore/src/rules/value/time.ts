import { fail } from './failure.ts'
import { Duration, Timestamp } from './value.ts'

const second = 1_000_000_000n
const maxDurationSeconds = 315_576_000_000n
/** 0001-01-01 and 9999-12-31, in seconds since 1970. */
const firstSecond = -62_135_596_800n
const lastSecond = 253_402_300_799n

const group = (seconds: bigint) => seconds.toLocaleString('en')

/** A duration of so many nanoseconds, within the ten thousand years that protobuf allows. */
export function durationOf(nanos: bigint): Duration {
  const seconds = nanos / second
  if (seconds >= -maxDurationSeconds && seconds <= maxDurationSeconds) return new Duration(nanos)
  const range = `[-${group(maxDurationSeconds)}, +${group(maxDurationSeconds)}]`
  return fail(`Duration is not valid. Seconds must be in range ${range}.`)
}

/** The instant so many nanoseconds after 1970, within the years 1 to 9999. */
export function timestampOf(nanos: bigint): Timestamp {
  if (nanos >= firstSecond * second && nanos < (lastSecond + 1n) * second) return new Timestamp(nanos)
  return fail(`Timestamp is not valid. Seconds must be in range [${group(firstSecond)}, +${group(lastSecond)}].`)
}
