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

/** The rows' names, numbers and abbreviations, folded for search once. */
export function createRegistryIndex(rows: readonly RegistryRow[]): SearchIndex {
  return new SearchIndex(
    rows.map(({ name, bin, legalForm }) => [name.kk, name.ru, name.en, bin, abbreviations[legalForm]].join(' ')),
    synonyms,
  )
}
