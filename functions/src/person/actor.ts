import { ngoMemberSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { personSchema } from '@kopir/domain/person/person'
import { type Staff, staffSchema } from '@kopir/domain/person/staff'
import type { Actor } from '@kopir/domain/proposal/decide-act'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { Caller } from '../platform/callable.ts'
import { readDocument } from '../platform/document.ts'

/** The caller's roles, the truth of this moment and not the token's. */
export function readStaff(transaction: Transaction, uid: string): Promise<Staff | null> {
  return readDocument(transaction, staffSchema, paths.staffMember(uid))
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

/** The name under which the person appears, at first hand from their own document. */
export async function readDisplayName(transaction: Transaction, { uid, name }: Caller): Promise<string | null> {
  return (await readDocument(transaction, namedSchema, paths.person(uid)))?.displayName ?? name
}
