import { paths } from '@kopir/domain/paths'
import { type OfficialFigures, officialFiguresSchema } from '@kopir/domain/statistics/official-figure'
import { type Statistics, statisticsSchema } from '@kopir/domain/statistics/statistics'
import { readList, watchDocument } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { openFirestore } from '../../../shared/firebase/firestore.ts'
import type { Subscription } from '../../../shared/query/live-query.ts'

/** A territory has a handful of official sources; more would not fit the reads that a dashboard may cost. */
const sourcesShown = 3

/** The one document that holds a whole dashboard, from now on; null before the first count. */
export function watchStatistics(
  territoryId: string,
  push: (statistics: Statistics | null) => void,
  fail: (error: unknown) => void,
): Subscription {
  return watchDocument(paths.statistics(territoryId), statisticsSchema, push, fail)
}

/** What official sources say of the territory. */
export function readOfficialFigures(territoryId: string): Promise<OfficialFigures[]> {
  return readList(
    ({ db, collection, query, limit }) =>
      query(collection(db, paths.officialFigures(territoryId)), limit(sourcesShown)),
    officialFiguresSchema,
  )
}

/** How many texts wait for a moderator: counted by the database, one read for a thousand of them. */
export async function countSubmitted(territoryId: string): Promise<number> {
  try {
    const { db, collection, query, where, getCountFromServer } = await openFirestore()
    const submitted = query(
      collection(db, paths.proposals()),
      where('territoryId', '==', territoryId),
      where('state', '==', 'submitted'),
    )
    return (await getCountFromServer(submitted)).data().count
  } catch (error) {
    throw toAppError(error)
  }
}
