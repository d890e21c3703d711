import { formatFieldPath, isNameField } from '../model/field-path.ts'
import { invalidArgument } from '../model/status.ts'
import { comparedValues, type FieldFilter, type Filter, fieldFilters, isInequality, type Operator } from './filter.ts'
import type { Order, Query } from './query.ts'

const MAX_PARTS = 100
const MAX_DISJUNCTIONS = 30
const MAX_INEQUALITY_FIELDS = 10
/** Beyond this a normal form is not worked out only to be told its size. */
const MAX_EXPANSION = 10_000
/** Which comparison the operator makes with each of its values. */
const LIST_OPERATORS: Partial<Record<Operator, Operator>> = { IN: 'EQUAL', ARRAY_CONTAINS_ANY: 'ARRAY_CONTAINS' }

/**
 * Refuses what Firestore does not run though each part of it is right; `asked` is the filter as it was written
 * (https://firebase.google.com/docs/firestore/query-data/queries#query_limitations, messages of the official emulator).
 */
export function checkCombination(query: Query, asked: Filter | null, explicitOrder: readonly Order[]): void {
  const filters = fieldFilters(asked)
  checkNegations(asked, filters)
  checkInequalities(fieldFilters(query.filter))
  checkOrder(query, explicitOrder)
  if (query.scope.collectionId === null) checkKindless(query, filters)
  if (asked !== null) checkDisjunctions(asked)
  checkTotal(query, filters, explicitOrder)
}

function checkNegations(filter: Filter | null, filters: readonly FieldFilter[]): void {
  const negations = filters.filter(({ operator }) => operator === 'NOT_EQUAL' || operator === 'NOT_IN')
  if (negations.length > 1) {
    throw invalidArgument(
      "Only a single 'NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', or 'IS_NOT_NULL' filter allowed per query.",
    )
  }
  const hasList = filters.some(({ operator }) => operator === 'IN' || operator === 'ARRAY_CONTAINS_ANY')
  if (negations[0]?.operator === 'NOT_IN' && (hasList || hasOr(filter))) {
    throw invalidArgument("'NOT_IN' cannot be used in the same query with 'IN', 'ARRAY_CONTAINS_ANY' or 'OR'.")
  }
}

function hasOr(filter: Filter | null): boolean {
  if (filter === null || filter.kind === 'field') return false
  return filter.kind === 'OR' || filter.filters.some(hasOr)
}

function checkInequalities(filters: readonly FieldFilter[]): void {
  const fields = new Set(filters.filter(isInequality).map(({ field }) => formatFieldPath(field)))
  if (fields.size > MAX_INEQUALITY_FIELDS) {
    throw invalidArgument(
      `The query contains ${fields.size} distinct inequality fields: [${[...fields].join(', ')}]. ` +
        `A query may not have more than ${MAX_INEQUALITY_FIELDS} distinct inequality fields.`,
    )
  }
  const names = filters.filter(({ field }) => isNameField(field))
  if (names.length > 0 && fields.size > 0 && !names.some(isInequality)) {
    throw invalidArgument(
      'Equality on key is not allowed if there are other inequality fields and key does not appear in inequalities.',
    )
  }
}

/** The explicit order names each field once, and nothing can follow the name, which no two documents share. */
function checkOrder({ orderBy }: Query, explicitOrder: readonly Order[]): void {
  const fields = explicitOrder.map(({ field }) => formatFieldPath(field))
  const twice = fields.find((field, index) => fields.indexOf(field) < index)
  if (twice !== undefined) throw invalidArgument(`order by clause cannot contain duplicate fields ${twice}`)
  if (orderBy.slice(0, -1).some(({ field }) => isNameField(field))) {
    throw invalidArgument('order by clause cannot contain more fields after the key')
  }
}

function checkKindless({ orderBy }: Query, filters: readonly FieldFilter[]): void {
  const other = filters.find(({ field }) => !isNameField(field))
  if (other !== undefined) throw invalidArgument(`kind is required for filter: ${formatFieldPath(other.field)}`)
  if (orderBy.length > 1 || orderBy[0]?.descending) {
    throw invalidArgument('kind is required for all orders except __key__ ascending')
  }
}

function checkDisjunctions(filter: Filter): void {
  const conjunctions = disjunctiveNormalForm(filter)
  if (conjunctions.length > MAX_DISJUNCTIONS) throw tooManyDisjunctions(conjunctions.length)
  if (conjunctions.some((parts) => parts.filter((part) => part.startsWith('ARRAY_')).length > 1)) {
    throw invalidArgument("A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.")
  }
}

/** The conjunctions, each a list of texts that stand for comparisons. What is there twice counts once. */
function disjunctiveNormalForm(filter: Filter): string[][] {
  if (filter.kind === 'field') return distinct(comparisons(filter).map((part) => [part]))
  const forms = filter.filters.map(disjunctiveNormalForm)
  if (filter.kind === 'OR') return distinct(forms.flat())
  return forms.reduce((left, right) => {
    if (left.length * right.length > MAX_EXPANSION) throw tooManyDisjunctions(left.length * right.length)
    return distinct(left.flatMap((some) => right.map((more) => [...some, ...more])))
  })
}

function distinct(conjunctions: readonly string[][]): string[][] {
  const sorted = conjunctions.map((parts) => [...new Set(parts)].sort())
  return [...new Map(sorted.map((parts) => [JSON.stringify(parts), parts])).values()]
}

function comparisons(filter: FieldFilter): string[] {
  const operator = LIST_OPERATORS[filter.operator]
  const values = operator === undefined ? [filter.value] : comparedValues(filter)
  const field = formatFieldPath(filter.field)
  return values.map((value) => `${operator ?? filter.operator} ${field} ${JSON.stringify(value)}`)
}

function tooManyDisjunctions(count: number) {
  return invalidArgument(
    `Too many disjunctions after normalization. Result had ${count} disjunctions which is more than the maximum of ${MAX_DISJUNCTIONS}`,
  )
}

function checkTotal(query: Query, filters: readonly FieldFilter[], explicitOrder: readonly Order[]): void {
  const count = filters.reduce((sum, filter) => sum + comparisons(filter).length, 0)
  const ancestors = query.scope.parent === '' ? 0 : 1
  if (count + explicitOrder.length + ancestors <= MAX_PARTS) return
  throw invalidArgument(
    `The query may not have more than ${MAX_PARTS} filters + sort orders + ancestor total. Currently there are ` +
      `${count} filters, ${explicitOrder.length} sort orders, and ${ancestors === 0 ? 'no' : 'one'} ancestor filter.`,
  )
}
