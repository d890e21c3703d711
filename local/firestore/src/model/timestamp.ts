import { invalidArgument } from './status.ts'

const rfc3339 = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/i

/**
 * A timestamp in the one form the server keeps: UTC with exactly six fractional digits. In this form the order of the
 * texts is the order of the times; finer digits are cut off, as Firestore does.
 */
export function normaliseTimestamp(text: unknown): string {
  const match = typeof text === 'string' ? rfc3339.exec(text) : null
  const millis = match ? Date.parse(`${match[1]}${match[3]}`.toUpperCase()) : Number.NaN
  if (!match || Number.isNaN(millis)) throw invalidArgument(`Invalid timestamp: ${JSON.stringify(text)}`)
  const iso = new Date(millis).toISOString()
  if (iso.length !== 24 || iso.startsWith('0000')) throw invalidArgument(`Timestamp out of range: ${text}`)
  return `${iso.slice(0, 19)}.${(match[2] ?? '').slice(0, 6).padEnd(6, '0')}Z`
}

/** Whole microseconds since the epoch → the normal form. */
export function timestampFromMicros(micros: number): string {
  const millis = Math.floor(micros / 1000)
  return `${new Date(millis).toISOString().slice(0, 23)}${String(micros - millis * 1000).padStart(3, '0')}Z`
}

/** The normal form → whole microseconds since the epoch. */
export function microsFromTimestamp(timestamp: string): number {
  return Date.parse(`${timestamp.slice(0, 23)}Z`) * 1000 + Number(timestamp.slice(23, 26))
}
