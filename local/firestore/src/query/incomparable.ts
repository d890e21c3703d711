import { comparedValues, type Filter, type Operator } from '../model/filter.ts'
import type { Value } from '../model/proto-json.ts'
import { isNaNValue } from '../model/value-order.ts'

/** Matches nothing. It is not an inequality, so its field does not become part of the order. */
const never: { operator: Operator; value: Value } = { operator: 'IN', value: listOf([]) }

/**
 * Rewrites comparisons with null and NaN into what they mean. Only unary filters find null and NaN. In a field filter
 * they equal nothing, so they are removed from lists, and no value is less or greater. Every value but null differs
 * from NaN; no value counts as different from null.
 */
export function withoutIncomparable(filter: Filter): Filter {
  if (filter.kind !== 'field') return { kind: filter.kind, filters: filter.filters.map(withoutIncomparable) }
  if (filter.unary) return filter
  const comparable = comparedValues(filter).filter((value) => !('nullValue' in value) && !isNaNValue(value))
  if (comparable.length === comparedValues(filter).length) return filter
  switch (filter.operator) {
    case 'EQUAL':
    case 'IN':
      return { ...filter, operator: 'IN', value: listOf(comparable) }
    case 'ARRAY_CONTAINS':
    case 'ARRAY_CONTAINS_ANY':
      return { ...filter, operator: 'ARRAY_CONTAINS_ANY', value: listOf(comparable) }
    case 'NOT_IN': {
      const withNull = comparedValues(filter).some((value) => 'nullValue' in value)
      return withNull ? filter : { ...filter, value: listOf(comparable) }
    }
    case 'NOT_EQUAL':
      return isNaNValue(filter.value) ? { ...filter, operator: 'NOT_IN', value: listOf([]) } : { ...filter, ...never }
    default:
      return { ...filter, ...never }
  }
}

function listOf(values: Value[]): Value {
  return { arrayValue: { values } }
}
