import { fail, failUnsupported } from '../value/failure.ts'
import { durationOf, timestampOf } from '../value/time.ts'
import { Duration, isNumber, type RuleValue, Timestamp, typeOf } from '../value/value.ts'

type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

const max = 2n ** 63n - 1n
const min = -(2n ** 63n)

/** The pairs of types that an operator takes, as its error names them. */
const operands: Readonly<Record<ArithmeticOperator, readonly string[]>> = {
  '+': [
    'int + int',
    'float + float',
    'string + string',
    'duration + duration',
    'duration + timestamp',
    'timestamp + duration',
  ],
  '-': ['int - int', 'float - float', 'duration - duration', 'timestamp - duration', 'timestamp - timestamp'],
  '*': ['int * int', 'float * float'],
  '/': ['int / int', 'float / float'],
  '%': ['int % int', 'float % float'],
}

/** An integer, if it has no more than 64 bits. */
export function int64(value: bigint): bigint {
  return value > max || value < min ? fail(`Integer value is out of the [${min}, ${max}] range.`) : value
}

/** `a + b` and the like, of two known values. */
export function arithmetic(operator: ArithmeticOperator, a: RuleValue, b: RuleValue): RuleValue {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(integers(operator, a, b))
  if (isNumber(a) && isNumber(b)) return floats(operator, Number(a), Number(b))
  if (operator === '+') {
    if (typeof a === 'string' && typeof b === 'string') return a + b
    if (a instanceof Timestamp && b instanceof Duration) return timestampOf(a.nanos + b.nanos)
    if (a instanceof Duration && b instanceof Timestamp) return timestampOf(a.nanos + b.nanos)
    if (a instanceof Duration && b instanceof Duration) return durationOf(a.nanos + b.nanos)
  }
  if (operator === '-') {
    if (a instanceof Timestamp && b instanceof Timestamp) return durationOf(a.nanos - b.nanos)
    if (a instanceof Timestamp && b instanceof Duration) return timestampOf(a.nanos - b.nanos)
    if (a instanceof Duration && b instanceof Duration) return durationOf(a.nanos - b.nanos)
  }
  return failUnsupported(`${typeOf(a)} ${operator} ${typeOf(b)}`, operands[operator].join(', '))
}

function integers(operator: ArithmeticOperator, a: bigint, b: bigint): bigint {
  if ((operator === '/' || operator === '%') && b === 0n) return fail('Divide by zero error.')
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

function floats(operator: ArithmeticOperator, a: number, b: number): number {
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
