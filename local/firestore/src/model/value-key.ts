import type { Value } from './proto-json.ts'
import { compareUtf8 } from './utf8-order.ts'

/** A text that two values share exactly when queries hold them equal; the key of an equality index. */
export function valueKey(value: Value): string {
  return JSON.stringify(keyOf(value))
}

function keyOf(value: Value): unknown {
  if ('stringValue' in value) return value.stringValue
  if ('integerValue' in value) return ['n', String(value.integerValue)]
  if ('doubleValue' in value) return ['n', doubleKey(Number(value.doubleValue))]
  if ('booleanValue' in value) return value.booleanValue
  if ('nullValue' in value) return null
  if ('arrayValue' in value) return ['a', ...(value.arrayValue.values ?? []).map(keyOf)]
  if ('mapValue' in value) {
    const fields = value.mapValue.fields ?? {}
    const names = Object.keys(fields).sort(compareUtf8)
    return ['m', ...names.map((name) => [name, keyOf(fields[name] as Value)])]
  }
  if ('geoPointValue' in value) return ['g', value.geoPointValue.latitude ?? 0, value.geoPointValue.longitude ?? 0]
  if ('timestampValue' in value) return ['t', value.timestampValue]
  return 'bytesValue' in value ? ['b', value.bytesValue] : ['r', value.referenceValue]
}

/** A whole double has the key of the integer it equals. */
function doubleKey(number: number): string {
  return Number.isInteger(number) ? BigInt(number).toString() : String(number)
}
