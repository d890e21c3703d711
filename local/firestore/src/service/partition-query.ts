import { isNameField } from '../model/field-path.ts'
import type { Message, Value } from '../model/proto-json.ts'
import type { Query } from '../model/query.ts'
import { documentName, parseParentName } from '../model/resource-name.ts'
import { invalidArgument } from '../model/status.ts'
import { parseCount, parseQuery } from '../query/parse-query.ts'
import { accessOf, requireAdmin } from './authorize.ts'
import type { Caller } from './contract.ts'
import { pageToken, parsePageToken } from './page-token.ts'
import { openReadView } from './read-view.ts'
import type { ServiceState } from './state.ts'

/**
 * Cursors that divide a collection group into parts of about the same size, at most `partitionCount` of them. The page
 * token holds how many cursors were told before.
 */
export async function partitionQuery(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const { database: name, path: parent } = parseParentName(request.parent)
  const database = state.store.database(name)
  const access = accessOf(state.rulesets, database, caller)
  requireAdmin(access, 'PartitionQuery')
  const query = parseQuery(parent, request.structuredQuery)
  checkPartitionable(query)
  const wanted = parseCount(request.partitionCount, 'partition_count') ?? 0
  if (wanted === 0) throw invalidArgument('partition_count must be greater than zero.')
  const size = parseCount(request.pageSize, 'page_size') || wanted
  const told = parseCount(parsePageToken(request.pageToken), 'page token') ?? 0
  const view = await openReadView(state, database, request, access, [])
  const documents = view.query(query)
  const count = Math.min(wanted, Math.max(0, documents.length - 1))
  const partitions: { values: Value[] }[] = []
  for (let index = told; index < Math.min(count, told + size); index++) {
    const first = documents[Math.floor(((index + 1) * documents.length) / (count + 1))]
    if (first) partitions.push({ values: [{ referenceValue: documentName(database, first.path) }] })
  }
  return [told + size < count ? { partitions, nextPageToken: pageToken(told + size) } : { partitions }]
}

/** What the protocol says of partitioned queries: a whole collection group of the database, by name. */
function checkPartitionable({ asked, startAt, endAt }: Query): void {
  const { scope, filter, orderBy, limit, offset } = asked
  if (scope.parent !== '') throw invalidArgument('PartitionQuery works on whole databases, not below a document.')
  if (!scope.allDescendants) {
    throw invalidArgument('PartitionQuery needs a query of all descendants with this collection id.')
  }
  const isByName = orderBy.every(({ field, descending }) => isNameField(field) && !descending)
  if (!isByName || filter !== null || startAt !== null || endAt !== null || limit !== null || offset > 0) {
    throw invalidArgument(
      'PartitionQuery takes no filters, cursors, limits, offsets or orders other than __name__ ascending.',
    )
  }
}
