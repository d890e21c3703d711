import { type Scope, type StoredDocument, toDocumentJson } from '../model/document.ts'
import type { DocumentJson, Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import type { Decision, RulesAuth, Ruleset } from '../rules/contract.ts'
import type { Database } from '../store/database.ts'
import type { Caller } from './contract.ts'
import type { ServiceState } from './state.ts'

/** The rules that hold for a caller; null where they do not hold. */
export interface Access {
  readonly ruleset: Ruleset
  readonly auth: RulesAuth | null
}

/** Where a rule looks up documents. */
interface Documents {
  document(path: string): StoredDocument | null
}

/** One write of a commit, as its rule sees it. */
export interface AuthorizedWrite {
  readonly path: string
  readonly before: StoredDocument | null
  readonly after: StoredDocument | null
}

const ALLOWED: Decision = { allowed: true }

/** Who is an administrator, or asks a project without rules, passes: null. */
export function accessOf(state: ServiceState, database: Database, caller: Caller): Access | null {
  if (caller.kind === 'admin') return null
  const ruleset = state.rulesets.get(database.project) ?? state.defaultRuleset
  return ruleset && { ruleset, auth: caller.auth }
}

/** May the document be read, whether it exists or not? Paths that the rule looks up are added to `lookedUp`. */
export function decideGet(
  access: Access | null,
  database: Database,
  documents: Documents,
  path: string,
  lookedUp?: Set<string>,
): Decision {
  if (access === null) return ALLOWED
  const read = reader(database, documents, lookedUp)
  const decided = { method: 'get', path, auth: access.auth, time: Date.now(), newResource: null } as const
  const resource = jsonOf(database, documents.document(path))
  return access.ruleset.decideDocument({ ...decided, resource, read, readAfter: read })
}

/** May the query be run? Paths that the rule looks up are added to `lookedUp`. */
export function decideQuery(
  access: Access | null,
  database: Database,
  documents: Documents,
  scope: Scope,
  query: Message,
  lookedUp?: Set<string>,
): Decision {
  if (access === null) return ALLOWED
  const { parent, collectionId, allDescendants } = scope
  if (collectionId === null) return { allowed: false, message: 'A query of all collections is for administrators.' }
  const read = reader(database, documents, lookedUp)
  return access.ruleset.decideList({
    parent,
    collectionId,
    allDescendants,
    query,
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
  if (access === null) return ALLOWED
  return access.ruleset.decideDocument({
    method: write.after === null ? 'delete' : write.before === null ? 'create' : 'update',
    path: write.path,
    auth: access.auth,
    time,
    resource: jsonOf(database, write.before),
    newResource: jsonOf(database, write.after),
    read: reader(database, database),
    readAfter: reader(database, after),
  })
}

/** Turns a refusal into the error that the caller gets. */
export function enforce(decision: Decision): void {
  if (!decision.allowed) throw new StatusError('PERMISSION_DENIED', decision.message)
}

/** For what rules cannot decide. */
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
