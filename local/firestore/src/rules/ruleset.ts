import type { DocumentJson } from '../model/proto-json.ts'
import type { AskedQuery } from '../model/query.ts'

/** `request.auth`: null for a caller who is not signed in. */
export interface RulesAuth {
  uid: string
  token: Record<string, unknown>
}

export type WriteMethod = 'create' | 'update' | 'delete'

/** The documents that the rules have looked up for one request of a client, whatever number of decisions it takes. */
export type Lookups = Set<string>

/** What one rule decision is made from. Paths are relative to the database's documents: `proposals/p1`. */
export interface DocumentRequest {
  /** `(default)`, or the id of a named database. */
  database: string
  method: 'get' | WriteMethod
  path: string
  auth: RulesAuth | null
  /** Milliseconds with fraction since the epoch, UTC: `request.time`, equal to REQUEST_TIME of the same commit. */
  time: number
  /** The stored document before the request; null where there is none. */
  resource: DocumentJson | null
  /** The document as it would be stored; null for get and delete. */
  newResource: DocumentJson | null
  /** Reads for get()/exists(): the state before the request. */
  read(path: string): DocumentJson | null
  /** Reads for getAfter()/existsAfter(): the state after the whole commit. */
  readAfter(path: string): DocumentJson | null
  /** Shared by all decisions of a request about several documents, whose lookups have a limit together. */
  lookups?: Lookups
}

/** A query or an aggregation, decided from the query alone: a proof, never a filter. */
export interface ListRequest {
  database: string
  query: AskedQuery
  auth: RulesAuth | null
  time: number
  read(path: string): DocumentJson | null
}

export type Decision = { allowed: true } | { allowed: false; message: string }

export interface RulesIssue {
  severity: 'ERROR' | 'WARNING'
  line: number
  column: number
  description: string
}

/** A parsed rules file. `decideDocument` and `decideList` never throw: an error inside a rule denies, with its line. */
export interface Ruleset {
  decideDocument(request: DocumentRequest): Decision
  decideList(request: ListRequest): Decision
}

/** Without a ruleset at least one issue is an error; with one all are warnings. */
export type ParseResult = { ruleset: Ruleset | null; issues: RulesIssue[] }
