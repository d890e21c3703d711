import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useTerritory } from '../../../shared/places/use-territory.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { ShowMore } from '../../../shared/ui/show-more.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { type ProposalFilter, readFilter } from '../data/proposal-filter.ts'
import { ProposalFilters } from './proposal-filters.tsx'
import { ProposalRows } from './proposal-rows.tsx'
import { useProposalFilter } from './use-proposal-filter.ts'
import { useProposalList } from './use-proposal-list.ts'

const noFilter = readFilter(new URLSearchParams())

/** The public proposals of a territory. Everything the list shows is in the address. */
export function ProposalListView() {
  const { territoryId, timeZone } = useTerritory()
  const [filter, change] = useProposalFilter()
  const list = useProposalList(territoryId, filter, timeZone)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const active = Object.entries(filter).filter(([key, value]) => value && key !== 'q' && key !== 'sort').length
  const clear = () => change({ ...noFilter, sort: filter.sort })

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_17rem]">
      <search className="flex flex-col gap-3 lg:sticky lg:top-20 lg:order-2" data-print="hide">
        <Field label={m.proposals_search_label()} hint={m.proposals_search_hint()}>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              autoComplete="off"
              value={filter.q}
              onChange={(event) => change({ q: event.target.value })}
            />
          )}
        </Field>
        <Button
          className="lg:hidden"
          aria-expanded={filtersOpen}
          aria-controls="proposal-filters"
          onClick={() => setFiltersOpen(!filtersOpen)}
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          {active > 0 ? m.proposals_filters_active({ count: active }) : m.proposals_filters()}
        </Button>
        <div id="proposal-filters" className={filtersOpen ? 'flex flex-col gap-3' : 'hidden flex-col gap-3 lg:flex'}>
          <ProposalFilters territoryId={territoryId} filter={filter} onChange={change} />
          {(active > 0 || filter.q) && <Button onClick={clear}>{m.proposals_filters_clear()}</Button>}
        </div>
      </search>
      <div className="flex min-w-0 flex-col gap-3">
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-3">
          <p role="status" className="tabular text-lg font-semibold">
            {list.total !== undefined && m.proposals_found({ count: formatNumber(list.total) })}
          </p>
          <Select
            aria-label={m.proposals_sort_label()}
            value={filter.sort}
            placeholder={m.proposals_sort_newest()}
            options={[{ value: 'due', label: m.proposals_sort_due() }]}
            onChange={(event) => change({ sort: event.target.value })}
            className="w-auto!"
            data-print="hide"
          />
        </div>
        <Listed list={list} filter={filter} territoryId={territoryId} clear={clear} />
      </div>
    </div>
  )
}

interface ListedProps {
  list: ReturnType<typeof useProposalList>
  filter: ProposalFilter
  territoryId: string
  clear: () => void
}

function Listed({ list, filter, territoryId, clear }: ListedProps) {
  const { proposals, total, error } = list
  if (!proposals) return error ? <ErrorState error={error} retry={list.retry} /> : <Skeleton block="h-[70vh]" />
  if (proposals.length === 0) {
    const isFiltered = Object.values(filter).some(Boolean)
    return isFiltered ? (
      <EmptyState
        title={m.proposals_nothing_found()}
        action={<Button onClick={clear}>{m.proposals_filters_clear()}</Button>}
      >
        {m.proposals_nothing_found_hint()}
      </EmptyState>
    ) : (
      <EmptyState
        title={m.proposals_none()}
        action={<LinkButton to={`/${territoryId}/proposals/new`}>{m.proposals_new_action()}</LinkButton>}
      >
        {m.proposals_none_hint()}
      </EmptyState>
    )
  }
  return (
    <>
      <ProposalRows proposals={proposals} />
      {error && <ErrorState error={error} retry={list.more} />}
      <ShowMore shown={proposals.length} total={total ?? proposals.length} onMore={list.more} />
    </>
  )
}
