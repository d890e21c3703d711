import { invalidArgument, StatusError } from '../model/status.ts'
import { normaliseTimestamp, timestampFromMicros } from '../model/timestamp.ts'
import type { Clock } from '../store/clock.ts'

/** How far back a read time may lie at all; how far it really reaches depends on the history that is kept. */
const oldestMillis = 3_600_000
const finerThanMicros = /\.\d{6}\d*[1-9]/

/** A read time from a request: in the past hour, to the microsecond. */
export function parseReadTime(text: unknown, clock: Clock): string {
  if (finerThanMicros.test(String(text))) {
    throw invalidArgument('timestamp cannot have more than microseconds precision')
  }
  const time = normaliseTimestamp(text)
  if (time > clock.now()) throw invalidArgument("The requested 'read_time' cannot be in the future.")
  if (time < timestampFromMicros((Date.now() - oldestMillis) * 1000)) {
    throw new StatusError('FAILED_PRECONDITION', "The requested 'read_time' is too old.")
  }
  return time
}
