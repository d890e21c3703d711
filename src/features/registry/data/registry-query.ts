import { decodeRegistryRow, type PublishedRegistry, type RegistryRow } from '@kopir/domain/published/registry'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

export interface Registry {
  asOf: string
  rows: RegistryRow[]
}

/** The whole registry of a territory, decoded. */
export const registryQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['registry', territoryId],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Registry> => {
      const published = await fetchJson<PublishedRegistry>(`/data/${territoryId}/registry`, signal)
      return { asOf: published.asOf, rows: published.rows.map(decodeRegistryRow) }
    },
    // The rows are replaced as a whole: comparing 4,000 of them deeply would only cost time.
    structuralSharing: false,
  })
