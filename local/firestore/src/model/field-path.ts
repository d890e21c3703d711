import type { Fields, Value } from './proto-json.ts'
import { invalidArgument } from './status.ts'
import { isReservedField } from './value-check.ts'
import { typeKey } from './vector.ts'

/** Segments of a field path, unquoted. */
export type FieldPath = readonly string[]

/** The field that stands for the document's own name. */
export const nameField = '__name__'

const maxPathBytes = 1500
const maxSegments = 20
const segmentPattern = /(?:([A-Za-z_][A-Za-z0-9_]*)|`((?:[^`\\]|\\[\s\S])+)`)(\.|$)/y

/** Parses `a.b.`c d``: segments that are no plain identifier stand in backquotes. */
export function parseFieldPath(text: unknown): FieldPath {
  if (typeof text !== 'string' || text === '') throw invalidArgument('Invalid empty property path string.')
  const segments: string[] = []
  let position = 0
  let ended = false
  while (!ended) {
    segmentPattern.lastIndex = position
    const match = segmentPattern.exec(text)
    if (!match) throw invalidPath(text)
    segments.push(match[1] ?? (match[2] as string).replace(/\\([\s\S])/g, '$1'))
    position = segmentPattern.lastIndex
    ended = match[3] === ''
  }
  if (!isNameField(segments)) checkSegments(segments)
  return segments
}

function checkSegments(segments: FieldPath): void {
  for (const segment of segments) {
    if (segment === nameField) throw invalidArgument('the name __key__ is reserved')
    if (segment === typeKey) throw invalidArgument(`the name ${segment} is reserved`)
    if (isReservedField(segment)) throw invalidArgument(`Invalid reserved name in field path ${segment}`)
  }
  if (Buffer.byteLength(segments.join('.')) > maxPathBytes) {
    throw invalidArgument(`property path is longer than ${maxPathBytes} bytes.`)
  }
  if (segments.length > maxSegments) throw invalidArgument(`paths must have at most ${maxSegments} elements`)
}

/** The text of a path as the protocol writes it. */
export function formatFieldPath(path: FieldPath): string {
  return path
    .map((segment) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(segment) ? segment : `\`${segment.replace(/[\\`]/g, '\\$&')}\``))
    .join('.')
}

/** Whether the path names the document itself. */
export function isNameField(path: FieldPath): boolean {
  return path.length === 1 && path[0] === nameField
}

/** The value at the path; undefined where there is none. */
export function getField(fields: Fields, path: FieldPath): Value | undefined {
  let current: Fields | undefined = fields
  let value: Value | undefined
  for (const segment of path) {
    if (current === undefined || !Object.hasOwn(current, segment)) return undefined
    value = current[segment]
    current = value !== undefined && 'mapValue' in value ? value.mapValue.fields : undefined
  }
  return value
}

/** A copy of the fields with the value set at the path, or with the path removed. Maps on the way are created. */
export function withField(fields: Fields, path: FieldPath, value: Value | undefined): Fields {
  const [head, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) {
    if (value !== undefined) return { ...fields, [head]: value }
    const { [head]: _removed, ...kept } = fields
    return kept
  }
  const child = Object.hasOwn(fields, head) ? fields[head] : undefined
  const isMap = child !== undefined && 'mapValue' in child
  if (value === undefined && !isMap) return fields
  const inner = withField(isMap ? (child.mapValue.fields ?? {}) : {}, rest, value)
  return { ...fields, [head]: { mapValue: { fields: inner } } }
}

function invalidPath(text: string) {
  return invalidArgument(
    `Invalid property path "${text}". Unquoted property paths must match regex ([a-zA-Z_][a-zA-Z_0-9]*), and quoted property paths must match regex (\`(?:[^\`\\\\]|(?:\\\\.))+\`)`,
  )
}
