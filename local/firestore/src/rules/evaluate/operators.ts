import type { BinaryOperator } from '../syntax/ast.ts'
import { compare, decideByFacts, equalItems, equals, satisfies } from '../value/compare.ts'
import { failNull, failUnknownFunction, failUnsupported } from '../value/failure.ts'
import { valueKeyOf } from '../value/item-keys.ts'
import { isDoubtful, undecided } from '../value/unknown.ts'
import {
  Duration,
  type FactOperator,
  isList,
  isMap,
  PartialMap,
  RuleSet,
  type RuleValue,
  typeOf,
  Unknown,
} from '../value/value.ts'
import { overVariants } from '../value/variants.ts'
import { arithmetic, int64 } from './arithmetic.ts'

/** `!x` and `-x`. */
export function unary(operator: '!' | '-', value: RuleValue): RuleValue {
  if (isDoubtful(value)) return value
  if (value instanceof Unknown) return overVariants([value], ([known = null]) => unary(operator, known))
  if (operator === '!') return typeof value === 'boolean' ? !value : failUnsupported(`!${typeOf(value)}`, '!bool')
  if (typeof value === 'bigint') return int64(-value)
  if (typeof value === 'number') return -value
  if (value instanceof Duration) return new Duration(-value.nanos)
  return failUnsupported(`-${typeOf(value)}`, '-int, -float, -duration')
}

/** Every binary operator but `&&` and `||`, which do not always look at both sides. */
export function binary(operator: Exclude<BinaryOperator, '&&' | '||'>, a: RuleValue, b: RuleValue): RuleValue {
  if (isDoubtful(a)) return a
  if (isDoubtful(b)) return b
  switch (operator) {
    case '==':
      return equals(a, b) ?? undecided
    case '!=': {
      const equal = equals(a, b)
      return equal === undefined ? undecided : !equal
    }
    case 'in':
      return contains(a, b)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(operator, a, b)
    default:
      return a instanceof Unknown || b instanceof Unknown
        ? overVariants([a, b], ([x = null, y = null]) => arithmetic(operator, x, y))
        : arithmetic(operator, a, b)
  }
}

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const
const orderedTypes = ['string', 'bytes', 'int', 'float', 'duration', 'timestamp']

function ordered(operator: Exclude<FactOperator, '==' | '!='>, a: RuleValue, b: RuleValue): RuleValue {
  if (a instanceof Unknown) return decideByFacts(a, operator, b) ?? undecided
  if (b instanceof Unknown) return decideByFacts(b, mirrored[operator], a) ?? undecided
  const order = compare(a, b)
  if (order !== undefined) return satisfies(order, operator)
  const expected = orderedTypes.map((type) => `${type} ${operator} ${type}`)
  return failUnsupported(
    `${typeOf(a)} ${operator} ${typeOf(b)}`,
    [...expected, `constraint ${operator} any`, `any ${operator} constraint`].join(', '),
  )
}

/** `item in container`. */
function contains(item: RuleValue, container: RuleValue): RuleValue {
  if (container instanceof Unknown) return container.facts.contains.some((e) => equalItems(e, item)) || undecided
  if (container instanceof PartialMap) return typeof item === 'string' && container.known.has(item) ? true : undecided
  if (isMap(container)) {
    if (item instanceof Unknown) return undecided
    return typeof item === 'string' ? container.has(item) : failUnsupported(`map.in(${typeOf(item)})`, 'map.in(string)')
  }
  if (container instanceof RuleSet) return item instanceof Unknown ? undecided : container.items.has(valueKeyOf(item))
  if (!isList(container)) return container === null ? failNull() : failUnknownFunction('in')
  let verdict: RuleValue = false
  for (const element of container) {
    const equal = equalItems(item, element)
    if (equal === true) return true
    if (equal === undefined) verdict = undecided
  }
  return verdict
}
