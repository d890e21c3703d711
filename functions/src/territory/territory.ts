import { DomainError } from '@kopir/domain/domain-error'
import { paths } from '@kopir/domain/paths'
import { departmentSchema, existsOn } from '@kopir/domain/territory/department'
import { type Territory, territorySchema } from '@kopir/domain/territory/territory'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { readDocument, readDocuments } from '../platform/document.ts'

/** The territory that a stored document names: there is always one. */
export async function readTerritory(transaction: Transaction, territoryId: string): Promise<Territory> {
  const territory = await readDocument(transaction, territorySchema, paths.territory(territoryId))
  if (!territory) throw new DomainError('territory-missing')
  return territory
}

/** Ids of the departments that exist on the day that it is in the territory. */
export async function readDepartmentIds(
  transaction: Transaction,
  territory: Territory,
  now: Date,
): Promise<ReadonlySet<string>> {
  const today = civilDateAt(now, territory.timeZone)
  const query = firestore.collection(paths.departments()).where('territoryId', '==', territory.id)
  const departments = await readDocuments(transaction, departmentSchema, query)
  return new Set(departments.filter((department) => existsOn(department, today)).map(({ id }) => id))
}
