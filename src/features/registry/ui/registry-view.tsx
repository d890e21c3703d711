import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { registryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { registryIndexOf, registryOf } from '../../../entities/ngo/data/registry-queries.ts'
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
import { whenCalm } from '../../../shared/when-calm.ts'
import { firstRegisterOf, pageOf } from '../data/first-register.ts'
import { showRegister } from '../data/shown-register.ts'
import { RegistryFilters } from './registry-filters.tsx'
import { RegistryResults } from './registry-results.tsx'
import { useRegistrySearch } from './use-registry-search.ts'

/** The registry of a territory, today's or a month's: search, facets, list. Everything it shows is in the address. */
export function RegistryView({ territoryId }: { territoryId: string }) {
  const language = useLanguage()
  const client = useQueryClient()
  const address = useFilter(registryFilter)
  const { filter } = address
  const { month } = filter
  const [params] = useSearchParams()
  const { data: first } = useQuery({
    ...firstRegisterOf(territoryId, filter, language, pageOf(params)),
    // It comes with the page or not at all.
    enabled: false,
    // A choice that is made before the whole register is here leaves the list standing meanwhile.
    placeholderData: (shown, query) => (query?.queryKey[1] === territoryId ? shown : undefined),
  })
  const whole = registryOf(territoryId, month)
  const isWanted = useIsUsed() || first === undefined
  const { data: registry, error, refetch } = useQuery({ ...whole, enabled: isWanted })
  const searchField = useRef<HTMLInputElement>(null)
  const wantsFocus = asksForSearch(params)
  const search = useRegistrySearch(territoryId, registry, filter.q)
  const view = useMemo(
    () => (registry && search.found !== undefined ? showRegister(registry, search.found, filter, language) : first),
    [registry, search.found, filter, language, first],
  )
  const allRows = async () => {
    const registry = await client.ensureQueryData(whole)
    const words = filter.q.trim()
    const index = words ? await client.ensureQueryData(registryIndexOf(territoryId, registry)) : null
    return showRegister(registry, index && new Set(index.search(words)), filter, language).rows
  }

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
  if (error && !registry && !first) return <ErrorState error={error} retry={() => void refetch()} />
  return (
    <FilteredList
      address={address}
      searchLabel={m.registry_search_label()}
      searchHint={m.registry_search_hint()}
      searchRef={searchField}
      kept={{ month }}
      fields={
        <RegistryFilters
          territoryId={territoryId}
          filter={filter}
          counts={view?.counts ?? null}
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
      {error && !registry && <ErrorState error={error} retry={() => void refetch()} />}
      {view ? (
        <RegistryResults territoryId={territoryId} view={view} allRows={allRows} address={address} />
      ) : (
        <Skeleton block="h-[70vh]" />
      )}
    </FilteredList>
  )
}

/** Whether somebody has begun to use the page, or it has stood for a while. */
function useIsUsed(): boolean {
  const [isUsed, setUsed] = useState(false)
  useEffect(() => whenCalm(() => setUsed(true)), [])
  return isUsed
}
