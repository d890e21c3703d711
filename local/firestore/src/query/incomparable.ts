import type { Value } from '../model/proto-json.ts'
import { isNaNValue } from '../model/value-order.ts'
import { comparedValues, type Filter, type Operator } from './filter.ts'

/** Satisfied by nothing, and no inequality any more: documents that lack its field do not drop out. */
const NEVER: { operator: Operator; value: Value } = { operator: 'IN', value: listOf([]) }

/**
 * The filter with the meaning of null and NaN written out. They are found by unary filters alone: in a field filter they
 * equal nothing, so they drop out of lists, and nothing lies before or behind them. Whatever is not null differs from
 * NaN, but nothing is known to differ from null.
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
      return isNaNValue(filter.value) ? { ...filter, operator: 'NOT_IN', value: listOf([]) } : { ...filter, ...NEVER }
    default:
      return { ...filter, ...NEVER }
  }
}

function listOf(values: Value[]): Value {
  return { arrayValue: { values } }
}
