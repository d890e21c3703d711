import type { StoredDocument } from '../model/document.ts'
import type { PendingEvent } from '../model/pending-event.ts'
import type { Message } from '../model/proto-json.ts'
import type { DatabaseName } from '../model/resource-name.ts'
import type { RulesAuth, RulesIssue } from '../rules/ruleset.ts'

/** Who asks: `admin` (bearer `owner`, the Admin SDK) passes by the rules. */
export type Caller = { kind: 'admin' } | { kind: 'user'; auth: RulesAuth | null }

/** Unary and server-streaming methods of google.firestore.v1.Firestore; a unary answer is one message. */
export type MethodName =
  | 'GetDocument'
  | 'ListDocuments'
  | 'CreateDocument'
  | 'UpdateDocument'
  | 'DeleteDocument'
  | 'BatchGetDocuments'
  | 'BeginTransaction'
  | 'Commit'
  | 'Rollback'
  | 'RunQuery'
  | 'RunAggregationQuery'
  | 'ListCollectionIds'
  | 'BatchWrite'
  | 'PartitionQuery'

/** One open Listen or Write stream: the transport hands messages in, the service hands answers out. */
export interface Stream {
  receive(message: Message): void
  close(): void
}

export interface StreamSink {
  send(message: Message): void
  /** The stream ends with this error; nothing is sent after it. */
  fail(error: Error): void
}

/** A committed change of one document, told to whoever watches the database (triggers). */
export interface DocumentChange {
  project: string
  database: string
  /** Relative to the documents: `proposals/p1`. */
  path: string
  before: Message | null
  after: Message | null
  /** RFC 3339, microseconds. */
  commitTime: string
  caller: Caller
}

/** All documents of a database at one moment, in no particular order. */
export interface DatabaseContents {
  readonly time: string
  readonly documents: readonly StoredDocument[]
}

/** Whoever makes events of changes (triggers). */
export interface ChangeListener {
  /** Called in the moment of the commit: the events to store with it. */
  eventsOf(changes: DocumentChange[]): PendingEvent[]
  /** The commit is on disk, and these events of it. */
  stored(events: PendingEvent[]): void
}

/** Everything a transport may ask of the server. Every method works on any project and database named in the request. */
export interface FirestoreService {
  /** Messages of the answer in order; throws StatusError. What is not supported throws UNIMPLEMENTED with the method's name. */
  call(method: MethodName, request: Message, caller: Caller): Promise<Message[]>
  listen(caller: Caller, sink: StreamSink): Stream
  write(caller: Caller, sink: StreamSink): Stream
  /** Sets the rules of a project or of one of its databases; with issues of severity ERROR the rules in force stay. */
  setRules(project: string, source: string, database?: string): RulesIssue[]
  /** Deletes every document of a database, firing no triggers. */
  clear(project: string, database: string): Promise<void>
  readContents(database: DatabaseName): DatabaseContents
  /** Puts documents into a database, all in one commit, and deletes or keeps the others; fires no triggers. */
  writeContents(database: DatabaseName, documents: readonly StoredDocument[], others: 'delete' | 'keep'): Promise<void>
  /** Tells of every commit from now on but those that fire no triggers, until the answered function is called. */
  onChange(listener: ChangeListener): () => void
  /** Events that are stored and not settled, also those of an earlier process. */
  pendingEvents(): PendingEvent[]
  /** The event needs no delivery any more. */
  settleEvent(id: string): void
  /** Resolves when all acknowledged writes are on disk and files are closed. */
  close(): Promise<void>
}

export interface ServiceOptions {
  /** Folder of the write-ahead log; absent: in memory. */
  dataDir?: string
  /** Rules for every project that has none of its own; absent: everything allowed, as an emulator without rules does. */
  rules?: string
}
