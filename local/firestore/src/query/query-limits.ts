import { formatFieldPath, isNameField } from '../model/field-path.ts'
import {
  comparedValues,
  type FieldFilter,
  type Filter,
  fieldFilters,
  isInequality,
  type Operator,
} from '../model/filter.ts'
import { type AskedQuery, isBelowDocument, type Query } from '../model/query.ts'
import { invalidArgument, StatusError } from '../model/status.ts'

const maxParts = 100
/** How many comparisons a query may be split into, lists included. */
const maxDisjunctions = 30
/** How many values an operator that takes a list may compare with. */
export const maxListValues: Partial<Record<Operator, number>> = { IN: 30, ARRAY_CONTAINS_ANY: 30, NOT_IN: 10 }
const maxInequalityFields = 10
/** Above this size the normal form is not computed just to report its exact size. */
const maxExpansion = 10_000
/** Which comparison the operator makes with each of its values. */
const listOperators: Partial<Record<Operator, Operator>> = { IN: 'EQUAL', ARRAY_CONTAINS_ANY: 'ARRAY_CONTAINS' }

/**
 * Refuses queries whose parts are valid but which Firestore does not run in this combination
 * (https://firebase.google.com/docs/firestore/query-data/queries#query_limitations, messages of the official emulator).
 */
export function checkCombination(query: Query): void {
  const { asked } = query
  const filters = fieldFilters(asked.filter)
  checkNegations(asked.filter, filters)
  checkInequalities(fieldFilters(query.filter))
  checkOrder(query)
  if (isBelowDocument(query.scope)) checkBelowDocument(query, filters)
  if (query.scope.collectionId === null) checkKindless(query, filters)
  if (asked.filter !== null) checkDisjunctions(asked.filter)
  checkTotal(asked, filters)
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
  if (fields.size > maxInequalityFields) {
    throw invalidArgument(
      `The query contains ${fields.size} distinct inequality fields: [${[...fields].join(', ')}]. ` +
        `A query may not have more than ${maxInequalityFields} distinct inequality fields.`,
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
function checkOrder({ orderBy, asked }: Query): void {
  const fields = asked.orderBy.map(({ field }) => formatFieldPath(field))
  const twice = fields.find((field, index) => fields.indexOf(field) < index)
  if (twice !== undefined) throw invalidArgument(`order by clause cannot contain duplicate fields ${twice}`)
  if (orderBy.slice(0, -1).some(({ field }) => isNameField(field))) {
    throw invalidArgument('order by clause cannot contain more fields after the key')
  }
}

/** Groups are indexed for the whole database: below a document they can be walked by name and no other way. */
function checkBelowDocument({ scope, orderBy }: Query, filters: readonly FieldFilter[]): void {
  if ([...filters, ...orderBy].some(({ field }) => !isNameField(field))) {
    throw invalidArgument('collection group queries are only allowed at the root parent')
  }
  if (scope.collectionId !== null && orderBy[0]?.descending) {
    throw new StatusError(
      'FAILED_PRECONDITION',
      "collection group queries are only allowed if they're at the root or they're an ascending primary key scan",
    )
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
  if (conjunctions.length > maxDisjunctions) throw tooManyDisjunctions(conjunctions.length)
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
    if (left.length * right.length > maxExpansion) throw tooManyDisjunctions(left.length * right.length)
    return distinct(left.flatMap((some) => right.map((more) => [...some, ...more])))
  })
}

function distinct(conjunctions: readonly string[][]): string[][] {
  const sorted = conjunctions.map((parts) => [...new Set(parts)].sort())
  return [...new Map(sorted.map((parts) => [JSON.stringify(parts), parts])).values()]
}

function comparisons(filter: FieldFilter): string[] {
  const operator = listOperators[filter.operator]
  const values = operator === undefined ? [filter.value] : comparedValues(filter)
  const field = formatFieldPath(filter.field)
  return values.map((value) => `${operator ?? filter.operator} ${field} ${JSON.stringify(value)}`)
}

function tooManyDisjunctions(count: number) {
  return invalidArgument(
    `Too many disjunctions after normalization. Result had ${count} disjunctions which is more than the maximum of ${maxDisjunctions}`,
  )
}

function checkTotal({ scope, orderBy }: AskedQuery, filters: readonly FieldFilter[]): void {
  const count = filters.reduce((sum, filter) => sum + comparisons(filter).length, 0)
  const ancestors = scope.parent === '' ? 0 : 1
  if (count + orderBy.length + ancestors <= maxParts) return
  throw invalidArgument(
    `The query may not have more than ${maxParts} filters + sort orders + ancestor total. Currently there are ` +
      `${count} filters, ${orderBy.length} sort orders, and ${ancestors === 0 ? 'no' : 'one'} ancestor filter.`,
  )
}
