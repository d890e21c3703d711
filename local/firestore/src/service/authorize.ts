import { type StoredDocument, toDocumentJson } from '../model/document.ts'
import type { DocumentJson } from '../model/proto-json.ts'
import type { Query } from '../model/query.ts'
import { StatusError } from '../model/status.ts'
import type { Decision, Lookups, RulesAuth, Ruleset, WriteMethod } from '../rules/ruleset.ts'
import type { Database } from '../store/database.ts'
import type { Caller } from './contract.ts'
import type { Rulesets } from './rulesets.ts'

/** The rules that hold for one request of a caller; null where they do not hold. */
export interface Access {
  readonly ruleset: Ruleset
  readonly auth: RulesAuth | null
  /** What they have looked up so far: all decisions of the request share a limit. */
  readonly lookups: Lookups
}

/** Where a rule looks up documents. */
interface Documents {
  document(path: string): StoredDocument | null
}

/** One write of a commit, as its rule sees it. */
interface AuthorizedWrite {
  readonly path: string
  readonly before: StoredDocument | null
  readonly after: StoredDocument | null
  /** Whether its precondition requires a document; null if it requires nothing. */
  readonly exists: boolean | null
}

const allowed: Decision = { allowed: true }

/** null for administrators and where no rules are in force: then everything is allowed. */
export function accessOf(rulesets: Rulesets, database: Database, caller: Caller): Access | null {
  if (caller.kind === 'admin') return null
  const ruleset = rulesets.of(database)
  return ruleset && { ruleset, auth: caller.auth, lookups: new Set() }
}

/** May the document be read, whether it exists or not? Paths that the rule looks up are added to `lookedUp`. */
export function decideGet(
  access: Access | null,
  database: Database,
  documents: Documents,
  path: string,
  lookedUp?: Set<string>,
): Decision {
  if (access === null) return allowed
  const read = reader(database, documents, lookedUp)
  return access.ruleset.decideDocument({
    database: database.database,
    method: 'get',
    path,
    auth: access.auth,
    time: Date.now(),
    resource: jsonOf(database, documents.document(path)),
    newResource: null,
    read,
    readAfter: read,
    lookups: access.lookups,
  })
}

/** May the query be run? Paths that the rule looks up are added to `lookedUp`. */
export function decideQuery(
  access: Access | null,
  database: Database,
  documents: Documents,
  { asked }: Pick<Query, 'asked'>,
  lookedUp?: Set<string>,
): Decision {
  if (access === null) return allowed
  if (asked.scope.collectionId === null)
    return { allowed: false, message: 'A query of all collections is for administrators.' }
  const read = reader(database, documents, lookedUp)
  return access.ruleset.decideList({
    database: database.database,
    query: asked,
    auth: access.auth,
    time: Date.now(),
    read,
  })
}

/** May the write be made? `after` is the state that the whole commit leaves behind. */
export function decideWrite(
  access: Access | null,
  database: Database,
  write: AuthorizedWrite,
  time: number,
  after: Documents,
): Decision {
  if (access === null) return allowed
  return access.ruleset.decideDocument({
    database: database.database,
    method: methodOf(write),
    path: write.path,
    auth: access.auth,
    time,
    resource: jsonOf(database, write.before),
    newResource: jsonOf(database, write.after),
    read: reader(database, database),
    readAfter: reader(database, after),
    lookups: access.lookups,
  })
}

/**
 * The precondition decides whether create or update rules apply, even where it does not hold: otherwise the answer
 * would tell whether a document exists.
 */
function methodOf({ before, after, exists }: AuthorizedWrite): WriteMethod {
  if (after === null) return 'delete'
  return (exists ?? before !== null) ? 'update' : 'create'
}

/** Turns a refusal into the error that the caller gets. */
export function enforce(decision: Decision): void {
  if (!decision.allowed) throw new StatusError('PERMISSION_DENIED', decision.message)
}

/** For methods that security rules cannot decide. */
export function requireAdmin(access: Access | null, what: string): void {
  if (access !== null) throw new StatusError('PERMISSION_DENIED', `${what} is for administrators.`)
}

function reader(database: Database, documents: Documents, lookedUp?: Set<string>) {
  return (path: string): DocumentJson | null => {
    lookedUp?.add(path)
    return jsonOf(database, documents.document(path))
  }
}

function jsonOf(database: Database, document: StoredDocument | null): DocumentJson | null {
  return document && toDocumentJson(database, document)
}
