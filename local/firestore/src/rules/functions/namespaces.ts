import { createHash } from 'node:crypto'
import { type Arguments, type Definition, plain } from '../methods/definition.ts'
import { Duration, LatLng, Timestamp } from '../value/value.ts'
import { crc32, crc32c } from './checksum.ts'

const NANOS_PER: Readonly<Record<string, bigint>> = {
  ns: 1n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
  d: 86_400_000_000_000n,
  w: 604_800_000_000_000n,
}

const absolute = (value: bigint) => (value < 0n ? -value : value)

/** A number as an integer, by one of JavaScript's roundings. */
function rounded(args: Arguments, round: (value: number) => number): bigint {
  const value = args.number(0)
  if (typeof value === 'bigint') return value
  return Number.isFinite(value) ? BigInt(round(value)) : args.refuse()
}

const math = {
  abs: plain(1, (args) => {
    const value = args.number(0)
    return typeof value === 'bigint' ? absolute(value) : Math.abs(value)
  }),
  ceil: plain(1, (args) => rounded(args, Math.ceil)),
  floor: plain(1, (args) => rounded(args, Math.floor)),
  // Halves go away from zero, unlike JavaScript's own rounding.
  round: plain(1, (args) => rounded(args, (value) => Math.sign(value) * Math.round(Math.abs(value)))),
  pow: plain(2, (args) => Number(args.number(0)) ** Number(args.number(1))),
  sqrt: plain(1, (args) => Math.sqrt(Number(args.number(0)))),
  isInfinite: plain(1, (args) => Math.abs(Number(args.number(0))) === Number.POSITIVE_INFINITY),
  isNaN: plain(1, (args) => Number.isNaN(Number(args.number(0)))),
}

const timestamp = {
  value: plain(1, (args) => new Timestamp(args.int(0) * 1_000_000n)),
  date: plain(3, (args) => {
    const [year, month, day] = [Number(args.int(0)), Number(args.int(1)), Number(args.int(2))]
    const date = new Date(0)
    date.setUTCFullYear(year, month - 1, day)
    // A day that the calendar does not have would roll over into the next month.
    const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    return isReal ? new Timestamp(BigInt(date.getTime()) * 1_000_000n) : args.refuse()
  }),
}

const duration = {
  value: plain(2, (args) => {
    const unit = args.text(1)
    return Object.hasOwn(NANOS_PER, unit) ? new Duration(args.int(0) * (NANOS_PER[unit] as bigint)) : args.refuse()
  }),
  time: plain(4, (args) => {
    const seconds = args.int(0) * 3600n + args.int(1) * 60n + args.int(2)
    return new Duration(seconds * 1_000_000_000n + args.int(3))
  }),
  abs: plain(1, (args) => new Duration(absolute(args.duration(0).nanos))),
}

const latlng = {
  value: plain(2, (args) => {
    const [latitude, longitude] = [Number(args.number(0)), Number(args.number(1))]
    const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    return isOnEarth ? new LatLng(latitude, longitude) : args.refuse()
  }),
}

/** A text is hashed as its UTF-8. */
function bytesOf(args: Arguments): Uint8Array {
  const value = args.value(0)
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : value instanceof Uint8Array ? value : args.refuse()
}

const digest = (algorithm: string) =>
  plain(1, (args) => new Uint8Array(createHash(algorithm).update(bytesOf(args)).digest()))

const hashing = {
  md5: digest('md5'),
  sha256: digest('sha256'),
  crc32: plain(1, (args) => crc32(bytesOf(args))),
  crc32c: plain(1, (args) => crc32c(bytesOf(args))),
}

/** `math.abs(x)` and its like: functions by the name they stand behind. */
export const namespaces: Readonly<Record<string, Readonly<Record<string, Definition<null>>>>> = {
  math,
  timestamp,
  duration,
  latlng,
  hashing,
}
