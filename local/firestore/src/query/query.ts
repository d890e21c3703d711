import type { Scope } from '../model/document.ts'
import type { FieldPath } from '../model/field-path.ts'
import type { Value } from '../model/proto-json.ts'
import type { Filter } from './filter.ts'

export interface Order {
  readonly field: FieldPath
  readonly descending: boolean
}

/** A position in the order: before or behind all documents that begin with these values. */
export interface Cursor {
  readonly values: readonly Value[]
  readonly before: boolean
}

/** A structured query, checked, with its whole order written out: it always ends with the document's name. */
export interface Query {
  readonly scope: Scope
  readonly filter: Filter | null
  readonly orderBy: readonly Order[]
  readonly startAt: Cursor | null
  readonly endAt: Cursor | null
  readonly offset: number
  /** null: all. */
  readonly limit: number | null
  /** null: whole documents. */
  readonly projection: readonly FieldPath[] | null
}
