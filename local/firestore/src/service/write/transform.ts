import { type FieldPath, getField, isNameField, nameField, parseFieldPath } from '../../model/field-path.ts'
import type { Fields, Message, Value } from '../../model/proto-json.ts'
import { invalidArgument } from '../../model/status.ts'
import { checkValue } from '../../model/value-check.ts'
import { compareValues, isNaNValue, valuesEqual } from '../../model/value-order.ts'

type Kind = 'setToServerValue' | 'increment' | 'maximum' | 'minimum' | 'appendMissingElements' | 'removeAllFromArray'

/** A change of one field that depends on its stored value or on the time of the commit. */
export interface FieldTransform {
  readonly field: FieldPath
  readonly kind: Kind
  readonly operand: Value
}

const numeric: readonly Kind[] = ['increment', 'maximum', 'minimum']
const arrays: readonly Kind[] = ['appendMissingElements', 'removeAllFromArray']
const maxInt64 = 2n ** 63n - 1n
const minInt64 = -(2n ** 63n)
const nullValue: Value = { nullValue: null }

/** Reads one FieldTransform. */
export function parseTransform(message: Message): FieldTransform {
  const field = parseFieldPath(message?.fieldPath)
  if (isNameField(field)) throw invalidArgument(`Invalid reserved name in field path ${nameField}`)
  if (message.setToServerValue !== undefined) {
    if (message.setToServerValue !== 'REQUEST_TIME') {
      throw invalidArgument('ServerValue type must be specified for set_to_server_value transformation.')
    }
    return { field, kind: 'setToServerValue', operand: nullValue }
  }
  for (const kind of numeric) {
    if (message[kind] === undefined) continue
    const operand = checkValue(message[kind], field[0])
    if (!isNumber(operand)) throw invalidArgument('Input must be int64 or double.')
    return { field, kind, operand }
  }
  for (const kind of arrays) {
    if (message[kind] !== undefined)
      return { field, kind, operand: checkValue({ arrayValue: message[kind] }, field[0]) }
  }
  throw invalidArgument('Operation type must be specified for field transformation.')
}

/** The field's new value, and the result that the answer shows. */
export function applyTransform(
  { field, kind, operand }: FieldTransform,
  fields: Fields,
  requestTime: string,
): { value: Value; result: Value } {
  const current = getField(fields, field)
  if (kind === 'appendMissingElements' || kind === 'removeAllFromArray') {
    const values = elements(current)
    const changed =
      kind === 'appendMissingElements' ? union(values, elements(operand)) : without(values, elements(operand))
    return { value: { arrayValue: { values: changed } }, result: nullValue }
  }
  const value = kind === 'setToServerValue' ? { timestampValue: requestTime } : number(kind, current, operand)
  return { value, result: value }
}

function number(kind: Kind, current: Value | undefined, operand: Value): Value {
  if (current === undefined || !isNumber(current)) return operand
  if (kind === 'increment') return sum(current, operand)
  if (isNaNValue(current) || isNaNValue(operand)) return { doubleValue: 'NaN' }
  const order = compareValues(operand, current)
  return (kind === 'maximum' ? order > 0 : order < 0) ? operand : current
}

/** The sum of integers is cut off at the limits of 64 bits. */
function sum(a: Value, b: Value): Value {
  if ('integerValue' in a && 'integerValue' in b) {
    const exact = BigInt(a.integerValue) + BigInt(b.integerValue)
    const clamped = exact > maxInt64 ? maxInt64 : exact < minInt64 ? minInt64 : exact
    return { integerValue: clamped.toString() }
  }
  return checkValue({ doubleValue: toNumber(a) + toNumber(b) })
}

function toNumber(value: Value): number {
  return Number('integerValue' in value ? value.integerValue : 'doubleValue' in value ? value.doubleValue : Number.NaN)
}

function isNumber(value: Value): boolean {
  return 'integerValue' in value || 'doubleValue' in value
}

function elements(value: Value | undefined): readonly Value[] {
  return value !== undefined && 'arrayValue' in value ? (value.arrayValue.values ?? []) : []
}

function union(values: readonly Value[], added: readonly Value[]): Value[] {
  const result = [...values]
  for (const value of added) if (!result.some((present) => valuesEqual(present, value))) result.push(value)
  return result
}

function without(values: readonly Value[], removed: readonly Value[]): Value[] {
  return values.filter((value) => !removed.some((gone) => valuesEqual(gone, value)))
}
