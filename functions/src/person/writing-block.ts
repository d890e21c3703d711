import { paths } from '@kopir/domain/paths'
import { FieldPath, FieldValue, Timestamp, type Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'

/** Until when a person is kept from writing in a territory; null: they are not. */
export async function readBlockedUntil(
  transaction: Transaction,
  uid: string,
  territoryId: string,
): Promise<Date | null> {
  const block = await transaction.get(firestore.doc(paths.writingBlock(uid)))
  const until: unknown = block.get(new FieldPath('territories', territoryId))
  return until instanceof Timestamp ? until.toDate() : null
}

/** Keeps a person from writing in a territory until then; null: no longer. The rules read it at every request. */
export function writeBlockedUntil(
  transaction: Transaction,
  uid: string,
  territoryId: string,
  until: Date | null,
): void {
  const territories = { [territoryId]: until ?? FieldValue.delete() }
  transaction.set(firestore.doc(paths.writingBlock(uid)), { territories }, { merge: true })
}
