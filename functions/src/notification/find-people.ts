import { ngoMemberSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { isOfficialOf, type PeopleGroup } from '@kopir/domain/person/recipients'
import { staffOn } from '@kopir/domain/person/staff'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import { FieldPath, type Query } from 'firebase-admin/firestore'
import type * as v from 'valibot'
import { firestore } from '../platform/admin.ts'
import { parseListed } from '../platform/document.ts'

/** The uids of a group. Reads a document for each person of it and none for a single person. */
export async function findPeople(group: PeopleGroup): Promise<string[]> {
  const staff = firestore.collection(paths.staff())
  switch (group.kind) {
    case 'person':
      return [group.uid]
    case 'ngo':
      return uidsOf(await read(ngoMemberSchema, firestore.collection(paths.ngoMembers(group.ngoId))))
    case 'staff': {
      const roles = new FieldPath('roles', group.territoryId)
      return uidsOf(await read(staffSchema, staff.where(roles, 'array-contains', group.role)))
    }
    case 'officials': {
      const department = new FieldPath('departments', group.territoryId)
      const members = await read(staffSchema, staff.where(department, 'array-contains-any', group.departmentIds))
      const today = civilDateAt(new Date(), kazakhstanTimeZone)
      return uidsOf(members.filter((member) => isOfficialOf(staffOn(member, today), group)))
    }
    case 'administrators':
      return uidsOf(await read(staffSchema, staff.where('administrator', '==', true)))
  }
}

const uidsOf = (people: readonly { uid: string }[]) => people.map(({ uid }) => uid)

async function read<Document>(schema: v.GenericSchema<unknown, Document>, query: Query): Promise<Document[]> {
  const { docs } = await query.get()
  return parseListed(schema, docs)
}
