import { inLanguage } from '@kopir/domain/in-language'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import type { Department } from '@kopir/domain/territory/department'
import type { Territory } from '@kopir/domain/territory/territory'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../i18n/language.ts'
import { placesQuery } from './places-query.ts'

const none: PublishedPlaces = { territories: [], departments: [] }

export interface Places {
  /** False until the first answer; names are empty until then. */
  known: boolean
  error: Error | null
  retry: () => void
  territories: Territory[]
  departments: Department[]
  territory: (id: string | null | undefined) => Territory | undefined
  /** In the reader's language; an id nobody knows gives the id. */
  territoryName: (id: string | null | undefined) => string
  departmentName: (id: string | null | undefined) => string
  departmentsOf: (territoryId: string) => Department[]
  districtsOf: (territoryId: string) => Territory[]
}

/** Territories, districts and departments with their names in the interface language. */
export function usePlaces(): Places {
  const language = useLanguage()
  const { data, error, refetch } = useQuery(placesQuery)
  const { territories, departments } = data ?? none
  const territory = (id: string | null | undefined) => territories.find((place) => place.id === id)
  const nameOf = (found: Territory | Department | undefined, id: string | null | undefined) =>
    found ? inLanguage(found.name, language).text : data ? (id ?? '') : ''
  return {
    known: data !== undefined,
    error,
    retry: () => void refetch(),
    territories,
    departments,
    territory,
    territoryName: (id) => nameOf(territory(id), id),
    departmentName: (id) =>
      nameOf(
        departments.find((department) => department.id === id),
        id,
      ),
    departmentsOf: (territoryId) => departments.filter((department) => department.territoryId === territoryId),
    districtsOf: (territoryId) =>
      territories.filter((place) => place.level === 'district' && place.parentId === territoryId),
  }
}
