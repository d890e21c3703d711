import type { Change, StoredDocument } from '../../model/document.ts'
import { executeQuery } from '../../query/execute.ts'
import { matches } from '../../query/match.ts'
import type { Query } from '../../query/structured-query.ts'
import type { Database } from '../../store/database.ts'
import type { Delta } from './target.ts'

/** The results of a query, kept up to date commit by commit. */
export interface QueryResults {
  start(): Delta
  update(changes: readonly Change[]): Delta
}

/** Follows a query: without a limit only changed documents are looked at. */
export function queryResults(database: Database, query: Query): QueryResults {
  return query.limit === null && query.offset === 0
    ? unlimitedResults(database, query)
    : limitedResults(database, query)
}

function unlimitedResults(database: Database, query: Query): QueryResults {
  const members = new Set<string>()
  return {
    start() {
      const present = executeQuery(query, database)
      for (const document of present) members.add(document.path)
      return { present, gone: [] }
    },
    update(changes) {
      const present: StoredDocument[] = []
      const gone: string[] = []
      for (const { path, after } of changes) {
        if (after !== null && matches(query, after)) {
          members.add(path)
          present.push(after)
        } else if (members.delete(path)) gone.push(path)
      }
      return { present, gone }
    },
  }
}

/** One document that comes or goes can move others over the limit, so the query is run again if one does. */
function limitedResults(database: Database, query: Query): QueryResults {
  let members = new Map<string, StoredDocument>()
  const belongs = (document: StoredDocument | null) => document !== null && matches(query, document)
  const refresh = (): Delta => {
    const before = members
    members = new Map(executeQuery(query, database).map((document) => [document.path, document]))
    return {
      present: [...members.values()].filter((document) => before.get(document.path) !== document),
      gone: [...before.keys()].filter((path) => !members.has(path)),
    }
  }
  return {
    start: refresh,
    update: (changes) =>
      changes.some(({ before, after }) => belongs(before) || belongs(after)) ? refresh() : { present: [], gone: [] },
  }
}
