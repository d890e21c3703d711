import type { Change, StoredDocument } from '../model/document.ts'
import type { Message, Value } from '../model/proto-json.ts'
import { parseDatabaseName } from '../model/resource-name.ts'
import { invalidArgument } from '../model/status.ts'
import { microsFromTimestamp, timestampFromMicros } from '../model/timestamp.ts'
import type { Database } from '../store/database.ts'
import { accessOf, decideGet, decideWrite, enforce } from './authorize.ts'
import type { Caller } from './contract.ts'
import { commitChanges, type ServiceState } from './state.ts'
import { applyWrite, preconditionError } from './write/apply-write.ts'
import { parseWrites, type Write } from './write/write.ts'

/** A commit that is visible already. */
export interface Committed {
  readonly commitTime: string
  readonly writeResults: Message[]
  /** Resolves when it is on disk. */
  readonly durable: Promise<void>
}

interface Step {
  readonly write: Write
  readonly before: StoredDocument | null
  readonly after: StoredDocument | null
  readonly transformResults: readonly Value[]
}

/** All writes of the request or none, inside its transaction if it names one. */
export async function commit(state: ServiceState, request: Message, caller: Caller): Promise<Message[]> {
  const database = state.store.database(parseDatabaseName(request.database))
  if (!request.transaction) {
    return answer(commitWrites(state, database, parseWrites(database, request.writes), caller))
  }
  const transaction = state.transactions.use(database, request.transaction)
  try {
    const writes = parseWrites(database, request.writes)
    if (transaction.snapshotTime !== null && writes.length > 0) {
      throw invalidArgument('Cannot modify entities in a read-only transaction.')
    }
    state.transactions.validate(transaction)
    return await answer(commitWrites(state, database, writes, caller))
  } finally {
    state.transactions.finish(transaction)
  }
}

/** Decides and applies the writes in one go: whoever reads next sees all of them. */
export function commitWrites(
  state: ServiceState,
  database: Database,
  writes: readonly Write[],
  caller: Caller,
): Committed {
  const commitTime = state.store.clock.next()
  const millis = Math.floor(microsFromTimestamp(commitTime) / 1000)
  const overlay = new Map<string, StoredDocument | null>()
  const after = {
    document: (path: string) => overlay.get(path) ?? (overlay.has(path) ? null : database.document(path)),
  }
  const steps = writes.map((write): Step => {
    const before = after.document(write.path)
    const outcome = applyWrite(write, before, commitTime, timestampFromMicros(millis * 1000))
    overlay.set(write.path, outcome.after)
    return { write, before, ...outcome }
  })
  authorize(state, database, steps, caller, millis, after)
  for (const { write, before } of steps) {
    const error = preconditionError(database, write, before)
    if (error !== null) throw error
  }
  const durable = commitChanges(state, database, commitTime, changesOf(database, overlay), caller)
  return { commitTime, writeResults: steps.map(writeResult), durable }
}

async function answer({ commitTime, writeResults, durable }: Committed): Promise<Message[]> {
  await durable
  return [{ writeResults, commitTime }]
}

/** Rules come before preconditions, which would tell whether a document exists. */
function authorize(
  state: ServiceState,
  database: Database,
  steps: readonly Step[],
  caller: Caller,
  millis: number,
  after: { document(path: string): StoredDocument | null },
): void {
  const access = accessOf(state, database, caller)
  if (access === null) return
  for (const step of steps) {
    const path = step.write.path
    enforce(
      step.write.kind === 'verify'
        ? decideGet(access, database, database, path)
        : decideWrite(access, database, { path, before: step.before, after: step.after }, millis, after),
    )
  }
}

function changesOf(database: Database, overlay: ReadonlyMap<string, StoredDocument | null>): Change[] {
  const changes: Change[] = []
  for (const [path, after] of overlay) {
    const before = database.document(path)
    if (before !== after) changes.push({ path, before, after })
  }
  return changes
}

function writeResult({ after, transformResults }: Step): Message {
  const result: Message = {}
  if (after !== null) result.updateTime = after.updateTime
  if (transformResults.length > 0) result.transformResults = transformResults
  return result
}
