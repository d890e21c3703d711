import type { Value } from '../../model/proto-json.ts'

/** One filter on one field. */
export interface Condition {
  field: readonly string[]
  operator: string
  /** Absent for unary filters. */
  value?: Value
}

const MAX_DISJUNCTS = 100

/** A filter that would have to be looked at in more cases than Firestore itself admits. */
export class TooManyCases {}

/**
 * The query's filter as alternatives of conditions that hold together: a rule must be proved for each alternative. `in` and
 * `array-contains-any` become one alternative for each of their values. A filter it does not know is left out, which
 * only makes a proof harder.
 */
export function alternatives(filter: unknown): Condition[][] {
  const { compositeFilter, fieldFilter, unaryFilter } = asRecord(filter)
  if (compositeFilter) {
    const { op, filters } = asRecord(compositeFilter)
    const parts = Array.isArray(filters) ? filters.map(alternatives) : []
    if (op === 'AND') return parts.reduce(product, [[]])
    return op === 'OR' && parts.length > 0 ? limited(parts.flat()) : [[]]
  }
  if (unaryFilter) {
    const { op, field } = asRecord(unaryFilter)
    return [[{ field: fieldOf(field), operator: String(op) }]]
  }
  return fieldFilter ? ofField(asRecord(fieldFilter)) : [[]]
}

function ofField({ op, field: reference, value }: Record<string, unknown>): Condition[][] {
  const field = fieldOf(reference)
  const single = { IN: 'EQUAL', ARRAY_CONTAINS_ANY: 'ARRAY_CONTAINS' }[String(op)]
  if (single === undefined) return [[{ field, operator: String(op), value: value as Value }]]
  const { values } = asRecord(asRecord(value).arrayValue)
  const options = Array.isArray(values) ? (values as Value[]) : []
  return limited(options.map((option) => [{ field, operator: single, value: option }]))
}

function product(left: Condition[][], right: Condition[][]): Condition[][] {
  if (left.length * right.length > MAX_DISJUNCTS) throw new TooManyCases()
  return left.flatMap((a) => right.map((b) => [...a, ...b]))
}

function limited(cases: Condition[][]): Condition[][] {
  if (cases.length > MAX_DISJUNCTS) throw new TooManyCases()
  return cases
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const fieldOf = (reference: unknown) => parseFieldPath(String(asRecord(reference).fieldPath))

/** `a.b` and `` `a.b`.c ``: the steps of a field path. */
export function parseFieldPath(text: string): string[] {
  return [...text.matchAll(/`((?:[^`\\]|\\[\s\S])*)`|[^.`]+/g)].map(([plain, quoted]) =>
    quoted === undefined ? plain : quoted.replace(/\\([\s\S])/g, '$1'),
  )
}
