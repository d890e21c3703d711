/** How an instant travels in JSON: no text that somebody writes is an object. */
interface Instant {
  $at: string
}

const isInstant = (value: object): value is Instant => '$at' in value && typeof value.$at === 'string'

/** A value with its instants as JSON carries them. */
export function withInstants(value: unknown): unknown {
  if (value instanceof Date) return { $at: value.toISOString() } satisfies Instant
  if (Array.isArray(value)) return value.map(withInstants)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withInstants(field)]))
}

/** Reads back what {@link withInstants} wrote. */
export function readInstants<Value>(value: unknown): Value {
  return read(value) as Value
}

function read(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(read)
  if (typeof value !== 'object' || value === null) return value
  if (isInstant(value)) return new Date(value.$at)
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, read(field)]))
}
