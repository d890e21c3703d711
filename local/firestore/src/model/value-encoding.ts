import type { Fields, Value } from './proto-json.ts'
import { numericId } from './resource-name.ts'
import { compareUtf8 } from './utf8-order.ts'
import { typeRank, vectorRank } from './value-order.ts'
import { vectorElements } from './vector.ts'

/**
 * Values and names as texts whose plain order (by UTF-16 units, as `<` has it) is the order of the values and names.
 * No text is the beginning of another one, so texts can be strung together and still compare part by part.
 */

/** Ends a text, an array, a map or a path; below everything that can stand in its place. */
const end = '\0'
/** Announces a field of a map or a segment of a path. */
const textPart = 's'
/** Announces a numeric id, which comes before all others. */
const numberPart = 'n'
/** The first type's tag; the others follow in the order of types. */
const firstTag = 'A'.charCodeAt(0)
/**
 * Matches every character that has to be encoded: the end mark, the escape mark, and units that UTF-8 orders
 * differently.
 */
const special = /[^ -\ud7ff]/
const specialUnits = /[^ -\ud7ff]/g
const escapeCode = 1
const firstSurrogate = 0xd800
const firstAfterSurrogates = 0xe000

const bits = new DataView(new ArrayBuffer(8))

/** The key of a value in its normal form; the first character stands for its type alone. */
export function encodeValue(value: Value): string {
  const rank = typeRank(value)
  return String.fromCharCode(firstTag + rank) + encodeContent(value, rank === vectorRank)
}

/** The key of a document's path, or of the whole name of one; the key of an ancestor is its beginning. */
export function encodePath(path: string): string {
  if (!special.test(path) && !path.includes('__id')) {
    return textPart + path.replaceAll('/', end + textPart) + end
  }
  return path.split('/').map(encodeSegment).join('')
}

function encodeSegment(segment: string): string {
  const id = numericId(segment)
  return id === null ? textPart + encodeText(segment) : numberPart + encodeInteger(id)
}

function encodeContent(value: Value, isVector: boolean): string {
  if ('stringValue' in value) return encodeText(value.stringValue)
  if ('integerValue' in value) {
    const text = String(value.integerValue)
    return text.length <= 15 ? encodeDouble(Number(text)) + noRemainder : encodeInteger(BigInt(text))
  }
  if ('doubleValue' in value) return encodeDouble(Number(value.doubleValue)) + noRemainder
  if ('booleanValue' in value) return value.booleanValue ? '1' : '0'
  if ('timestampValue' in value) return value.timestampValue
  if ('bytesValue' in value) return encodeText(Buffer.from(value.bytesValue, 'base64').toString('latin1'))
  if ('referenceValue' in value) return encodePath(value.referenceValue) + end
  if ('geoPointValue' in value) {
    return encodeDouble(value.geoPointValue.latitude ?? 0) + encodeDouble(value.geoPointValue.longitude ?? 0)
  }
  if ('arrayValue' in value) return encodeElements(value.arrayValue.values ?? [])
  if (!('mapValue' in value)) return ''
  const fields = value.mapValue.fields ?? {}
  if (!isVector) return encodeFields(fields)
  const elements = vectorElements(fields)
  return encodeDouble(elements.length) + encodeElements(elements)
}

function encodeElements(elements: readonly Value[]): string {
  return elements.map(encodeValue).join('') + end
}

function encodeFields(fields: Fields): string {
  const names = Object.keys(fields).sort(compareUtf8)
  return names.map((name) => textPart + encodeText(name) + encodeValue(fields[name] as Value)).join('') + end
}

/** Escapes the marks and moves the surrogates, which are the highest in UTF-8, behind all other units. */
function encodeText(text: string): string {
  return (special.test(text) ? text.replace(specialUnits, encodeUnit) : text) + end
}

function encodeUnit(character: string): string {
  const unit = character.charCodeAt(0)
  if (unit <= escapeCode) return String.fromCharCode(escapeCode, unit + 1)
  if (unit < firstSurrogate) return character
  const moved = unit < firstAfterSurrogates ? unit + 0x2000 : unit - 0x800
  return String.fromCharCode(moved)
}

/** Eight characters: the bits of the number with the sign bit inverted; for a negative number all bits are inverted. */
function encodeDouble(number: number): string {
  if (Number.isNaN(number)) return '\0\0\0\0\0\0\0\0'
  bits.setFloat64(0, number === 0 ? 0 : number)
  const high = bits.getInt32(0)
  const flip = high >> 31
  const upper = high ^ (flip | 0x80000000)
  const lower = bits.getInt32(4) ^ flip
  return String.fromCharCode(
    upper >>> 24,
    (upper >>> 16) & 255,
    (upper >>> 8) & 255,
    upper & 255,
    lower >>> 24,
    (lower >>> 16) & 255,
    (lower >>> 8) & 255,
    lower & 255,
  )
}

const noRemainder = '\0\0'

/** The next double below or at the integer, and how far it is from there: below 2^64 less than 2^16. */
function encodeInteger(integer: bigint): string {
  let double = Number(integer)
  if (BigInt(double) > integer) double = doubleBelow(double)
  const remainder = Number(integer - BigInt(double))
  return encodeDouble(double) + String.fromCharCode(remainder >> 8, remainder & 255)
}

function doubleBelow(number: number): number {
  bits.setFloat64(0, number)
  bits.setBigInt64(0, bits.getBigInt64(0) + (number > 0 ? -1n : 1n))
  return bits.getFloat64(0)
}
