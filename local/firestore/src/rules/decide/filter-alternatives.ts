import { comparedValues, type FieldFilter, type Filter, type Operator } from '../../model/filter.ts'

const maxAlternatives = 100

/** Operators with a list of values: any one of them may match, by this comparison. */
const single: Partial<Record<Operator, Operator>> = { IN: 'EQUAL', ARRAY_CONTAINS_ANY: 'ARRAY_CONTAINS' }

/** The filter has more alternatives than Firestore itself admits. */
export class TooManyAlternatives {}

/**
 * The query's filter as alternatives, each a list of comparisons that hold together: a rule must be proved for each
 * alternative. `in` and `array-contains-any` become one alternative for each of their values.
 */
export function filterAlternatives(filter: Filter | null): FieldFilter[][] {
  if (filter === null) return [[]]
  if (filter.kind !== 'field') {
    const parts = filter.filters.map(filterAlternatives)
    return filter.kind === 'AND' ? parts.reduce(product) : limited(parts.flat())
  }
  const operator = single[filter.operator]
  if (operator === undefined) return [[filter]]
  return limited(comparedValues(filter).map((value) => [{ ...filter, operator, value }]))
}

function product(left: FieldFilter[][], right: FieldFilter[][]): FieldFilter[][] {
  if (left.length * right.length > maxAlternatives) throw new TooManyAlternatives()
  return left.flatMap((a) => right.map((b) => [...a, ...b]))
}

function limited(alternatives: FieldFilter[][]): FieldFilter[][] {
  if (alternatives.length > maxAlternatives) throw new TooManyAlternatives()
  return alternatives
}
