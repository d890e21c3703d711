import type { StoredDocument } from '../model/document.ts'
import { type FieldPath, formatFieldPath, getField, isNameField, parseFieldPath } from '../model/field-path.ts'
import type { Fields, Message, Value } from '../model/proto-json.ts'
import { isBelowDocument, type Query } from '../model/query.ts'
import { invalidArgument } from '../model/status.ts'
import { checkQueryValue } from '../model/value-check.ts'
import { parseCount } from './parse-query.ts'

interface Count {
  readonly alias: string
  readonly kind: 'count'
  readonly upTo: number | null
}

type Aggregation = Count | { readonly alias: string; readonly kind: 'sum' | 'avg'; readonly field: FieldPath }

const maxAggregations = 5
const maxAliasBytes = 1500
const maxInt64 = 2n ** 63n - 1n
const minInt64 = -(2n ** 63n)

/** Reads `aggregations` of a structured aggregation query over this query. */
export function parseAggregations(message: unknown, query: Pick<Query, 'projection' | 'scope'>): Aggregation[] {
  if (!Array.isArray(message) || message.length === 0) throw invalidArgument('Aggregations can not be empty.')
  if (message.length > maxAggregations) {
    throw invalidArgument(
      'The maximum number of aggregations allowed in an aggregation query is ' +
        `${maxAggregations}. Received: ${message.length}`,
    )
  }
  let unnamed = 0
  const aggregations = message.map((part: Message) => parseAggregation(part, part?.alias || `field_${++unnamed}`))
  const aliases = aggregations.map(({ alias }) => alias)
  const twice = aliases.find((alias, index) => aliases.indexOf(alias) < index)
  if (twice !== undefined) throw invalidArgument(`Aggregation aliases contain duplicate alias: ${twice}.`)
  const fields = aggregatedFields(aggregations)
  for (const field of fields) checkSelected(field, query.projection)
  if (fields.length > 0 && isBelowDocument(query.scope)) {
    throw invalidArgument(
      `This query requires an index that has fields [${fields.map(formatFieldPath).join(', ')}] after __name__ and ` +
        'Firestore does not currently support such an index. ' +
        'Please try the query again with additional ordering on those fields.',
    )
  }
  return aggregations
}

/**
 * `aggregateFields` over the results of the query. Where several fields are aggregated, every aggregation, the count
 * too, sees only the documents that have them all.
 */
export function aggregate(aggregations: readonly Aggregation[], results: readonly StoredDocument[]): Fields {
  const fields = aggregatedFields(aggregations)
  const documents = results.filter((document) => fields.every((field) => getField(document.fields, field)))
  return Object.fromEntries(aggregations.map((part) => [part.alias, compute(part, documents)]))
}

/** Whether the aggregations need to know no more than how many results there are. */
export function countsOnly(aggregations: readonly Aggregation[]): aggregations is Count[] {
  return aggregations.every(({ kind }) => kind === 'count')
}

/** `aggregateFields` of a query with that many results. */
export function counts(aggregations: readonly Count[], results: number): Fields {
  return Object.fromEntries(aggregations.map(({ alias, upTo }) => [alias, countUpTo(results, upTo)]))
}

function parseAggregation(message: Message, alias: unknown): Aggregation {
  if (typeof alias !== 'string') throw invalidArgument('An alias is not a text')
  if (/^__.*__$/s.test(alias)) throw invalidArgument(`The property.name "${alias}" is reserved.`)
  if (Buffer.byteLength(alias) > maxAliasBytes) {
    throw invalidArgument(`The property.name is longer than ${maxAliasBytes} bytes.`)
  }
  if (message?.count) return { alias, kind: 'count', upTo: parseCount(message.count.upTo, 'upTo') }
  const kind = message?.sum ? 'sum' : 'avg'
  if (!message?.[kind]) throw invalidArgument('Operator field in Aggregation is not set.')
  const field = parseFieldPath(message[kind].field?.fieldPath)
  if (isNameField(field)) throw invalidArgument('Aggregations are not supported for the property: __key__')
  return { alias, kind, field }
}

function aggregatedFields(aggregations: readonly Aggregation[]): FieldPath[] {
  return aggregations.flatMap((part) => (part.kind === 'count' ? [] : [part.field]))
}

function checkSelected(field: FieldPath, projection: readonly FieldPath[] | null): void {
  const text = formatFieldPath(field)
  if (projection === null || projection.some((selected) => formatFieldPath(selected) === text)) return
  throw invalidArgument(`The aggregation property ${text} is not present in the base query's property mask.`)
}

function compute(aggregation: Aggregation, documents: readonly StoredDocument[]): Value {
  if (aggregation.kind === 'count') return countUpTo(documents.length, aggregation.upTo)
  const { count, integers, doubles } = addUp(aggregation.field, documents)
  const isInteger = doubles.length === 0 && integers <= maxInt64 && integers >= minInt64
  if (aggregation.kind === 'sum' && isInteger) return { integerValue: integers.toString() }
  if (count === 0) return { nullValue: null }
  const total = sumOf([...doubles, Number(integers)])
  return checkQueryValue({ doubleValue: aggregation.kind === 'sum' ? total : total / count })
}

function countUpTo(count: number, upTo: number | null): Value {
  return { integerValue: String(Math.min(count, upTo ?? count)) }
}

/** Integers are added exactly and apart from doubles; values of other types do not count. */
function addUp(field: FieldPath, documents: readonly StoredDocument[]) {
  let count = 0
  let integers = 0n
  const doubles: number[] = []
  for (const document of documents) {
    const value = getField(document.fields, field)
    if (value === undefined) continue
    if ('integerValue' in value) integers += BigInt(value.integerValue)
    else if ('doubleValue' in value) doubles.push(Number(value.doubleValue))
    else continue
    count++
  }
  return { count, integers, doubles }
}

/** Neumaier's compensated sum: ten times 0.1 is 1, as Firestore finds too, whatever the order of the documents. */
function sumOf(numbers: readonly number[]): number {
  let sum = 0
  let lost = 0
  for (const number of numbers) {
    const next = sum + number
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum
    sum = next
  }
  return Number.isFinite(sum) ? sum + lost : sum
}
