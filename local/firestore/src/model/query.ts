import type { Scope } from './document.ts'
import type { FieldPath } from './field-path.ts'
import type { Filter } from './filter.ts'
import type { Value } from './proto-json.ts'

export interface Order {
  readonly field: FieldPath
  readonly descending: boolean
}

/** A position in the order: before or behind all documents that begin with these values. */
export interface Cursor {
  readonly values: readonly Value[]
  readonly before: boolean
}

/** What a client asks for, as it is written. Security rules are proved from this. */
export interface AskedQuery {
  readonly scope: Scope
  readonly filter: Filter | null
  readonly orderBy: readonly Order[]
  readonly offset: number
  /** null: all. */
  readonly limit: number | null
}

/**
 * A structured query, checked and ready to run: the filter with the meaning of null and NaN written out, and the whole
 * order, which always ends with the document's name.
 */
export interface Query extends AskedQuery {
  readonly asked: AskedQuery
  readonly startAt: Cursor | null
  readonly endAt: Cursor | null
  /** null: whole documents. */
  readonly projection: readonly FieldPath[] | null
}

/** Whether the scope is all collections, or all of one id, at any depth below a document. */
export function isBelowDocument({ parent, allDescendants }: Scope): boolean {
  return allDescendants && parent !== ''
}
