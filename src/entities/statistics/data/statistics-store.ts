import { paths } from '@kopir/domain/paths'
import { type Statistics, statisticsSchema } from '@kopir/domain/statistics/statistics'
import { watchDocument } from '../../../shared/firebase/documents.ts'
import type { Listener } from '../../../shared/query/live-query.ts'

export const watchStatistics = (territoryId: string, listener: Listener<Statistics | null>) =>
  watchDocument(paths.statistics(territoryId), statisticsSchema, listener)
