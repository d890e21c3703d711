import type { Language } from '@kopir/domain/language'
import { queryOptions } from '@tanstack/react-query'
import { type RegistryFilter, registryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { fetchJson } from '../../../shared/query/fetch-json.ts'
import type { ShownRegister } from './shown-register.ts'

/** What a reader without JavaScript turns: a page of the list, from 1. */
export const pageParam = 'page'

/** What fills the tallest window before the list is scrolled. */
export const firstRows = 24

/**
 * The first rows of a register under a filter, with all counts. Only the server's rendering is answered this: the browser
 * takes it from the page, and has the whole register for everything after.
 */
export function firstRegisterOf(territoryId: string, filter: RegistryFilter, language: Language, page = 1) {
  const search = registryFilter.write(filter)
  search.set('language', language)
  search.set(pageParam, `${page}`)
  return queryOptions({
    queryKey: ['registry', territoryId, 'first', language, search.toString()],
    queryFn: () => fetchJson<ShownRegister>(`/first/${territoryId}/registry?${search}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/**
 * The page that an address asks for; the last one where it asks for one behind that.
 * @param found how many the list has, where that is known
 */
export function pageOf(search: URLSearchParams, found = Number.POSITIVE_INFINITY): number {
  const asked = Math.max(1, Number.parseInt(search.get(pageParam) ?? '', 10) || 1)
  return Math.min(asked, Math.max(1, Math.ceil(found / firstRows)))
}
