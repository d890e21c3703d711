import { type Scope, toDocumentJson } from '../model/document.ts'
import { isNameField } from '../model/field-path.ts'
import { comparedValues, fieldFilters } from '../model/filter.ts'
import type { Message } from '../model/proto-json.ts'
import type { Query } from '../model/query.ts'
import { documentName, parseParentName } from '../model/resource-name.ts'
import { invalidArgument, StatusError } from '../model/status.ts'
import { aggregate, counts, countsOnly, parseAggregations } from '../query/aggregate.ts'
import { type FindNearest, nearest, parseFindNearest } from '../query/find-nearest.ts'
import { parseQuery } from '../query/parse-query.ts'
import { project } from '../query/projection.ts'
import type { Database } from '../store/database.ts'
import { accessOf, decideQuery, enforce } from './authorize.ts'
import type { Caller } from './contract.ts'
import { openReadView, type ReadView } from './read-view.ts'
import type { ServiceState } from './state.ts'

/** The results of a query, one message each. */
export async function runQuery(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database, query, search, view } = await openQuery(state, request, request.structuredQuery, caller)
  const { readTime, newTransaction } = view
  const results = search === null ? view.query(query) : nearest(search, view.query(query))
  const answers = results.map((document): Message => {
    return { document: project(toDocumentJson(database, document), query.projection), readTime }
  })
  if (answers.length === 0) return [{ ...newTransaction, readTime, done: true }]
  Object.assign(answers[0] as Message, newTransaction, query.offset > 0 ? { skippedResults: query.offset } : {})
  Object.assign(answers.at(-1) as Message, { done: true })
  return answers
}

/** Counts, sums and averages over the results of a query. */
export async function runAggregationQuery(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { structuredQuery, aggregations: asked } = request.structuredAggregationQuery ?? {}
  const { query, search, view } = await openQuery(state, request, structuredQuery, caller)
  const aggregations = parseAggregations(asked, query)
  const aggregateFields =
    search === null && countsOnly(aggregations)
      ? counts(aggregations, view.count(query))
      : aggregate(aggregations, search === null ? view.unordered(query) : nearest(search, view.query(query)))
  return [{ ...view.newTransaction, result: { aggregateFields }, readTime: view.readTime }]
}

async function openQuery(
  state: ServiceState,
  request: Message,
  structuredQuery: Message,
  caller: Caller,
): Promise<{ database: Database; query: Query; search: FindNearest | null; view: ReadView }> {
  if (request.explainOptions) throw new StatusError('UNIMPLEMENTED', 'explainOptions is not supported')
  const { database: name, path } = parseParentName(request.parent)
  const database = state.store.database(name)
  const search = parseFindNearest(structuredQuery ?? {})
  const query = parseQuery(path, structuredQuery && { ...structuredQuery, findNearest: undefined })
  checkNames(database, query)
  const access = accessOf(state.rulesets, database, caller)
  const view = await openReadView(state, database, request, access, [thingOf(query.scope)])
  enforce(decideQuery(access, database, view.source, query))
  return { database, query, search, view }
}

/** Names that a query compares with are of its own database. */
function checkNames(database: Database, query: Query): void {
  const own = documentName(database, '')
  for (const filter of fieldFilters(query.filter)) {
    if (!isNameField(filter.field)) continue
    for (const value of comparedValues(filter)) {
      if (!('referenceValue' in value) || value.referenceValue.startsWith(own)) continue
      const [asked, other] = [own, value.referenceValue].map((name) => name.split('/documents/', 1)[0])
      throw invalidArgument(`The request was for database '${asked}' but was attempting to access database '${other}'`)
    }
  }
}

/** The name on which transactions that run this query take turns; it never equals the path of a document. */
function thingOf({ parent, collectionId, allDescendants }: Scope): string {
  return `${parent}/${collectionId ?? '*'}/${allDescendants ? '**' : '*'}`
}
