import { decodeRegistry, type PublishedRegistry, type RegistryRow } from '@kopir/domain/published/registry'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

export interface Registry {
  asOf: string
  rows: RegistryRow[]
}

const registryKeys = {
  ofTerritory: (territoryId: string, month: string) => ['registry', territoryId, month],
  index: (territoryId: string, asOf: string | undefined) => ['registry', territoryId, 'index', asOf],
}

export const registryAddress = (territoryId: string, month: string) =>
  `/data/${territoryId}/registry${month && `/${month}`}`

/** A published register as pages use it. */
export const decode = (published: Omit<PublishedRegistry, 'version'>): Registry => ({
  asOf: published.asOf,
  rows: decodeRegistry(published),
})

/** The whole registry of a territory, decoded: today's, or as it stood at the end of a month. */
export const registryOf = (territoryId: string, month = '') =>
  queryOptions({
    queryKey: registryKeys.ofTerritory(territoryId, month),
    staleTime: month ? Number.POSITIVE_INFINITY : 60_000,
    queryFn: async ({ signal }): Promise<Registry> => {
      return decode(await fetchJson<PublishedRegistry>(registryAddress(territoryId, month), signal))
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
      const { createRegistryIndexInSlices } = await import('./registry-index.ts')
      return createRegistryIndexInSlices(registry?.rows ?? [])
    },
  })
