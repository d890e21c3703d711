import type { Message } from '../model/proto-json.ts'
import type { RulesAuth, RulesIssue } from '../rules/contract.ts'

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

/** Everything a transport may ask of the server. Every method works on any project and database named in the request. */
export interface FirestoreService {
  /** Messages of the answer in order; throws StatusError. What is not supported throws UNIMPLEMENTED with the method's name. */
  call(method: MethodName, request: Message, caller: Caller): Promise<Message[]>
  listen(caller: Caller, sink: StreamSink): Stream
  write(caller: Caller, sink: StreamSink): Stream
  /** Sets the rules of a project; with issues of severity ERROR the rules in force stay. */
  setRules(project: string, source: string): RulesIssue[]
  /** Deletes every document of a database, firing no triggers. */
  clear(project: string, database: string): Promise<void>
  onChange(listener: (changes: DocumentChange[]) => void): () => void
  /** Resolves when all acknowledged writes are on disk and files are closed. */
  close(): Promise<void>
}

export interface ServiceOptions {
  /** Folder of the write-ahead log; absent: in memory. */
  dataDir?: string
  /** Rules for every project that has none of its own; absent: everything allowed, as an emulator without rules does. */
  rules?: string
}
