import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import { Store } from '../store/store.ts'
import { commit } from './commit.ts'
import type { Caller, FirestoreService, MethodName, ServiceOptions } from './contract.ts'
import { readContents, writeContents } from './database-contents.ts'
import { batchGetDocuments, getDocument } from './document-reads.ts'
import { batchWrite, createDocument, deleteDocument, updateDocument } from './document-writes.ts'
import { listen } from './listen/listen-stream.ts'
import { listCollectionIds, listDocuments } from './listings.ts'
import { partitionQuery } from './partition-query.ts'
import { Rulesets } from './rulesets.ts'
import { runAggregationQuery, runQuery } from './run-query.ts'
import { commitChanges, type ServiceState } from './state.ts'
import { TargetRegistry } from './targets/target-registry.ts'
import { beginTransaction, rollback } from './transaction-methods.ts'
import { Transactions } from './transactions.ts'
import { write } from './write-stream.ts'

type Operation = (state: ServiceState, request: Message, caller: Caller) => Promise<Message[]>

const operations: Partial<Record<MethodName, Operation>> = {
  GetDocument: getDocument,
  ListDocuments: listDocuments,
  CreateDocument: createDocument,
  UpdateDocument: updateDocument,
  DeleteDocument: deleteDocument,
  BatchGetDocuments: batchGetDocuments,
  BeginTransaction: beginTransaction,
  Commit: commit,
  Rollback: rollback,
  RunQuery: runQuery,
  RunAggregationQuery: runAggregationQuery,
  ListCollectionIds: listCollectionIds,
  BatchWrite: batchWrite,
  PartitionQuery: partitionQuery,
}

/** Opens the databases and everything that can be done with them. Throws if the rules or the stored files are bad. */
export function createFirestoreService(options: ServiceOptions): FirestoreService {
  const store = new Store(options.dataDir)
  const state: ServiceState = {
    store,
    transactions: new Transactions(store.clock),
    targets: new TargetRegistry(),
    rulesets: new Rulesets(options.rules),
    changeListeners: new Set(),
  }
  return {
    async call(method, request, caller) {
      const operation = Object.hasOwn(operations, method) ? operations[method] : undefined
      if (operation === undefined) throw new StatusError('UNIMPLEMENTED', `${method} is not supported`)
      return operation(state, request, caller)
    },
    listen: (caller, sink) => listen(state, caller, sink),
    write: (caller, sink) => write(state, caller, sink),
    setRules(project, source, database) {
      const issues = state.rulesets.set(source, project, database)
      state.targets.rulesChanged(project)
      return issues
    },
    async clear(project, id) {
      const database = store.database({ project, database: id })
      await commitChanges(state, database, store.clock.next(), database.allRemoved(), null)
    },
    readContents: (name) => readContents(state, name),
    writeContents: (name, documents, others) => writeContents(state, name, documents, others),
    onChange(listener) {
      state.changeListeners.add(listener)
      return () => state.changeListeners.delete(listener)
    },
    pendingEvents: () => store.pendingEvents(),
    settleEvent: (id) => store.settleEvent(id),
    close: () => store.close(),
  }
}
