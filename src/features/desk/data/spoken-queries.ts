import { forumSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { decodeRegistryRow, type PublishedRegistry } from '@kopir/domain/published/registry'
import { queryOptions } from '@tanstack/react-query'
import { readList } from '../../../shared/firebase/documents.ts'
import { fetchJson } from '../../../shared/query/fetch-json.ts'
import { SearchIndex } from '../../../shared/search/search-index.ts'

const recentForums = 20

/** The NGOs of a territory, to be found by name or BIN. */
export const spokenNgosQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['desk', territoryId, 'ngos'],
    staleTime: 5 * 60_000,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const published = await fetchJson<PublishedRegistry>(`/data/${territoryId}/registry`, signal)
      const rows = published.rows.map(decodeRegistryRow)
      return { rows, index: new SearchIndex(rows.map(({ name, bin }) => [name.kk, name.ru, name.en, bin].join(' '))) }
    },
  })

/** The latest meetings of a territory, the newest first. */
export const recentForumsQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['desk', territoryId, 'forums'],
    queryFn: () =>
      readList(
        ({ db, collection, query, where, orderBy, limit }) =>
          query(
            collection(db, paths.forums()),
            where('territoryId', '==', territoryId),
            orderBy('startsAt', 'desc'),
            limit(recentForums),
          ),
        forumSchema,
      ),
  })
