import type { RegistryRow } from '@kopir/domain/published/registry'
import { synonyms } from '@kopir/texts/synonyms'
import { SearchIndex } from '../../../shared/search/search-index.ts'

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

const textsOf = (rows: readonly RegistryRow[]) =>
  rows.map(({ name, bin, legalForm }) => [name.kk, name.ru, name.en, bin, abbreviations[legalForm]].join(' '))

/** The rows' names, numbers and abbreviations, folded for search once. */
export const createRegistryIndex = (rows: readonly RegistryRow[]): SearchIndex =>
  new SearchIndex(textsOf(rows), synonyms)

/** The same for a page that somebody uses meanwhile: a city's register takes half a second on a slow phone. */
export const createRegistryIndexInSlices = (rows: readonly RegistryRow[]): Promise<SearchIndex> =>
  SearchIndex.inSlices(textsOf(rows), synonyms)
