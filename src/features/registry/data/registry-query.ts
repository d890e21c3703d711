import type { PublishedNgo } from '@kopir/domain/published/pages'
import { decodeRegistryRow, type PublishedRegistry, type RegistryRow } from '@kopir/domain/published/registry'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '../../../shared/query/fetch-json.ts'
import { SearchIndex } from '../../../shared/search/search-index.ts'

export interface Registry {
  asOf: string
  /** In the order of their position, which the index answers with. */
  rows: RegistryRow[]
  index: SearchIndex
}

/** Short names of legal forms as people type them. */
const abbreviations: Partial<Record<RegistryRow['legalForm'], string>> = {
  public_association: 'ОО ҚБ',
  public_foundation: 'ОФ ҚҚ',
  private_foundation: 'ЧФ ЖҚ',
  corporate_foundation: 'КФ',
  private_institution: 'ЧУ ЖМ',
  association_union: 'ОЮЛ ЗТБ',
  religious_association: 'РО ДБ',
  consumer_cooperative: 'ПК ТК',
  owners_cooperative: 'КСК ПИК',
  owners_association: 'ОСИ МИБ',
  noncommercial_jsc: 'НАО КеАҚ',
}

const searchText = ({ name, bin, legalForm }: RegistryRow) =>
  [name.kk, name.ru, name.en, bin, abbreviations[legalForm]].join(' ')

/** The whole registry of a territory, decoded and folded for search once. */
export const registryQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['registry', territoryId],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Registry> => {
      const published = await fetchJson<PublishedRegistry>(`/data/${territoryId}/registry`, signal)
      const rows = published.rows.map(decodeRegistryRow)
      return { asOf: published.asOf, rows, index: new SearchIndex(rows.map(searchText)) }
    },
    // Rows and index are replaced as a whole: comparing 4,000 of them deeply would only cost time.
    structuralSharing: false,
  })

/** One NGO with what it asks and what was promised to it. */
export const ngoQuery = (ngoId: string) =>
  queryOptions({
    queryKey: ['ngo', ngoId],
    queryFn: ({ signal }) => fetchJson<PublishedNgo>(`/data/ngos/${ngoId}`, signal),
  })
