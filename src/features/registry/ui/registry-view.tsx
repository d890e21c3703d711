import type { RegistryRow } from '@kopir/domain/published/registry'
import { useQuery } from '@tanstack/react-query'
import { SlidersHorizontal } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { emptyFilter } from '../data/registry-filter.ts'
import { registryQuery } from '../data/registry-query.ts'
import { viewRegistry } from '../data/registry-view.ts'
import { RegistryFilters } from './registry-filters.tsx'
import { RegistryResults } from './registry-results.tsx'
import { useRegistryFilter } from './use-registry-filter.ts'
import { useRegistrySearch } from './use-registry-search.ts'

const none: RegistryRow[] = []

/** The registry of a territory: search, facets, list. Everything it shows is in the address. */
export function RegistryView({ territoryId }: { territoryId: string }) {
  const { data: registry, error, refetch } = useQuery(registryQuery(territoryId))
  const language = useLanguage()
  const [filter, change] = useRegistryFilter()
  const [filtersOpen, setFiltersOpen] = useState(false)
  const searchField = useRef<HTMLInputElement>(null)
  const wantsFocus = useSearchParams()[0].get('focus') === 'search'
  const search = useRegistrySearch(territoryId, registry, filter.q)
  const view = useMemo(
    () => (registry && search.found !== undefined ? viewRegistry(registry, search.found, filter, language) : null),
    [registry, search.found, filter, language],
  )
  const active = (['status', 'form', 'direction', 'district', 'youth', 'reported'] as const).filter(
    (key) => filter[key],
  )

  useEffect(() => {
    // The page's heading takes the focus on arrival; whoever asked for the search gets it after that.
    if (wantsFocus) searchField.current?.focus()
  }, [wantsFocus])

  if (error && !registry) return <ErrorState error={error} retry={() => void refetch()} />
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
      <search className="flex flex-col gap-3 lg:sticky lg:top-20 lg:order-2" data-print="hide">
        <Field label={m.registry_search_label()} hint={m.registry_search_hint()}>
          {(control) => (
            <TextInput
              {...control}
              ref={searchField}
              type="search"
              autoComplete="off"
              spellCheck={false}
              value={filter.q}
              onChange={(event) => change({ q: event.target.value })}
            />
          )}
        </Field>
        <Button
          className="lg:hidden"
          aria-expanded={filtersOpen}
          aria-controls="registry-filters"
          onClick={() => setFiltersOpen(!filtersOpen)}
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          {active.length > 0 ? m.registry_filters_active({ count: active.length }) : m.registry_filters()}
        </Button>
        <div id="registry-filters" className={filtersOpen ? 'flex flex-col gap-3' : 'hidden flex-col gap-3 lg:flex'}>
          <RegistryFilters
            territoryId={territoryId}
            filter={filter}
            matching={view?.matching ?? none}
            onChange={change}
          />
          {(active.length > 0 || filter.q) && (
            <Button onClick={() => change({ ...emptyFilter, sort: filter.sort })}>{m.registry_clear()}</Button>
          )}
        </div>
      </search>
      <div className="flex min-w-0 flex-col gap-3">
        {search.error && <ErrorState error={search.error} />}
        {registry && view ? (
          <RegistryResults
            territoryId={territoryId}
            registry={registry}
            view={view}
            filter={filter}
            onChange={change}
          />
        ) : (
          <Skeleton block="h-[70vh]" />
        )}
      </div>
    </div>
  )
}
