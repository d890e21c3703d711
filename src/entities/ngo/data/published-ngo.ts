import type { PublishedNgo } from '@kopir/domain/published/pages'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

/** The published page of one NGO, with what it asks and the commitments made to it. */
export const publishedNgo = (ngoId: string) =>
  queryOptions({
    queryKey: ['ngos', 'published', ngoId],
    queryFn: ({ signal }) => fetchJson<PublishedNgo>(`/data/ngos/${ngoId}`, signal),
  })
