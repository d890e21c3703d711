import { isNameField } from '../../model/field-path.ts'
import type { FieldFilter, Operator } from '../../model/filter.ts'
import { decodeValue } from '../value/decode.ts'
import { typeOfFacts } from '../value/unknown.ts'
import {
  type Fact,
  type FactOperator,
  type Facts,
  isList,
  isMap,
  isNumber,
  PartialMap,
  type RuleValue,
  Unknown,
} from '../value/value.ts'

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

const factOperators: Readonly<Partial<Record<Operator, FactOperator>>> = {
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL: '<=',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL: '>=',
  NOT_EQUAL: '!=',
}

const notNull: Fact = { operator: '!=', value: null }

/** `resource.data` of every document that meets the comparisons; an ordered field exists, whatever its value. */
export function knownFields(comparisons: readonly FieldFilter[], ordered: readonly (readonly string[])[]): PartialMap {
  const root = new FieldKnowledge()
  for (const field of ordered) if (!isNameField(field)) root.at(field)
  for (const comparison of comparisons) {
    if (!isNameField(comparison.field)) learn(root.at(comparison.field), comparison)
  }
  return root.partialMap()
}

function learn(field: FieldKnowledge, { operator, value, unary }: FieldFilter): void {
  const constant = decodeValue(value)
  if (operator === 'EQUAL') field.pinned = anyOfEqual(constant)
  else if (operator === 'ARRAY_CONTAINS') field.contains.push(anyOfEqual(constant))
  else if (operator === 'NOT_IN' && isList(constant)) {
    field.comparisons.push(notNull, ...constant.map((item): Fact => ({ operator: '!=', value: item })))
  } else {
    const comparison = factOperators[operator]
    const isComparable = unary || (constant !== null && !Number.isNaN(constant))
    // A field filter with != never finds null.
    if (comparison === '!=' && !unary) field.comparisons.push(notNull)
    if (comparison && isComparable) field.comparisons.push({ operator: comparison, value: constant })
  }
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
