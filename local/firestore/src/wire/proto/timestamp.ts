import Long from 'long'

/** google.protobuf.Timestamp as protobufjs holds it. */
export interface TimestampParts {
  seconds: Long | number
  nanos: number
}

const RFC_3339 = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/

/** Reads an RFC 3339 timestamp; null when it is none. */
export function parseTimestamp(text: string): TimestampParts | null {
  const match = RFC_3339.exec(text)
  if (!match) return null
  const [, date, time, fraction = '', zone = 'Z'] = match
  const milliseconds = Date.parse(`${date}T${time}${zone.toUpperCase()}`)
  if (Number.isNaN(milliseconds)) return null
  return { seconds: Long.fromNumber(milliseconds / 1000), nanos: Number(fraction.padEnd(9, '0')) }
}

/** Writes a timestamp with 0, 3, 6 or 9 fractional digits, as ProtoJSON does. */
export function formatTimestamp({ seconds = 0, nanos = 0 }: Partial<TimestampParts>): string {
  const milliseconds = Number(seconds) * 1000
  if (Math.abs(milliseconds) > 8.64e15) throw new RangeError('a timestamp is out of range')
  const whole = new Date(milliseconds).toISOString().slice(0, -5)
  if (nanos === 0) return `${whole}Z`
  const digits = String(nanos).padStart(9, '0')
  return `${whole}.${digits.replace(/^(\d{3}|\d{6})0+$/, '$1')}Z`
}
