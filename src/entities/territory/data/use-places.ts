import { inLanguage, type Language } from '@kopir/domain/language'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import type { Department } from '@kopir/domain/territory/department'
import type { Territory } from '@kopir/domain/territory/territory'
import { byAlphabet } from '@kopir/texts/collation'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { publishedPlaces } from './places-queries.ts'

const none: PublishedPlaces = { territories: [], departments: [], takingIds: [] }

export interface Places {
  /** False until the first answer; names are empty until then. */
  known: boolean
  error: Error | null
  retry: () => void
  /** By name, first those whose akimat works here. */
  territories: Territory[]
  territory: (id: string | null | undefined) => Territory | undefined
  /** The country's clocks until the territory is known. */
  timeZoneOf: (territoryId: string) => string
  /** In the reader's language; an id nobody knows gives the id. */
  territoryName: (id: string | null | undefined) => string
  departmentName: (id: string | null | undefined) => string
  /** By name. */
  /** Whether there are pages of a territory: a district has none of its own. */
  hasPages: (territoryId: string) => boolean
  /** Whether somebody there reads what is sent; yes while it is not known. */
  takesProposals: (territoryId: string) => boolean
  /** Whether the data of a place are invented; of pages without a place: of any. */
  isDemo: (territoryId: string | null) => boolean
  departmentsOf: (territoryId: string) => Department[]
  /** By name. */
  districtsOf: (territoryId: string) => Territory[]
}

/** Territories, districts and departments with their names in the interface language. */
export function usePlaces(): Places {
  const language = useLanguage()
  const { data, error, refetch } = useQuery(publishedPlaces)
  const { departments } = data ?? none
  const territories = useMemo(() => inOrder(data ?? none, language), [data, language])
  const territory = (id: string | null | undefined) => territories.find((place) => place.id === id)
  const nameOf = (found: Territory | Department | undefined, id: string | null | undefined) =>
    found ? inLanguage(found.name, language).text : data ? (id ?? '') : ''
  return {
    known: data !== undefined,
    error,
    retry: () => void refetch(),
    territories,
    territory,
    timeZoneOf: (territoryId) => territory(territoryId)?.timeZone ?? kazakhstanTimeZone,
    territoryName: (id) => nameOf(territory(id), id),
    departmentName: (id) =>
      nameOf(
        departments.find((department) => department.id === id),
        id,
      ),
    hasPages: (territoryId) => {
      const place = territory(territoryId)
      return place !== undefined && place.level !== 'district'
    },
    // What an earlier version kept on the device does not say.
    takesProposals: (territoryId) => data?.takingIds?.includes(territoryId) ?? true,
    isDemo: (territoryId) => {
      const place = territory(territoryId)
      return place ? place.demo : territories.some(({ demo }) => demo)
    },
    departmentsOf: (territoryId) =>
      byAlphabet(
        departments.filter((department) => department.territoryId === territoryId),
        ({ name }) => inLanguage(name, language).text,
        language,
      ),
    districtsOf: (territoryId) =>
      territories.filter((place) => place.level === 'district' && place.parentId === territoryId),
  }
}

/** By name; the places whose akimat works here stay before the others, as they were published. */
function inOrder({ territories, departments }: PublishedPlaces, language: Language): Territory[] {
  const working = new Set(departments.map(({ territoryId }) => territoryId))
  const named = byAlphabet(territories, ({ name }) => inLanguage(name, language).text, language)
  return [...named.filter(({ id }) => working.has(id)), ...named.filter(({ id }) => !working.has(id))]
}
