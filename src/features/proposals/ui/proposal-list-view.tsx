import { listLimits } from '@kopir/domain/list-limits'
import { proposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { useTerritory } from '../../../entities/territory/data/use-territory.ts'
import { FilteredList, listFormId } from '../../../shared/filter/filtered-list.tsx'
import { useFilter } from '../../../shared/filter/use-filter.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { ShowMore } from '../../../shared/ui/show-more.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { ProposalFilters } from './proposal-filters.tsx'
import { ProposalRows } from './proposal-rows.tsx'
import { useProposalList } from './use-proposal-list.ts'

/** The public proposals of a territory. Everything the list shows is in the address. */
export function ProposalListView() {
  const { territoryId, timeZone } = useTerritory()
  const address = useFilter(proposalFilter)
  const { filter, change } = address
  const list = useProposalList(territoryId, filter, timeZone)

  return (
    <FilteredList
      address={address}
      searchLabel={m.proposals_search_label()}
      searchHint={m.proposals_search_hint()}
      fields={<ProposalFilters territoryId={territoryId} filter={filter} onChange={change} />}
    >
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-lg font-semibold">
          {list.total !== undefined && m.proposals_found({ count: countText(list.total) })}
        </p>
        <Select
          form={listFormId}
          name="sort"
          aria-label={m.proposals_sort_label()}
          value={filter.sort}
          placeholder={m.proposals_sort_newest()}
          options={[
            { value: 'due', label: m.proposals_sort_due() },
            { value: 'days', label: m.proposals_sort_days() },
          ]}
          onChange={(event) =>
            change({ sort: proposalFilter.read(new URLSearchParams({ sort: event.target.value })).sort })
          }
          className="w-auto! max-w-full min-w-0"
          data-print="hide"
        />
      </div>
      <Listed list={list} isNarrowed={address.isNarrowed} territoryId={territoryId} clear={address.clear} />
    </FilteredList>
  )
}

/** Beyond what is counted there may be any number. */
const countText = (total: number) => (total < listLimits.proposals ? formatNumber(total) : `${formatNumber(total)}+`)

interface ListedProps {
  list: ReturnType<typeof useProposalList>
  isNarrowed: boolean
  territoryId: string
  clear: () => void
}

function Listed({ list, isNarrowed, territoryId, clear }: ListedProps) {
  const { proposals, total, error } = list
  if (!proposals) return error ? <ErrorState error={error} retry={list.retry} /> : <Skeleton block="h-[70vh]" />
  if (proposals.length === 0) {
    return isNarrowed ? (
      <EmptyState
        title={m.proposals_nothing_found()}
        action={<Button onClick={clear}>{m.common_filters_clear()}</Button>}
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
      {list.behind && (
        <noscript>
          <TextLink to={list.behind}>{m.common_page_after()}</TextLink>
        </noscript>
      )}
    </>
  )
}
