/** google.protobuf.Timestamp: seconds since 1970 and what is left of a second. */
interface TimestampParts {
  seconds: number
  nanos: number
}

const rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt]((?:[01]\d|2[0-3]):\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/
/** From year 1 to year 9999, as the type's definition has it. */
const minSeconds = -62_135_596_800
const maxSeconds = 253_402_300_799

/** Reads an RFC 3339 timestamp; null when it is none. */
export function parseTimestamp(text: string): TimestampParts | null {
  const match = rfc3339.exec(text)
  if (!match) return null
  const [, date = '', time = '', fraction = '', zone = ''] = match
  const seconds = secondsOf(date, time, zone)
  if (!(seconds >= minSeconds && seconds <= maxSeconds)) return null
  return { seconds, nanos: Number(fraction.padEnd(9, '0')) }
}

let lastRead = ''
let lastReadSeconds = 0

/** NaN for a date or time that does not exist. Timestamps that are read one after the other are often of the same second. */
function secondsOf(date: string, time: string, zone: string): number {
  const text = `${date}T${time}${zone}`
  if (text !== lastRead) {
    // JavaScript would read 31 April as 1 May.
    lastReadSeconds = Number(date.slice(8)) > 28 && !isDay(date) ? Number.NaN : Date.parse(text.toUpperCase()) / 1000
    lastRead = text
  }
  return lastReadSeconds
}

function isDay(date: string): boolean {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** Writes a timestamp with 0, 3, 6 or 9 fractional digits, as ProtoJSON does; throws RangeError for an impossible one. */
export function formatTimestamp(seconds: number, nanos: number): string {
  const isPossible = seconds >= minSeconds && seconds <= maxSeconds && nanos >= 0 && nanos <= 999_999_999
  if (!isPossible) throw new RangeError('a timestamp is out of range')
  const whole = wholeSecond(seconds)
  if (nanos === 0) return `${whole}Z`
  const digits = String(nanos).padStart(9, '0')
  const length = nanos % 1_000_000 === 0 ? 3 : nanos % 1000 === 0 ? 6 : 9
  return `${whole}.${digits.slice(0, length)}Z`
}

let lastWritten = ''
let lastWrittenSeconds = Number.NaN

function wholeSecond(seconds: number): string {
  if (seconds !== lastWrittenSeconds) {
    lastWritten = new Date(seconds * 1000).toISOString().slice(0, -5)
    lastWrittenSeconds = seconds
  }
  return lastWritten
}
