import { paths } from '@kopir/domain/paths'
import type { ImportActContext } from '@kopir/domain/register-import/define-import-act'
import type { ImportActRequest } from '@kopir/domain/register-import/import-act-request'
import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import { territorySchema } from '@kopir/domain/territory/territory'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { parseListed, readDocument } from '../platform/document.ts'
import { readLock } from './import-lock.ts'

type Needs = Omit<ImportActContext, 'actor' | 'now'>

/** What an act on an import has to know beside the import itself. */
export async function readNeeds(
  transaction: Transaction,
  subject: RegisterImport | null,
  request: ImportActRequest,
  now: Date,
): Promise<Needs> {
  const territoryId = request.act === 'begin' ? request.territoryId : subject?.territoryId
  const needs = { lockedBy: null, today: null, staged: 0, districtIds: new Set<string>() }
  if (territoryId === undefined) return needs
  const lockedBy = await readLock(transaction, territoryId)
  if (request.act === 'begin') return { ...needs, lockedBy, today: await readToday(transaction, territoryId, now) }
  if (request.act === 'start') return { ...needs, lockedBy, staged: await countStaged(transaction, request.importId) }
  if (request.act !== 'stage') return { ...needs, lockedBy }
  const named = new Set(request.rows.flatMap(({ after }) => after.districtId ?? []))
  return { ...needs, lockedBy, districtIds: await readDistricts(transaction, territoryId, [...named]) }
}

async function readToday(transaction: Transaction, territoryId: string, now: Date): Promise<string | null> {
  const territory = await readDocument(transaction, territorySchema, paths.territory(territoryId))
  return territory && civilDateAt(now, territory.timeZone)
}

async function countStaged(transaction: Transaction, importId: string): Promise<number> {
  const chunks = await transaction.get(firestore.collection(paths.importChunks(importId)).count())
  return chunks.data().count
}

/** Those that are districts of the territory. */
async function readDistricts(transaction: Transaction, territoryId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const read = await transaction.getAll(...ids.map((id) => firestore.doc(paths.territory(id))))
  const places = parseListed(territorySchema, read)
  return new Set(places.filter(({ parentId }) => parentId === territoryId).map(({ id }) => id))
}
