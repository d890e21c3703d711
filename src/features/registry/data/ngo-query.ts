import type { PublishedNgo } from '@kopir/domain/published/pages'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

/** One NGO with what it asks and what was promised to it. */
export const ngoQuery = (ngoId: string) =>
  queryOptions({
    queryKey: ['ngo', ngoId],
    queryFn: ({ signal }) => fetchJson<PublishedNgo>(`/data/ngos/${ngoId}`, signal),
  })
