import { type Change, toDocumentJson } from '../model/document.ts'
import type { PendingEvent } from '../model/pending-event.ts'
import type { Database } from '../store/database.ts'
import type { Store } from '../store/store.ts'
import type { Caller, ChangeListener, DocumentChange } from './contract.ts'
import type { Rulesets } from './rulesets.ts'
import type { TargetRegistry } from './targets/target-registry.ts'
import type { Transactions } from './transactions.ts'

/** What all operations share. */
export interface ServiceState {
  readonly store: Store
  readonly transactions: Transactions
  readonly targets: TargetRegistry
  readonly rulesets: Rulesets
  readonly changeListeners: Set<ChangeListener>
}

/**
 * Commits changes. Listen streams are told at once, so that their frames come before the acknowledgement; whoever
 * watches the database is told, and the promise resolves, when the changes are on disk. What a listener saw too early
 * cannot be lost under anything acknowledged later: the log keeps the order.
 */
export async function commitChanges(
  state: ServiceState,
  database: Database,
  time: string,
  changes: readonly Change[],
  /** null: fire no triggers. */
  caller: Caller | null,
): Promise<void> {
  if (changes.length === 0) return
  const told = caller === null ? [] : eventsOf(state, database, time, changes, caller)
  const written = state.store.commit(
    database,
    time,
    changes,
    told.flatMap(({ events }) => events),
  )
  state.targets.publish(database, time, changes)
  await written
  for (const { listener, events } of told) listener.stored(events)
}

function eventsOf(
  state: ServiceState,
  database: Database,
  commitTime: string,
  changes: readonly Change[],
  caller: Caller,
): { listener: ChangeListener; events: PendingEvent[] }[] {
  if (state.changeListeners.size === 0) return []
  const told = changes.map(
    ({ path, before, after }): DocumentChange => ({
      project: database.project,
      database: database.database,
      path,
      before: before && toDocumentJson(database, before),
      after: after && toDocumentJson(database, after),
      commitTime,
      caller,
    }),
  )
  return Array.from(state.changeListeners, (listener) => ({ listener, events: listener.eventsOf(told) }))
}
