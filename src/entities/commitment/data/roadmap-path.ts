import { filteredPath } from '../../../shared/filtered-path.ts'
import type { RoadmapFilter } from './roadmap-filter.ts'

/** The roadmap of a territory under a filter. */
export const roadmapPath = (territoryId: string, filter: Partial<RoadmapFilter> = {}) =>
  filteredPath(`/${territoryId}/roadmap`, filter)

/** One source as the address names it, by its kind and which one of it. */
export const sourceParam = (kind: 'forum' | 'document', which: string) => `${kind}:${which}`
