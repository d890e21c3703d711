import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'

/** Counted by the database: one read. */
export async function countOpenCases(territoryId: string): Promise<number> {
  try {
    const { db, collectionGroup, getCountFromServer, limit, query, where } = await openFirestore()
    const open = query(
      collectionGroup(db, paths.allPostCases()),
      where('territoryId', '==', territoryId),
      where('open', '==', true),
      limit(listLimits.postCases),
    )
    return (await getCountFromServer(open)).data().count
  } catch (error) {
    throw toAppError(error)
  }
}
