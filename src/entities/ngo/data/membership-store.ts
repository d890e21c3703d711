import type { PartlyLocalized } from '@kopir/domain/language'
import { type NgoMember, ngoMemberSchema, ngoSchema } from '@kopir/domain/ngo/ngo'
import { paths } from '@kopir/domain/paths'
import { readDocument, readList } from '../../../shared/firebase/documents.ts'

/** An NGO for which the person may speak. */
export interface MyNgo {
  ngoId: string
  role: NgoMember['role']
  name: PartlyLocalized
  territoryId: string
  verified: boolean
}

/** The NGOs of which the person is a member, with their public names. */
export async function readMyNgos(uid: string): Promise<MyNgo[]> {
  const members = await readList(
    ({ db, collectionGroup, query, where }) =>
      query(collectionGroup(db, paths.allNgoMembers()), where('uid', '==', uid)),
    ngoMemberSchema,
  )
  const ngos = await Promise.all(members.map((member) => readDocument(paths.ngo(member.ngoId), ngoSchema)))
  return members.flatMap(({ ngoId, role }, index) => {
    const ngo = ngos[index]
    return ngo ? [{ ngoId, role, name: ngo.name, territoryId: ngo.territoryId, verified: ngo.verified }] : []
  })
}
