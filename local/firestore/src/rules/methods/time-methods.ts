import { Duration, Timestamp } from '../value/value.ts'
import { type MethodTable, takes } from './definition.ts'

const SECOND = 1_000_000_000n
const DAY = 86_400n * SECOND

/** The remainder that is never negative: instants before 1970 have a time of day too. */
const modulo = (a: bigint, b: bigint) => ((a % b) + b) % b
const midnight = (instant: Timestamp) => instant.nanos - modulo(instant.nanos, DAY)
const calendar = (instant: Timestamp) => new Date(Number(midnight(instant) / 1_000_000n))
const ofDay = (instant: Timestamp, unit: bigint, count: bigint) =>
  (modulo(instant.nanos, DAY) / (unit * SECOND)) % count

export const timestampMethods: MethodTable<Timestamp> = {
  date: takes([], (self) => new Timestamp(midnight(self))),
  time: takes([], (self) => new Duration(modulo(self.nanos, DAY))),
  year: takes([], (self) => BigInt(calendar(self).getUTCFullYear())),
  month: takes([], (self) => BigInt(calendar(self).getUTCMonth() + 1)),
  day: takes([], (self) => BigInt(calendar(self).getUTCDate())),
  dayOfWeek: takes([], (self) => BigInt(calendar(self).getUTCDay() || 7)),
  dayOfYear: takes([], (self) => {
    const newYear = Date.UTC(calendar(self).getUTCFullYear(), 0, 1)
    return BigInt((calendar(self).getTime() - newYear) / 86_400_000 + 1)
  }),
  hours: takes([], (self) => ofDay(self, 3600n, 24n)),
  minutes: takes([], (self) => ofDay(self, 60n, 60n)),
  seconds: takes([], (self) => ofDay(self, 1n, 60n)),
  nanos: takes([], (self) => modulo(self.nanos, SECOND)),
  toMillis: takes([], (self) => (self.nanos - modulo(self.nanos, 1_000_000n)) / 1_000_000n),
}

export const durationMethods: MethodTable<Duration> = {
  seconds: takes([], (self) => self.nanos / SECOND),
  nanos: takes([], (self) => self.nanos % SECOND),
}
