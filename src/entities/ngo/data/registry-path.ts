import { filteredPath } from '../../../shared/filtered-path.ts'
import type { RegistryFilter } from './registry-filter.ts'

/** The registry of a territory under a filter. */
export const registryPath = (territoryId: string, filter: Partial<RegistryFilter> = {}) =>
  filteredPath(`/${territoryId}/registry`, filter)
