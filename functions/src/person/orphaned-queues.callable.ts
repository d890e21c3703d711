import { paths } from '@kopir/domain/paths'
import { staffOn } from '@kopir/domain/person/staff'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import { missingRoles, type OrphanedQueue } from '@kopir/domain/person/staffing'
import { statesWaitingFor } from '@kopir/domain/proposal/owners'
import { territorySchema } from '@kopir/domain/territory/territory'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import { firestore, readAt } from '../platform/admin.ts'
import { callable } from '../platform/callable.ts'
import { parseDocument, readDocuments } from '../platform/document.ts'
import { refused } from '../platform/refused.ts'

/**
 * Tells an administrator how much waits where nobody is appointed to act on it: numbers, never texts. Reads places, staff
 * and a count for each role that is missing.
 */
export const orphanedQueues = callable('orphanedQueues', async (_, caller) => {
  const own = await firestore.doc(paths.staffMember(caller.uid)).get()
  if (!parseDocument(staffSchema, own)?.administrator) throw refused('not-allowed')
  const missing = await readAt(own.readTime, async (transaction) => {
    const today = civilDateAt(new Date(), kazakhstanTimeZone)
    const [territories, everybody] = await Promise.all([
      readDocuments(transaction, territorySchema, firestore.collection(paths.territories())),
      readDocuments(transaction, staffSchema, firestore.collection(paths.staff())),
    ])
    const acting = everybody.map((member) => staffOn(member, today))
    return territories.flatMap(({ id }) => missingRoles(acting, id).map((role) => ({ territoryId: id, role })))
  })
  const queues = await Promise.all(missing.map(countWaiting))
  return { queues: queues.filter(({ waiting }) => waiting > 0) }
})

async function countWaiting({ territoryId, role }: Omit<OrphanedQueue, 'waiting'>): Promise<OrphanedQueue> {
  const waiting = await firestore
    .collection(paths.proposals())
    .where('territoryId', '==', territoryId)
    .where('state', 'in', statesWaitingFor(role))
    .count()
    .get()
  return { territoryId, role, waiting: waiting.data().count }
}
