import { type Definition, plain } from '../methods/definition.ts'
import { badArgument } from '../value/failure.ts'
import { Path, type RuleValue } from '../value/value.ts'

const INTEGER = /^[+-]?\d{1,19}$/
const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** A value as text, as `string()` and `join()` write it. */
export function displayed(value: RuleValue): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value)
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  return value instanceof Path ? value.toString() : badArgument('string')
}

function toInt(value: RuleValue): bigint {
  if (typeof value === 'bigint') return value
  const isText = typeof value === 'string' && INTEGER.test(value)
  const isFloat = typeof value === 'number' && Number.isFinite(value)
  if (!isText && !isFloat) return badArgument('int')
  const result = isText ? BigInt(value.replace(/^\+/, '')) : BigInt(Math.trunc(value as number))
  return BigInt.asIntN(64, result) === result ? result : badArgument('int')
}

function toFloat(value: RuleValue): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' && FLOAT.test(value) ? Number(value) : badArgument('float')
}

function toBool(value: RuleValue): boolean {
  if (typeof value === 'boolean') return value
  return value === 'true' || value === 'false' ? value === 'true' : badArgument('bool')
}

/** `path('/a/b')`: the segments of a text, of which none may be empty. */
function toPath(value: RuleValue): Path {
  if (value instanceof Path) return value
  if (typeof value !== 'string') return badArgument('path')
  const segments = value.replace(/^\//, '').split('/')
  return segments.includes('') ? badArgument('path') : new Path(segments)
}

export const conversions: Readonly<Record<string, Definition<null>>> = {
  string: plain(1, (args) => displayed(args.value(0))),
  int: plain(1, (args) => toInt(args.value(0))),
  float: plain(1, (args) => toFloat(args.value(0))),
  bool: plain(1, (args) => toBool(args.value(0))),
  path: plain(1, (args) => toPath(args.value(0))),
}
