import type { Actor, Reader } from '@kopir/domain/act/actor'
import { ngoMemberSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { personSchema } from '@kopir/domain/person/person'
import { type Staff, staffOn } from '@kopir/domain/person/staff'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { firestore } from '../platform/admin.ts'
import { readDocument, readDocuments } from '../platform/document.ts'

/** The roles of a person as they are stored, with substitutions that are over. */
export function readStaffRecord(transaction: Transaction, uid: string): Promise<Staff | null> {
  return readDocument(transaction, staffSchema, paths.staffMember(uid))
}

/** The caller's roles, the truth of this moment and not the token's. */
export async function readStaff(transaction: Transaction, uid: string): Promise<Staff | null> {
  const staff = await readStaffRecord(transaction, uid)
  return staff && staffOn(staff, civilDateAt(new Date(), kazakhstanTimeZone))
}

/** The NGOs that a person speaks for. Reads a document for each. */
export async function readNgoIds(transaction: Transaction, uid: string): Promise<string[]> {
  const memberships = firestore.collectionGroup(paths.allNgoMembers()).where('uid', '==', uid)
  return (await readDocuments(transaction, ngoMemberSchema, memberships)).map(({ ngoId }) => ngoId)
}

/** Somebody before it is known what they act on. */
export async function readReader(transaction: Transaction, uid: string): Promise<Reader> {
  const [staff, ngoIds] = await Promise.all([readStaff(transaction, uid), readNgoIds(transaction, uid)])
  return { uid, staff, ngoIds }
}

/** Whether the person is head or editor of the NGO. */
export async function isMember(transaction: Transaction, ngoId: string | null, uid: string): Promise<boolean> {
  if (ngoId === null) return false
  return (await readDocument(transaction, ngoMemberSchema, paths.ngoMember(ngoId, uid))) !== null
}

/** What deciding needs to know of the caller. */
export async function readActor(transaction: Transaction, uid: string, ngoId: string | null): Promise<Actor> {
  const [staff, ngoMember] = await Promise.all([readStaff(transaction, uid), isMember(transaction, ngoId, uid)])
  return { uid, staff, ngoMember }
}

const namedSchema = v.pick(personSchema, ['displayName'])

/** The name under which the person appears. The account has one as well, which its owner may write past every rule. */
export async function readDisplayName(transaction: Transaction, uid: string): Promise<string | null> {
  return (await readDocument(transaction, namedSchema, paths.person(uid)))?.displayName ?? null
}
