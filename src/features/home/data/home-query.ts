import type { PublishedHome } from '@kopir/domain/published/pages'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

/** The published first page of a territory: one cacheable answer, no document reads. */
export const homeOf = (territoryId: string) =>
  queryOptions({
    queryKey: ['home', territoryId],
    queryFn: ({ signal }) => fetchJson<PublishedHome>(`/data/${territoryId}/home`, signal),
  })
