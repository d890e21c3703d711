import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'

/**
 * What somebody did with a subject before: `actors` has who took which step, `stepsOf` where a step may stand. Reads one
 * document for each step of theirs and one for each place where it may stand, and none for who took none.
 */
export async function readEarlierActs(
  transaction: Transaction,
  uid: string,
  actors: string,
  stepsOf: (rev: number) => string[],
): Promise<string[]> {
  const own = await transaction.get(firestore.collection(actors).where('uid', '==', uid))
  const steps = own.docs.flatMap(({ id }) => stepsOf(Number(id)))
  if (steps.length === 0) return []
  const found = await transaction.getAll(...steps.map((path) => firestore.doc(path)))
  return found.flatMap((step) => (step.exists ? [String(step.get('act'))] : []))
}
