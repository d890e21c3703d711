import { paths } from '@kopir/domain/paths'
import { isUnderWay } from '@kopir/domain/register-import/is-under-way'
import type { ImportState } from '@kopir/domain/register-import/register-import'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'

const lockRef = (territoryId: string) => firestore.doc(paths.importLock(territoryId))

/** Which import keeps a territory for itself; null: none. */
export async function readLock(transaction: Transaction, territoryId: string): Promise<string | null> {
  return (await transaction.get(lockRef(territoryId))).get('importId') ?? null
}

interface Holder {
  importId: string
  territoryId: string
  /** Null: it goes. */
  state: ImportState | null
}

/** Takes the territory for an import that is under way, and gives it back with one that is not. */
export function keepLock(
  transaction: Transaction,
  { importId, territoryId, state }: Holder,
  lockedBy: string | null,
): void {
  const holds = lockedBy === importId
  const wants = state !== null && isUnderWay(state)
  if (wants && lockedBy === null) transaction.set(lockRef(territoryId), { importId })
  if (holds && !wants) transaction.delete(lockRef(territoryId))
}
