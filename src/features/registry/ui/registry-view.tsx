import type { RegistryRow } from '@kopir/domain/published/registry'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { registryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { registryOf } from '../../../entities/ngo/data/registry-queries.ts'
import { asksForSearch } from '../../../entities/ngo/data/search-focus.ts'
import { FilteredList } from '../../../shared/filter/filtered-list.tsx'
import { useFilter } from '../../../shared/filter/use-filter.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState, isMissing } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { findMatchingRows } from '../data/matching-rows.ts'
import { RegistryFilters } from './registry-filters.tsx'
import { RegistryResults } from './registry-results.tsx'
import { useRegistrySearch } from './use-registry-search.ts'

const none: RegistryRow[] = []

/** The registry of a territory, today's or a month's: search, facets, list. Everything it shows is in the address. */
export function RegistryView({ territoryId }: { territoryId: string }) {
  const language = useLanguage()
  const address = useFilter(registryFilter)
  const { filter } = address
  const { month } = filter
  const { data: registry, error, refetch } = useQuery(registryOf(territoryId, month))
  const searchField = useRef<HTMLInputElement>(null)
  const wantsFocus = asksForSearch(useSearchParams()[0])
  const search = useRegistrySearch(territoryId, registry, filter.q)
  const view = useMemo(
    () => (registry && search.found !== undefined ? findMatchingRows(registry, search.found, filter, language) : null),
    [registry, search.found, filter, language],
  )

  useEffect(() => {
    // The page's heading takes the focus on arrival; whoever asked for the search gets it after that.
    if (wantsFocus) searchField.current?.focus()
  }, [wantsFocus])

  const today = <TextLink to={address.hrefOf({ month: '' })}>{m.registry_month_today()}</TextLink>
  if (month && isMissing(error)) {
    return (
      <EmptyState title={m.registry_month_none()} action={today}>
        {m.registry_month_none_hint()}
      </EmptyState>
    )
  }
  if (error && !registry) return <ErrorState error={error} retry={() => void refetch()} />
  return (
    <FilteredList
      address={address}
      searchLabel={m.registry_search_label()}
      searchHint={m.registry_search_hint()}
      searchRef={searchField}
      fields={
        <RegistryFilters
          territoryId={territoryId}
          filter={filter}
          matching={view?.matching ?? none}
          onChange={address.change}
        />
      }
    >
      {month && (
        <Notice>
          {m.registry_month_note()} {today}
        </Notice>
      )}
      {search.error && <ErrorState error={search.error} />}
      {registry && view ? (
        <RegistryResults territoryId={territoryId} registry={registry} view={view} address={address} />
      ) : (
        <Skeleton block="h-[70vh]" />
      )}
    </FilteredList>
  )
}
