import type { PublishedRegistry } from '@kopir/domain/published/registry'
import { queryOptions } from '@tanstack/react-query'
import { decode, registryAddress } from '../../../entities/ngo/data/registry-queries.ts'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

/** The registry of a territory as it is published now, past what the browser keeps of it: a plan is made against it. */
export const registryNow = (territoryId: string) =>
  queryOptions({
    queryKey: ['register-imports', 'registry', territoryId],
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
    queryFn: async ({ signal }) =>
      decode(await fetchJson<PublishedRegistry>(registryAddress(territoryId, ''), signal, 'no-cache')),
  })
