import type { FieldPath } from './field-path.ts'
import type { Value } from './proto-json.ts'

export type Operator =
  | 'EQUAL'
  | 'NOT_EQUAL'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL'
  | 'IN'
  | 'NOT_IN'
  | 'ARRAY_CONTAINS'
  | 'ARRAY_CONTAINS_ANY'

/** A comparison. IN and ARRAY_CONTAINS_ANY may have an empty list: then nothing satisfies them. */
export interface FieldFilter {
  readonly kind: 'field'
  readonly field: FieldPath
  readonly operator: Operator
  readonly value: Value
  /** It was written as a unary filter, the only kind that finds null and NaN. */
  readonly unary?: true
}

export type Filter = FieldFilter | { readonly kind: 'AND' | 'OR'; readonly filters: readonly Filter[] }

const inequalities: ReadonlySet<Operator> = new Set([
  'NOT_EQUAL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'NOT_IN',
])

/** Every comparison in the filter. */
export function fieldFilters(filter: Filter | null): FieldFilter[] {
  if (filter === null) return []
  return filter.kind === 'field' ? [filter] : filter.filters.flatMap(fieldFilters)
}

/** Whether the comparison selects a range, which makes its field part of the order. */
export function isInequality(filter: FieldFilter): boolean {
  return inequalities.has(filter.operator)
}

/** The values a filter compares with: the elements where it takes a list, else its one value. */
export function comparedValues({ operator, value }: FieldFilter): readonly Value[] {
  const takesList = operator === 'IN' || operator === 'NOT_IN' || operator === 'ARRAY_CONTAINS_ANY'
  return takesList && 'arrayValue' in value ? (value.arrayValue.values ?? []) : [value]
}
