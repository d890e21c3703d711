import { invalidArgument } from './status.ts'

const minInt64 = -(2n ** 63n)
const maxInt64 = 2n ** 63n - 1n

/** An int64 as a decimal text. */
export function normaliseInteger(content: unknown): string {
  const valid = typeof content === 'number' ? Number.isInteger(content) : isDigits(content)
  if (!valid) throw invalidArgument(`Invalid integerValue: ${JSON.stringify(content)}`)
  const integer = BigInt(content as string | number)
  if (integer < minInt64 || integer > maxInt64) throw invalidArgument(`integerValue out of range: ${content}`)
  return integer.toString()
}

function isDigits(content: unknown): boolean {
  return typeof content === 'string' && /^-?\d{1,19}$/.test(content)
}

/** A number, or a text for what JSON numbers cannot hold. */
export function normaliseDouble(content: unknown): number | 'NaN' | 'Infinity' | '-Infinity' | '-0' {
  const isText = typeof content === 'string' && content.trim() !== ''
  const number = typeof content === 'number' ? content : isText ? Number(content) : undefined
  if (number === undefined) throw invalidArgument(`Invalid doubleValue: ${JSON.stringify(content)}`)
  if (Object.is(number, -0)) return '-0'
  if (Number.isFinite(number)) return number
  if (!Number.isNaN(number)) return number > 0 ? 'Infinity' : '-Infinity'
  if (isText && content !== 'NaN') throw invalidArgument(`Invalid doubleValue: ${JSON.stringify(content)}`)
  return 'NaN'
}

/** Degrees, with both coordinates written out. */
export function normaliseGeoPoint(content: unknown): { latitude: number; longitude: number } {
  const { latitude, longitude } = (content ?? {}) as { latitude?: unknown; longitude?: unknown }
  return { latitude: degrees('latitude', latitude, 90), longitude: degrees('longitude', longitude, 180) }
}

function degrees(name: string, content: unknown, limit: number): number {
  const value = content ?? 0
  if (typeof value === 'number' && Math.abs(value) <= limit) return value
  const shown = Number.isInteger(value) ? `${value}.0` : String(value)
  throw invalidArgument(`Geo point ${name} '${shown}' outside permitted range -${limit}.0 to ${limit}.0.`)
}
