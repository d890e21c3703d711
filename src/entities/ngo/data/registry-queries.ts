import { decodeRegistry, type PublishedRegistry, type RegistryRow } from '@kopir/domain/published/registry'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

export interface Registry {
  asOf: string
  rows: RegistryRow[]
}

const registryKeys = {
  ofTerritory: (territoryId: string) => ['registry', territoryId],
  index: (territoryId: string, asOf: string | undefined) => ['registry', territoryId, 'index', asOf],
}

/** The whole registry of a territory, decoded. */
export const registryOf = (territoryId: string) =>
  queryOptions({
    queryKey: registryKeys.ofTerritory(territoryId),
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Registry> => {
      const published = await fetchJson<PublishedRegistry>(`/data/${territoryId}/registry`, signal)
      return { asOf: published.asOf, rows: decodeRegistry(published) }
    },
    // The rows are replaced as a whole: comparing 4,000 of them deeply would only cost time.
    structuralSharing: false,
  })

/** What finds the rows of a registry by words: built once for each that was published, its code fetched only then. */
export const registryIndexOf = (territoryId: string, registry: Registry | undefined) =>
  queryOptions({
    queryKey: registryKeys.index(territoryId, registry?.asOf),
    enabled: registry !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async () => {
      const { createRegistryIndex } = await import('./registry-index.ts')
      return createRegistryIndex(registry?.rows ?? [])
    },
  })
