import { paths } from '@kopir/domain/paths'
import { staffOn } from '@kopir/domain/person/staff'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import { missingRoles } from '@kopir/domain/person/staffing'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import { departmentSchema } from '@kopir/domain/territory/department'
import { type Territory, territoryLevels, territorySchema } from '@kopir/domain/territory/territory'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import { firestore, readAt } from '../platform/admin.ts'
import { parseListed, readDocuments } from '../platform/document.ts'

/** All places and departments; first the places whose akimat works here, which are those with departments. */
export async function readPlaces(): Promise<PublishedPlaces> {
  const found = await firestore.collection(paths.territories()).get()
  const territories = parseListed(territorySchema, found.docs)
  const [departments, staff] = await readAt(found.readTime, (transaction) =>
    Promise.all([
      readDocuments(transaction, departmentSchema, firestore.collection(paths.departments())),
      readDocuments(transaction, staffSchema, firestore.collection(paths.staff())),
    ]),
  )
  const today = civilDateAt(new Date(), kazakhstanTimeZone)
  const acting = staff.map((member) => staffOn(member, today))
  const working = new Set(departments.map(({ territoryId }) => territoryId))
  const rank = ({ id, level }: Territory) =>
    (working.has(id) ? 0 : territoryLevels.length) + territoryLevels.indexOf(level)
  return {
    territories: territories.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)),
    departments: departments.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    takingIds: territories
      .filter(({ id, numberPrefix }) => numberPrefix !== null && missingRoles(acting, id).length === 0)
      .map(({ id }) => id)
      .sort(),
  }
}
