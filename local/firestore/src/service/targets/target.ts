import { type Change, childCollection, collectionPathOf, lastSegment, type Scope } from '../../model/document.ts'
import type { FieldPath } from '../../model/field-path.ts'
import type { Query } from '../../model/query.ts'
import type { Decision } from '../../rules/ruleset.ts'
import type { Database } from '../../store/database.ts'
import { type Access, decideGet, decideQuery } from '../authorize.ts'
import { type Delta, queryResults } from './query-results.ts'

/** Something a client listens to. */
export interface Target {
  readonly id: number
  readonly projection: readonly FieldPath[] | null
  /** Paths whose change can change the results: of documents, or of a whole scope. */
  readonly interest: { readonly paths: readonly string[] } | { readonly scope: Scope }
  /** Paths that the rules looked up in the last decision. */
  readonly lookedUp: ReadonlySet<string>
  /** May the caller (still) listen? */
  decide(access: Access | null): Decision
  /** Takes the results as they are now. */
  start(): Delta
  update(changes: readonly Change[]): Delta
}

/** Listens to single documents. */
export function documentsTarget(id: number, database: Database, paths: readonly string[]): Target {
  const lookedUp = new Set<string>()
  const delta = (changed: readonly string[]): Delta => {
    const found = changed.map((path) => database.document(path))
    return {
      present: found.filter((document) => document !== null),
      gone: changed.filter((_, index) => found[index] === null),
    }
  }
  return {
    id,
    projection: null,
    interest: { paths },
    lookedUp,
    decide(access) {
      lookedUp.clear()
      for (const path of paths) {
        const decision = decideGet(access, database, database, path, lookedUp)
        if (!decision.allowed) return decision
      }
      return { allowed: true }
    },
    start: () => delta(paths),
    update: (changes) => delta(changes.map((change) => change.path)),
  }
}

/** Listens to the results of a query. */
export function queryTarget(id: number, database: Database, query: Query): Target {
  const lookedUp = new Set<string>()
  const results = queryResults(database, query)
  return {
    id,
    projection: query.projection,
    interest: { scope: query.scope },
    lookedUp,
    decide(access) {
      lookedUp.clear()
      return decideQuery(access, database, database, query, lookedUp)
    },
    start: results.start,
    update: results.update,
  }
}

/** The keys under which a changed document finds the targets that it may concern. */
export function keysOfDocument(path: string): string[] {
  const collection = collectionPathOf(path)
  return [`document ${path}`, `collection ${collection}`, `group ${lastSegment(collection)}`, '*']
}

/** The keys under which a target is found. */
export function keysOfTarget(target: Target): string[] {
  if ('paths' in target.interest) return target.interest.paths.map((path) => `document ${path}`)
  const { parent, collectionId, allDescendants } = target.interest.scope
  if (collectionId === null) return ['*']
  if (allDescendants) return [`group ${collectionId}`]
  return [`collection ${childCollection(parent, collectionId)}`]
}
