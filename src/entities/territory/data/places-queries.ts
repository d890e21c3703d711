import type { PublishedPlaces } from '@kopir/domain/published/pages'
import { queryOptions } from '@tanstack/react-query'
import { readStored, store } from '../../../shared/device-storage.ts'
import { fetchJson } from '../../../shared/query/fetch-json.ts'

const storageKey = 'places'

/** Territories and departments; the last answer is kept on the device, so that names stand there at once. */
export const publishedPlaces = queryOptions({
  queryKey: ['places'],
  queryFn: async ({ signal }) => {
    const places = await fetchJson<PublishedPlaces>('/data/places', signal)
    store(storageKey, places)
    return places
  },
  initialData: () => readStored<PublishedPlaces>(storageKey),
  initialDataUpdatedAt: 0,
  staleTime: 10 * 60_000,
  gcTime: Number.POSITIVE_INFINITY,
})
