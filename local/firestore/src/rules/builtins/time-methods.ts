import { Duration, Timestamp } from '../value/value.ts'
import { type MethodTable, takes } from './definition.ts'

const second = 1_000_000_000n
const day = 86_400n * second

/** The remainder that is never negative: instants before 1970 have a time of day too. */
const modulo = (a: bigint, b: bigint) => ((a % b) + b) % b
const midnight = (instant: Timestamp) => instant.nanos - modulo(instant.nanos, day)
const calendar = (instant: Timestamp) => new Date(Number(midnight(instant) / 1_000_000n))
const ofDay = (instant: Timestamp, unit: bigint, count: bigint) =>
  (modulo(instant.nanos, day) / (unit * second)) % count

export const timestampMethods: MethodTable<Timestamp> = {
  date: takes([], (self) => new Timestamp(midnight(self))),
  time: takes([], (self) => new Duration(modulo(self.nanos, day))),
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
  nanos: takes([], (self) => modulo(self.nanos, second)),
  toMillis: takes([], (self) => (self.nanos - modulo(self.nanos, 1_000_000n)) / 1_000_000n),
}

export const durationMethods: MethodTable<Duration> = {
  seconds: takes([], (self) => self.nanos / second),
  nanos: takes([], (self) => self.nanos % second),
}
