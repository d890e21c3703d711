import { createHash } from 'node:crypto'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from './admin.ts'

/** A trace of what somebody ordered: the same order leaves the same one, and no word can be read from it. */
export const traceOf = (order: object): string => createHash('sha256').update(JSON.stringify(order)).digest('hex')

/**
 * Whether this very order was carried out already: its answer was lost, and the person sent it again. `actorPath` is the
 * private record of who made the revision that the order would have made. One read.
 */
export async function isRepeated(
  transaction: Transaction,
  actorPath: string,
  uid: string,
  order: object,
): Promise<boolean> {
  const record = await transaction.get(firestore.doc(actorPath))
  return record.get('uid') === uid && record.get('order') === traceOf(order)
}
