import type { StoredDocument } from '../model/document.ts'
import type { PendingEvent } from '../model/pending-event.ts'
import type { Fields } from '../model/proto-json.ts'

/** A document in a record: path, create time, update time, fields; or the path alone of one that is deleted. */
type DocumentRecord = [path: string, createTime: string, updateTime: string, fields: Fields] | [path: string]

/** One commit in the log, or one part of a database in a snapshot file. */
export interface CommitRecord {
  /** Project and database. */
  readonly db: readonly [string, string]
  readonly time: string
  readonly docs: readonly DocumentRecord[]
  /** Events that tell of the commit. */
  readonly events?: readonly PendingEvent[]
  /** The commit goes on in the next record and counts only with it. */
  readonly more?: true
}

/** Events that wait, in a snapshot file; ids of events that need no delivery any more, in the log. */
interface EventRecord {
  readonly events?: readonly PendingEvent[]
  readonly settled?: readonly string[]
}

export type LogRecord = CommitRecord | EventRecord

export function toRecord(path: string, document: StoredDocument | null): DocumentRecord {
  return document === null ? [path] : [path, document.createTime, document.updateTime, document.fields]
}

export function fromRecord(record: DocumentRecord): StoredDocument | null {
  const [path, createTime, updateTime, fields] = record
  return createTime === undefined
    ? null
    : { path, createTime, updateTime: updateTime as string, fields: fields as Fields }
}
