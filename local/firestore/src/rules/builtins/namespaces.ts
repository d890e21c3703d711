import { createHash } from 'node:crypto'
import { int64 } from '../evaluate/arithmetic.ts'
import { fail } from '../value/failure.ts'
import { durationOf, timestampOf } from '../value/time.ts'
import { Duration, LatLng } from '../value/value.ts'
import { crc32, crc32c } from './checksum.ts'
import { type Definition, plain, plainOneOf } from './definition.ts'

const maxInt = 2n ** 63n - 1n
const minInt = -(2n ** 63n)

const nanosPer: Readonly<Record<string, bigint>> = {
  ns: 1n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
  d: 86_400_000_000_000n,
  w: 604_800_000_000_000n,
}

const absolute = (value: bigint) => (value < 0n ? -value : value)

/** A number as an integer as Java's conversion has it: cut off at the ends of 64 bits, and 0 for NaN. */
export function toInt64(value: number): bigint {
  if (Number.isNaN(value)) return 0n
  const integer = Number.isFinite(value) ? BigInt(Math.trunc(value)) : value > 0 ? maxInt : minInt
  return integer > maxInt ? maxInt : integer < minInt ? minInt : integer
}

/** A rounding of JavaScript's, with an int as the result. */
const rounding = (round: (value: number) => number) =>
  plainOneOf(['int', 'float'], (value) => (typeof value === 'bigint' ? value : toInt64(round(value))))

const math = {
  abs: plainOneOf(['int', 'float'], (value) => (typeof value === 'bigint' ? int64(absolute(value)) : Math.abs(value))),
  ceil: rounding(Math.ceil),
  floor: rounding(Math.floor),
  round: rounding(Math.round),
  pow: plain(['float', 'float'], (base, exponent) => Number(base) ** Number(exponent)),
  sqrt: plain(['float'], (value) => Math.sqrt(Number(value))),
  isInfinite: plain(['float'], (value) => Math.abs(Number(value)) === Number.POSITIVE_INFINITY),
  isNaN: plain(['float'], (value) => Number.isNaN(Number(value))),
}

const timestamp = {
  value: plain(['int'], (millis) => timestampOf(millis * 1_000_000n)),
  date: plain(['int', 'int', 'int'], (year, month, day) => {
    const date = new Date(0)
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
    // A day that the calendar does not have would roll over into the next month.
    const isReal =
      date.getUTCFullYear() === Number(year) &&
      date.getUTCMonth() === Number(month) - 1 &&
      date.getUTCDate() === Number(day)
    if (!isReal) return fail(`Date is not valid. year: ${year}, month: ${month} day: ${day}.`)
    return timestampOf(BigInt(date.getTime()) * 1_000_000n)
  }),
}

const duration = {
  value: plain(['int', 'string'], (count, unit) =>
    Object.hasOwn(nanosPer, unit)
      ? durationOf(count * (nanosPer[unit] as bigint))
      : fail(`Invalid unit of a duration: ${unit}.`),
  ),
  time: plain(['int', 'int', 'int', 'int'], (hours, minutes, seconds, nanos) =>
    durationOf((hours * 3600n + minutes * 60n + seconds) * 1_000_000_000n + nanos),
  ),
  abs: plain(['duration'], ({ nanos }) => new Duration(absolute(nanos))),
}

const latlng = {
  value: plain(['float', 'float'], (a, b) => {
    const [latitude, longitude] = [Number(a), Number(b)]
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return new LatLng(latitude, longitude)
    return fail('Latitude should be in [-90,90] range and longitude should be in [-180,180] range.')
  }),
}

/** A hash; a text is hashed as its UTF-8. */
const hash = (digest: (bytes: Uint8Array) => Uint8Array) =>
  plainOneOf(['bytes', 'string'], (value) => digest(typeof value === 'string' ? Buffer.from(value, 'utf8') : value))

const cryptographic = (algorithm: string) =>
  hash((bytes) => new Uint8Array(createHash(algorithm).update(bytes).digest()))

const hashing = {
  md5: cryptographic('md5'),
  sha256: cryptographic('sha256'),
  crc32: hash(crc32),
  crc32c: hash(crc32c),
}

/** `math.abs(x)` and its like: functions by the name they stand behind. */
export const namespaces: Readonly<Record<string, Readonly<Record<string, Definition<null>>>>> = {
  math,
  timestamp,
  duration,
  latlng,
  hashing,
}
