import { paths } from '@kopir/domain/paths'
import { type OfficialFigures, officialFiguresSchema } from '@kopir/domain/statistics/official-figure'
import { type Statistics, statisticsSchema } from '@kopir/domain/statistics/statistics'
import { readList, watchDocument } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

/** A territory has a handful of official sources; more would not fit the reads that a dashboard may cost. */
const sourcesShown = 3

export const watchStatistics = (territoryId: string, listener: Listener<Statistics | null>) =>
  watchDocument(paths.statistics(territoryId), statisticsSchema, listener)

export function readOfficialFigures(territoryId: string): Promise<OfficialFigures[]> {
  return readList(
    ({ db, collection, query, limit }) =>
      query(collection(db, paths.officialFigures(territoryId)), limit(sourcesShown)),
    officialFiguresSchema,
  )
}
