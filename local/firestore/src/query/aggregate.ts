import type { StoredDocument } from '../model/document.ts'
import { type FieldPath, getField, parseFieldPath } from '../model/field-path.ts'
import type { Fields, Message, Value } from '../model/proto-json.ts'
import { invalidArgument } from '../model/status.ts'
import { checkQueryValue } from '../model/value-check.ts'
import { parseCount } from './structured-query.ts'

type Aggregation = { readonly alias: string } & (
  | { readonly kind: 'count'; readonly upTo: number | null }
  | { readonly kind: 'sum' | 'avg'; readonly field: FieldPath }
)

const MAX_AGGREGATIONS = 5
const MAX_INT64 = 2n ** 63n - 1n
const MIN_INT64 = -(2n ** 63n)

/** Reads `aggregations` of a structured aggregation query. */
export function parseAggregations(message: unknown): Aggregation[] {
  if (!Array.isArray(message) || message.length === 0) throw invalidArgument('Aggregations can not be empty.')
  if (message.length > MAX_AGGREGATIONS) throw invalidArgument(`At most ${MAX_AGGREGATIONS} aggregations are allowed`)
  const aggregations = message.map(parseAggregation)
  const aliases = new Set(aggregations.map((aggregation) => aggregation.alias))
  if (aliases.size < aggregations.length) throw invalidArgument('Two aggregations have the same alias')
  return aggregations
}

/** `aggregateFields` over the results of the query. */
export function aggregate(aggregations: readonly Aggregation[], documents: readonly StoredDocument[]): Fields {
  return Object.fromEntries(aggregations.map((part) => [part.alias, compute(part, documents)]))
}

function parseAggregation(message: Message, index: number): Aggregation {
  const alias = typeof message?.alias === 'string' && message.alias !== '' ? message.alias : `field_${index + 1}`
  if (message?.count) {
    const upTo = parseCount(message.count.upTo, 'upTo')
    if (upTo === 0) throw invalidArgument('upTo must be greater than 0')
    return { alias, kind: 'count', upTo }
  }
  if (message?.sum) return { alias, kind: 'sum', field: parseFieldPath(message.sum.field?.fieldPath) }
  if (message?.avg) return { alias, kind: 'avg', field: parseFieldPath(message.avg.field?.fieldPath) }
  throw invalidArgument('An aggregation is neither count, sum nor avg')
}

function compute(aggregation: Aggregation, documents: readonly StoredDocument[]): Value {
  if (aggregation.kind === 'count') {
    return { integerValue: String(Math.min(documents.length, aggregation.upTo ?? documents.length)) }
  }
  const { count, integers, doubles, hasDouble } = addUp(aggregation.field, documents)
  const total = Number(integers) + doubles
  if (aggregation.kind === 'avg')
    return count === 0 ? { nullValue: null } : checkQueryValue({ doubleValue: total / count })
  const fits = integers <= MAX_INT64 && integers >= MIN_INT64
  return hasDouble || !fits ? checkQueryValue({ doubleValue: total }) : { integerValue: integers.toString() }
}

/** Integers are added exactly and apart from doubles; values of other types do not count. */
function addUp(field: FieldPath, documents: readonly StoredDocument[]) {
  let count = 0
  let integers = 0n
  let doubles = 0
  let hasDouble = false
  for (const document of documents) {
    const value = getField(document.fields, field)
    if (value === undefined) continue
    if ('integerValue' in value) integers += BigInt(value.integerValue)
    else if ('doubleValue' in value) {
      doubles += Number(value.doubleValue)
      hasDouble = true
    } else continue
    count++
  }
  return { count, integers, doubles, hasDouble }
}
