import type { BinaryOperator } from '../syntax/ast.ts'
import { keyOf } from '../value/collections.ts'
import { compare, decideByFacts, equals, satisfies } from '../value/compare.ts'
import { fail } from '../value/failure.ts'
import { type FactOperator, isDoubtful, PartialMap, UNDECIDED, Unknown } from '../value/unknown.ts'
import { Duration, isList, isMap, isNumber, RuleSet, type RuleValue, Timestamp, typeOf } from '../value/value.ts'

const MAX = 2n ** 63n - 1n
const MIN = -(2n ** 63n)

const unsupported = (a: RuleValue, operator: string, b: RuleValue) =>
  fail(`Unsupported operation error. Received: ${typeOf(a)} ${operator} ${typeOf(b)}.`)

function int64(value: bigint): bigint {
  return value > MAX || value < MIN ? fail('Integer overflow error.') : value
}

/** `!x` and `-x`. */
export function unary(operator: '!' | '-', value: RuleValue): RuleValue {
  if (value instanceof Unknown) return value.doubt === null ? UNDECIDED : value
  if (operator === '!') return typeof value === 'boolean' ? !value : unsupportedUnary(operator, value)
  if (typeof value === 'bigint') return int64(-value)
  return typeof value === 'number' ? -value : unsupportedUnary(operator, value)
}

const unsupportedUnary = (operator: string, value: RuleValue) =>
  value === null
    ? fail('Null value error.')
    : fail(`Unsupported operation error. Received: ${operator}${typeOf(value)}.`)

/** Every binary operator but `&&` and `||`, which do not always look at both sides. */
export function binary(operator: Exclude<BinaryOperator, '&&' | '||'>, a: RuleValue, b: RuleValue): RuleValue {
  if (isDoubtful(a)) return a
  if (isDoubtful(b)) return b
  switch (operator) {
    case '==':
      return equals(a, b) ?? UNDECIDED
    case '!=': {
      const equal = equals(a, b)
      return equal === undefined ? UNDECIDED : !equal
    }
    case 'in':
      return contains(a, b)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(operator, a, b)
    default:
      return a instanceof Unknown || b instanceof Unknown ? UNDECIDED : arithmetic(operator, a, b)
  }
}

const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

function ordered(operator: Exclude<FactOperator, '==' | '!='>, a: RuleValue, b: RuleValue): RuleValue {
  if (a instanceof Unknown) return decideByFacts(a, operator, b) ?? UNDECIDED
  if (b instanceof Unknown) return decideByFacts(b, MIRRORED[operator], a) ?? UNDECIDED
  const order = compare(a, b)
  if (order !== undefined) return satisfies(order, operator)
  return a === null || b === null ? fail('Null value error.') : unsupported(a, operator, b)
}

/** `item in container`. */
function contains(item: RuleValue, container: RuleValue): RuleValue {
  if (container instanceof Unknown) return container.facts.contains.some((e) => equals(e, item)) || UNDECIDED
  if (container instanceof PartialMap) return typeof item === 'string' && container.known.has(item) ? true : UNDECIDED
  if (isMap(container)) return item instanceof Unknown ? UNDECIDED : typeof item === 'string' && container.has(item)
  if (container instanceof RuleSet) return item instanceof Unknown ? UNDECIDED : container.items.has(keyOf(item))
  if (!isList(container)) return container === null ? fail('Null value error.') : unsupported(item, 'in', container)
  let verdict: RuleValue = false
  for (const element of container) {
    const equal = equals(item, element)
    if (equal === true) return true
    if (equal === undefined) verdict = UNDECIDED
  }
  return verdict
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '%', a: RuleValue, b: RuleValue): RuleValue {
  if (typeof a === 'bigint' && typeof b === 'bigint') return integers(operator, a, b)
  if (isNumber(a) && isNumber(b)) return floats(operator, Number(a), Number(b))
  if (operator === '+') {
    if (typeof a === 'string' && typeof b === 'string') return a + b
    if (isList(a) && isList(b)) return [...a, ...b]
    if (a instanceof Timestamp && b instanceof Duration) return new Timestamp(a.nanos + b.nanos)
    if (a instanceof Duration && b instanceof Timestamp) return new Timestamp(a.nanos + b.nanos)
    if (a instanceof Duration && b instanceof Duration) return new Duration(a.nanos + b.nanos)
  }
  if (operator === '-') {
    if (a instanceof Timestamp && b instanceof Timestamp) return new Duration(a.nanos - b.nanos)
    if (a instanceof Timestamp && b instanceof Duration) return new Timestamp(a.nanos - b.nanos)
    if (a instanceof Duration && b instanceof Duration) return new Duration(a.nanos - b.nanos)
  }
  return a === null || b === null ? fail('Null value error.') : unsupported(a, operator, b)
}

function integers(operator: '+' | '-' | '*' | '/' | '%', a: bigint, b: bigint): bigint {
  if ((operator === '/' || operator === '%') && b === 0n) return fail('Division by zero error.')
  switch (operator) {
    case '+':
      return int64(a + b)
    case '-':
      return int64(a - b)
    case '*':
      return int64(a * b)
    case '/':
      return int64(a / b)
    case '%':
      return a % b
  }
}

function floats(operator: '+' | '-' | '*' | '/' | '%', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '%':
      return a % b
  }
}
