import { paths } from '@kopir/domain/paths'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import { departmentSchema } from '@kopir/domain/territory/department'
import { type Territory, territoryLevels, territorySchema } from '@kopir/domain/territory/territory'
import { firestore, readAtOnce } from '../platform/admin.ts'
import { readDocuments } from '../platform/document.ts'

/** All places and departments; first the places whose akimat works here, which are those with departments. */
export async function readPlaces(): Promise<PublishedPlaces> {
  const [territories, departments] = await readAtOnce((transaction) =>
    Promise.all([
      readDocuments(transaction, territorySchema, firestore.collection(paths.territories())),
      readDocuments(transaction, departmentSchema, firestore.collection(paths.departments())),
    ]),
  )
  const working = new Set(departments.map(({ territoryId }) => territoryId))
  const rank = ({ id, level }: Territory) =>
    (working.has(id) ? 0 : territoryLevels.length) + territoryLevels.indexOf(level)
  return {
    territories: territories.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)),
    departments: departments.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
