import type { RegistryRow } from '@kopir/domain/published/registry'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { downloadCsv } from '../../../shared/csv/download-csv.ts'
import { useDemo } from '../../../shared/demo/demo-context.ts'
import { listFormId } from '../../../shared/filter/filtered-list.tsx'
import type { AddressFilter } from '../../../shared/filter/use-filter.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import type { ShownRegister } from '../data/shown-register.ts'
import { RegistryRows } from './registry-rows.tsx'
import { RegistrySummary } from './registry-summary.tsx'

interface RegistryResultsProps {
  territoryId: string
  view: ShownRegister
  /** Every row that the filter lists. */
  allRows: () => Promise<readonly RegistryRow[]>
  address: AddressFilter<RegistryFilter>
}

/** How many, in which order, as a file, and the rows themselves. */
export function RegistryResults({ territoryId, view, allRows, address }: RegistryResultsProps) {
  const places = usePlaces()
  const isDemo = useDemo()

  async function download() {
    const { registryCsv } = await import('../data/registry-csv.ts')
    const { asOf } = view
    const origin = { place: places.territoryName(territoryId), source: m.registry_source(), asOf, isDemo }
    const day = civilDateAt(new Date(asOf), places.timeZoneOf(territoryId))
    downloadCsv(
      { place: territoryId, subject: 'registry', day },
      registryCsv(await allRows(), places.territoryName, origin),
    )
  }

  // No register is not a register of nothing: no figure, order or file of it.
  if (view.total === 0) return <EmptyState title={m.registry_empty()}>{m.registry_empty_hint()}</EmptyState>
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 flex-1 basis-80">
          <RegistrySummary view={view} />
        </div>
        <div className="flex flex-wrap items-end gap-2" data-print="hide">
          <div className="w-64 max-w-full">
            <Select
              form={listFormId}
              name="sort"
              aria-label={m.registry_sort_label()}
              value={address.filter.sort}
              placeholder={m.registry_sort_name()}
              options={[{ value: 'newest', label: m.registry_sort_newest() }]}
              onChange={(event) => address.change({ sort: event.target.value === 'newest' ? 'newest' : '' })}
            />
          </div>
          <Button onClick={download}>{m.common_download_csv()}</Button>
        </div>
      </div>
      {view.found > 0 ? (
        <RegistryRows territoryId={territoryId} view={view} />
      ) : (
        <EmptyState
          title={m.registry_nothing_found()}
          action={<Button onClick={address.clear}>{m.common_filters_clear()}</Button>}
        >
          {m.registry_nothing_found_hint()}
        </EmptyState>
      )}
    </>
  )
}
