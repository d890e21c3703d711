import { type Scope, toDocumentJson } from '../model/document.ts'
import type { Message } from '../model/proto-json.ts'
import { parseParentName } from '../model/resource-name.ts'
import { StatusError } from '../model/status.ts'
import { aggregate, parseAggregations } from '../query/aggregate.ts'
import { project } from '../query/projection.ts'
import { parseQuery, type Query } from '../query/structured-query.ts'
import type { Database } from '../store/database.ts'
import { accessOf, decideQuery, enforce } from './authorize.ts'
import type { Caller } from './contract.ts'
import { openReadView, type ReadView } from './read-view.ts'
import type { ServiceState } from './state.ts'

/** The results of a query, one message each. */
export async function runQuery(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database, query, view } = await openQuery(state, request, request.structuredQuery, caller)
  const { readTime, newTransaction } = view
  const answers = view.query(query).map((document): Message => {
    return { document: project(toDocumentJson(database, document), query.projection), readTime }
  })
  if (answers.length === 0) return [{ ...newTransaction, readTime }]
  Object.assign(answers[0] as Message, newTransaction)
  return answers
}

/** Counts, sums and averages over the results of a query. */
export async function runAggregationQuery(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const aggregations = parseAggregations(request.structuredAggregationQuery?.aggregations)
  const structuredQuery = request.structuredAggregationQuery?.structuredQuery
  const { query, view } = await openQuery(state, request, structuredQuery, caller)
  const aggregateFields = aggregate(aggregations, view.query(query))
  return [{ ...view.newTransaction, result: { aggregateFields }, readTime: view.readTime }]
}

async function openQuery(
  state: ServiceState,
  request: Message,
  structuredQuery: Message,
  caller: Caller,
): Promise<{ database: Database; query: Query; view: ReadView }> {
  if (request.explainOptions) throw new StatusError('UNIMPLEMENTED', 'explainOptions is not supported')
  const { database: name, path } = parseParentName(request.parent)
  const database = state.store.database(name)
  const query = parseQuery(path, structuredQuery)
  const view = await openReadView(state, database, request, [thingOf(query.scope)])
  const access = accessOf(state, database, caller)
  enforce(decideQuery(access, database, view.source, query.scope, structuredQuery))
  return { database, query, view }
}

/** What transactions that run this query take turns on; no path of a document looks like it. */
function thingOf({ parent, collectionId, allDescendants }: Scope): string {
  return `${parent}/${collectionId ?? '*'}/${allDescendants ? '**' : '*'}`
}
