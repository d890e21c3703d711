import { ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { type ChangeRoleRequest, givesDepartment } from '@kopir/domain/role/acts/change-role'
import { territorySchema } from '@kopir/domain/territory/territory'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { readDocument } from '../platform/document.ts'
import { readDepartmentIds } from '../territory/territory.ts'
import { readNgoIds, readStaffRecord } from './actor.ts'

/** What deciding a change of role needs to know of place and person. A revocation reads nothing. */
export async function readRoleContext(
  transaction: Transaction,
  request: ChangeRoleRequest,
  person: { uid: string; addressVerified: boolean },
) {
  const { grant, territoryId, substitution } = request
  const today = civilDateAt(new Date(), kazakhstanTimeZone)
  const { addressVerified } = person
  if (!grant) return { place: null, ngoMemberHere: false, principal: null, addressVerified, today }
  const [place, ngos, principal] = await Promise.all([
    readPlace(transaction, request),
    readNgosOf(transaction, person.uid),
    substitution ? readStaffRecord(transaction, substitution.forUid) : null,
  ])
  const ngoMemberHere = ngos.some((ngo) => ngo.territoryId === territoryId)
  return { place, ngoMemberHere, principal, addressVerified, today }
}

const placedSchema = v.pick(ngoSchema, ['territoryId'])

async function readNgosOf(transaction: Transaction, uid: string): Promise<{ territoryId: string }[]> {
  const ids = await readNgoIds(transaction, uid)
  const read = await Promise.all(ids.map((id) => readDocument(transaction, placedSchema, paths.ngo(id))))
  return read.filter((ngo) => ngo !== null)
}

/** What deciding needs to know of the territory; null: there is none. */
async function readPlace(transaction: Transaction, request: ChangeRoleRequest) {
  const territory = await readDocument(transaction, territorySchema, paths.territory(request.territoryId))
  if (!territory) return null
  const departmentIds = givesDepartment(request)
    ? await readDepartmentIds(transaction, territory, new Date())
    : new Set<string>()
  return { departmentIds }
}
