import type { Change, StoredDocument } from '../model/document.ts'
import type { Message, Value } from '../model/proto-json.ts'
import { parseDatabaseName } from '../model/resource-name.ts'
import { invalidArgument } from '../model/status.ts'
import { microsFromTimestamp, timestampFromMicros } from '../model/timestamp.ts'
import type { Database } from '../store/database.ts'
import { accessOf, decideGet, decideWrite, enforce } from './authorize.ts'
import type { Caller } from './contract.ts'
import { commitChanges, type ServiceState } from './state.ts'
import type { Transaction } from './transactions.ts'
import { applyWrite } from './write/apply-write.ts'
import { parseCommit } from './write/parse-writes.ts'
import { preconditionError, requiresExistence } from './write/precondition.ts'
import type { Write } from './write/write.ts'

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
  const writes = parseCommit(database, request.writes)
  if (!request.transaction) {
    await letReadersFinish(state, database, writes)
    return answer(commitWrites(state, database, writes, caller))
  }
  const transaction = state.transactions.use(database, request.transaction)
  // A request that is invalid in any transaction does not end this one.
  if (transaction.snapshotTime !== null && writes.length > 0) {
    throw invalidArgument('Cannot modify entities in a read-only transaction.')
  }
  try {
    await letReadersFinish(state, database, writes, transaction)
    // It may have ended while it waited.
    state.transactions.validate(state.transactions.use(database, request.transaction))
    return await answer(commitWrites(state, database, writes, caller))
  } finally {
    state.transactions.finish(transaction)
  }
}

/** Waits for transactions that these writes would make fail; see Transactions. */
export function letReadersFinish(
  state: ServiceState,
  database: Database,
  writes: readonly Write[],
  transaction: Transaction | null = null,
): Promise<void> {
  const changed = writes.filter(({ kind }) => kind !== 'verify').map(({ path }) => path)
  return state.transactions.letReadersFinish(database, changed, transaction)
}

/** Authorizes and applies the writes in one step: the next reader sees all of them or none. */
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
    const outcome = applyWrite(database, write, before, commitTime, timestampFromMicros(millis * 1000))
    overlay.set(write.path, outcome.after)
    return { write, before, ...outcome }
  })
  authorize(state, database, steps, caller, millis, after)
  for (const write of firstOfEachDocument(writes)) {
    const error = preconditionError(database, write.path, write.precondition, database.document(write.path))
    if (error !== null) throw error
  }
  const durable = commitChanges(state, database, commitTime, changesOf(database, overlay), caller)
  return { commitTime, writeResults: steps.map((step) => writeResult(step, overlay)), durable }
}

async function answer({ commitTime, writeResults, durable }: Committed): Promise<Message[]> {
  await durable
  return [{ writeResults, commitTime }]
}

/** Rules are checked before preconditions, whose failure would tell whether a document exists. */
function authorize(
  state: ServiceState,
  database: Database,
  steps: readonly Step[],
  caller: Caller,
  millis: number,
  after: { document(path: string): StoredDocument | null },
): void {
  const access = accessOf(state.rulesets, database, caller)
  if (access === null) return
  for (const { write, before, after: left } of judgedTogether(steps)) {
    const { path, kind, precondition } = write
    const exists = requiresExistence(precondition)
    enforce(
      kind === 'verify'
        ? decideGet(access, database, database, path)
        : decideWrite(access, database, { path, before, after: left, exists }, millis, after),
    )
  }
}

/** A transform behind a write of the same document is judged with it, as one write of that document. */
function judgedTogether(steps: readonly Step[]): Step[] {
  const judged: Step[] = []
  const last = new Map<string, number>()
  for (const step of steps) {
    const { path, alone } = step.write
    const at = last.get(path)
    const earlier = at === undefined ? undefined : judged[at]
    if (alone && at !== undefined && earlier?.write.kind === 'update') {
      judged[at] = { ...earlier, after: step.after }
      continue
    }
    last.set(path, judged.length)
    judged.push(step)
  }
  return judged
}

function changesOf(database: Database, overlay: ReadonlyMap<string, StoredDocument | null>): Change[] {
  const changes: Change[] = []
  for (const [path, after] of overlay) {
    const before = database.document(path)
    if (before !== after) changes.push({ path, before, after })
  }
  return changes
}

/**
 * Only the first write of each document: the preconditions of later ones are checked against the writes before them.
 */
function firstOfEachDocument(writes: readonly Write[]): Iterable<Write> {
  const first = new Map<string, Write>()
  for (const write of writes) if (!first.has(write.path)) first.set(write.path, write)
  return first.values()
}

/** All writes of a document show the version that the commit left. */
function writeResult({ write, transformResults }: Step, overlay: ReadonlyMap<string, StoredDocument | null>): Message {
  const result: Message = {}
  const left = overlay.get(write.path)
  if (left) result.updateTime = left.updateTime
  if (transformResults.length > 0) result.transformResults = transformResults
  return result
}
