import type { Change, StoredDocument } from '../model/document.ts'
import type { DatabaseName } from '../model/resource-name.ts'
import { everything } from '../store/database.ts'
import type { DatabaseContents } from './contract.ts'
import { commitChanges, type ServiceState } from './state.ts'

/** Everything in a database at one moment; later writes do not show. */
export function readContents(state: ServiceState, name: DatabaseName): DatabaseContents {
  const time = state.store.clock.now()
  return { time, documents: [...state.store.database(name).documents(everything)] }
}

/** Puts documents into a database in one commit, in place of all others or besides them; fires no triggers. */
export async function writeContents(
  state: ServiceState,
  name: DatabaseName,
  documents: readonly StoredDocument[],
  others: 'delete' | 'keep',
): Promise<void> {
  const database = state.store.database(name)
  const changes = new Map<string, Change>()
  if (others === 'delete') for (const change of database.allRemoved()) changes.set(change.path, change)
  let latest = ''
  for (const after of documents) {
    changes.set(after.path, { path: after.path, before: database.document(after.path), after })
    if (after.updateTime > latest) latest = after.updateTime
  }
  if (latest !== '') state.store.clock.advance(latest)
  await commitChanges(state, database, state.store.clock.next(), [...changes.values()], null)
}
