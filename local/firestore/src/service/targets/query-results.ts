import { type Change, inScope, type StoredDocument } from '../../model/document.ts'
import type { Query } from '../../model/query.ts'
import { executeQuery } from '../../query/execute.ts'
import { matchingKey } from '../../query/match.ts'
import type { Database } from '../../store/database.ts'
import { firstDocuments } from './first-documents.ts'

/** What a commit means to a target: documents that are (still) its results in a new version, and paths that left. */
export interface Delta {
  readonly present: readonly StoredDocument[]
  readonly gone: readonly string[]
}

/** The results of a query, kept up to date commit by commit. */
interface QueryResults {
  start(): Delta
  update(changes: readonly Change[]): Delta
}

const nothing: Delta = { present: [], gone: [] }

/** Follows a query by looking at changed documents only, as long as they tell what its results are. */
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
        if (after !== null && inScope(query.scope, path) && matchingKey(query, after) !== null) {
          members.add(path)
          present.push(after)
        } else if (members.delete(path)) gone.push(path)
      }
      return { present, gone }
    },
  }
}

/** One document that comes or goes can move others into or out of the window. */
function limitedResults(database: Database, query: Query): QueryResults {
  const first = firstDocuments(database, query)
  let shown: ReadonlyMap<string, StoredDocument> = new Map()
  const show = (): Delta => {
    const before = shown
    const window = first.documents().slice(query.offset)
    shown = new Map(window.map((document) => [document.path, document]))
    return {
      present: window.filter((document) => before.get(document.path) !== document),
      gone: [...before.keys()].filter((path) => !shown.has(path)),
    }
  }
  return {
    start() {
      first.run()
      return show()
    },
    update: (changes) => (first.update(changes) ? show() : nothing),
  }
}
