import { paths } from '@kopir/domain/paths'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { findMissingYear } from '@kopir/domain/time/working-days'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { firestore } from '../platform/admin.ts'
import { log } from '../platform/log.ts'
import { proveTerritory } from './prove-territory.ts'

const timeZone = 'Asia/Almaty'
/** More than the longest term set today can last: a later one may end in a year that is not listed. */
const calendarDaysAhead = 60

/** Proves every territory's statistics against the documents, repairs them and keeps what it found. */
export const nightlyProof = onSchedule(
  { schedule: '30 2 * * *', timeZone, timeoutSeconds: 1_800, memory: '1GiB' },
  async () => {
    const year = findMissingYear(kazakhstanCalendar, civilDateAt(new Date(), timeZone), calendarDaysAhead)
    if (year) log.error('The working calendar of a year is missing', { year })
    const { docs } = await firestore.collection(paths.territories()).select().get()
    const failed: string[] = []
    // One after another: a large register in memory at a time.
    for (const { id } of docs) {
      if (!(await hasSomethingToCount(id))) continue
      try {
        await proveTerritory(id)
      } catch (error) {
        failed.push(id)
        log.error('A territory could not be proved', { territoryId: id, reason: String(error) })
      }
    }
    if (failed.length > 0) throw new Error(`Not proved: ${failed.join(', ')}`)
  },
)

async function hasSomethingToCount(territoryId: string): Promise<boolean> {
  const ofTerritory = (collection: string) =>
    firestore.collection(collection).where('territoryId', '==', territoryId).select().limit(1).get()
  const [statistics, ...found] = await Promise.all([
    firestore.doc(paths.statistics(territoryId)).get(),
    ofTerritory(paths.ngos()),
    ofTerritory(paths.proposals()),
  ])
  return statistics.exists || found.some((snapshot) => !snapshot.empty)
}
