import { decodeValue } from '../value/decode.ts'
import { type Fact, type FactOperator, type Facts, PartialMap, typeOfFacts, Unknown } from '../value/unknown.ts'
import { isList, isMap, isNumber, type RuleValue, Timestamp } from '../value/value.ts'
import type { Condition } from './conditions.ts'

/** What is gathered about one field and the fields inside of it. */
class FieldKnowledge {
  pinned: RuleValue | undefined
  readonly comparisons: Fact[] = []
  readonly contains: RuleValue[] = []
  readonly inner = new Map<string, FieldKnowledge>()

  at(field: readonly string[]): FieldKnowledge {
    let here: FieldKnowledge = this
    for (const name of field) {
      let next = here.inner.get(name)
      if (!next) {
        next = new FieldKnowledge()
        here.inner.set(name, next)
      }
      here = next
    }
    return here
  }

  value(): RuleValue {
    if (this.pinned !== undefined) return this.pinned
    if (this.inner.size > 0) return this.partialMap()
    const type: Facts['type'] = this.contains.length > 0 ? 'list' : typeOfFacts(this.comparisons)
    return new Unknown(null, { type, comparisons: this.comparisons, contains: this.contains })
  }

  partialMap(): PartialMap {
    return new PartialMap(new Map([...this.inner].map(([name, knowledge]) => [name, knowledge.value()])))
  }
}

const COMPARISONS: Readonly<Record<string, FactOperator>> = {
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL: '<=',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL: '>=',
  NOT_EQUAL: '!=',
}

const NOT_NULL: Fact = { operator: '!=', value: null }

/** `resource.data` of every document that meets the conditions; an ordered field exists, whatever its value. */
export function knownFields(conditions: readonly Condition[], ordered: readonly (readonly string[])[]): PartialMap {
  const root = new FieldKnowledge()
  for (const field of ordered) root.at(field)
  for (const condition of conditions) {
    if (condition.field.length > 0 && condition.field[0] !== '__name__') learn(root.at(condition.field), condition)
  }
  return root.partialMap()
}

function learn(field: FieldKnowledge, { operator, value }: Condition): void {
  if (operator === 'IS_NULL') field.pinned = null
  else if (operator === 'IS_NAN') field.pinned = Number.NaN
  else if (operator === 'IS_NOT_NULL') field.comparisons.push(NOT_NULL)
  else if (operator === 'IS_NOT_NAN') field.comparisons.push({ operator: '!=', value: Number.NaN })
  else if (value) learnFrom(field, operator, decodeValue(value))
}

function learnFrom(field: FieldKnowledge, operator: string, constant: RuleValue): void {
  if (operator === 'EQUAL') {
    if (isExact(constant)) field.pinned = anyOfEqual(constant)
  } else if (operator === 'ARRAY_CONTAINS') {
    if (isExact(constant)) field.contains.push(anyOfEqual(constant))
  } else if (operator === 'NOT_IN' && isList(constant)) {
    field.comparisons.push(NOT_NULL)
    for (const item of constant) if (isExact(item)) field.comparisons.push({ operator: '!=', value: item })
  } else {
    const comparison = COMPARISONS[operator]
    const isComparable = constant !== null && !Number.isNaN(constant) && isExact(constant)
    // A null is unequal to nothing, for a query.
    if (comparison === '!=') field.comparisons.push(NOT_NULL)
    if (comparison && isComparable) field.comparisons.push({ operator: comparison, value: constant })
  }
}

/** Stored times have microseconds: a finer constant may be compared rounded, and then says nothing exact. */
function isExact(constant: RuleValue): boolean {
  if (isList(constant)) return constant.every(isExact)
  if (isMap(constant)) return [...constant.values()].every(isExact)
  return !(constant instanceof Timestamp) || constant.nanos % 1000n === 0n
}

/** What a field equal to the constant can be: a query takes 1 and 1.0 for equal, rules can tell them apart. */
function anyOfEqual(constant: RuleValue): RuleValue {
  if (isNumber(constant) && !Number.isNaN(constant)) {
    return new Unknown(null, { type: 'number', comparisons: [{ operator: '==', value: constant }], contains: [] })
  }
  if (isList(constant)) return constant.map(anyOfEqual)
  if (isMap(constant)) return new Map([...constant].map(([key, value]) => [key, anyOfEqual(value)]))
  return constant
}
