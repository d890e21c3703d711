import { decodeSegment } from '../syntax/decode-segment.ts'
import { fail, failUnsupported } from '../value/failure.ts'
import { isNumber, Path, type RuleValue, typeOf } from '../value/value.ts'
import { type Definition, plainOneOf } from './definition.ts'
import { toInt64 } from './namespaces.ts'

const integer = /^[+-]?\d{1,19}$/
/** What Java reads as a double. */
const floatPattern = /^([+-]?)(?:(NaN)|(Infinity)|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[dDfF]?)$/

/** A value as text, as `string()`, `join()` and `$(…)` in a path write it. */
export function displayed(value: RuleValue): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return displayedFloat(value)
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (value instanceof Path) return value.toString()
  return failUnsupported(`string(${typeOf(value)})`, stringTypes.map((type) => `string(${type})`).join(', '))
}

const stringTypes = ['int', 'float', 'null', 'string', 'bool', 'path'] as const

/** As Java writes a double: always with a fraction, and with an exponent from 10^7 and below 10^-3. */
function displayedFloat(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value)
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`
}

const failConversion = (value: string, type: string): never =>
  fail(`Type conversion error. Argument: [${value}], From type: [string], To type: [${type}].`)

function toInt(value: bigint | number | string): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return toInt64(value)
  const result = integer.test(value) ? BigInt(value.replace(/^\+/, '')) : null
  return result !== null && BigInt.asIntN(64, result) === result ? result : failConversion(value, 'int')
}

function toFloat(value: bigint | number | string): number {
  if (isNumber(value)) return Number(value)
  const [whole, sign, , , digits] = floatPattern.exec(value.trim()) ?? []
  if (whole === undefined) return failConversion(value, 'float')
  return digits === undefined ? Number(whole) : Number(`${sign}${digits}`)
}

function toBool(value: boolean | string): boolean {
  if (typeof value === 'boolean') return value
  return value === 'true' || value === 'false' ? value === 'true' : failConversion(value, 'bool')
}

/** `path('/a/{b}')`: the segments of a text, each decoded; `{b}` is filled in by `bind`. */
function toPath(text: string): Path {
  if (text.trim() === '') return fail('Empty Path Template is not allowed.')
  const captures = new Map<string, { index: number; bound: boolean }>()
  const segments = text.replace(/^\//, '').split('/')
  if (segments.includes('')) return fail(`Invalid Path Template ${text}. Empty segment is not allowed.`)
  const decoded = segments.map((segment, index) => {
    const [, name] = /^\{([A-Za-z_$][\w$]*)\}$/.exec(segment) ?? []
    if (name !== undefined) captures.set(name, { index, bound: false })
    return decodeSegment(segment) ?? fail(`Unable to decode ${segment} to url.`)
  })
  return new Path(decoded, captures)
}

export const conversions: Readonly<Record<string, Definition<null>>> = {
  string: plainOneOf(stringTypes, displayed),
  int: plainOneOf(['int', 'float', 'string'], toInt),
  float: plainOneOf(['int', 'float', 'string'], toFloat),
  bool: plainOneOf(['bool', 'string'], toBool),
  path: plainOneOf(['string'], toPath),
}
