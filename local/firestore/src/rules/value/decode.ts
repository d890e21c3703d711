import type { DocumentJson, Fields, Value } from '../../model/proto-json.ts'
import { LatLng, Path, type RuleMap, type RuleValue, Timestamp, VectorValue } from './value.ts'

/** The nanoseconds since the epoch of an RFC 3339 time in UTC. */
function parseTimestamp(text: string): Timestamp {
  const [, seconds = '', fraction = ''] = /^([^.Z]+)(?:\.(\d{1,9}))?Z$/.exec(text) ?? []
  return new Timestamp(BigInt(Date.parse(`${seconds}Z`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0')))
}

/** `projects/p/databases/d/documents/a/b` as the path that rules see, `/databases/d/documents/a/b`. */
export function parseResourceName(name: string): Path {
  const segments = name.split('/')
  return new Path(segments[0] === 'projects' ? segments.slice(2) : segments)
}

/** A float from its ProtoJSON form. */
function parseDouble(value: number | string): number {
  return value === '-0' ? -0 : Number(value)
}

/** A stored value as rules see it. */
export function decodeValue(value: Value): RuleValue {
  if ('stringValue' in value) return value.stringValue
  if ('integerValue' in value) return BigInt(value.integerValue)
  if ('booleanValue' in value) return value.booleanValue
  if ('timestampValue' in value) return parseTimestamp(value.timestampValue)
  if ('doubleValue' in value) return parseDouble(value.doubleValue)
  if ('mapValue' in value) return decodeMap(value.mapValue.fields ?? {})
  if ('arrayValue' in value) return (value.arrayValue.values ?? []).map(decodeValue)
  if ('referenceValue' in value) return parseResourceName(value.referenceValue)
  if ('bytesValue' in value) return new Uint8Array(Buffer.from(value.bytesValue, 'base64'))
  if ('geoPointValue' in value) return new LatLng(value.geoPointValue.latitude ?? 0, value.geoPointValue.longitude ?? 0)
  return null
}

/** A map, or the vector that is stored in the form of one. */
function decodeMap(fields: Fields): RuleValue {
  const map = decodeFields(fields)
  const coordinates = map.get('value')
  const isVector = map.get('__type__') === '__vector__' && Array.isArray(coordinates)
  return isVector ? new VectorValue((coordinates as RuleValue[]).map(Number)) : map
}

function decodeFields(fields: Fields): RuleMap {
  const map = new Map<string, RuleValue>()
  for (const key of Object.keys(fields)) map.set(key, decodeValue(fields[key] as Value))
  return map
}

/** `resource`: the data, the id and the name of a document at this path. */
export function decodeDocument(document: DocumentJson, path: Path): RuleMap {
  return new Map<string, RuleValue>([
    ['data', decodeFields(document.fields ?? {})],
    ['id', path.segments.at(-1) ?? ''],
    ['__name__', path],
  ])
}

/** A claim of the caller's token, which is plain JSON. */
export function decodeJson(value: unknown): RuleValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(decodeJson)
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, item]) => [key, decodeJson(item)]))
  }
  return null
}
