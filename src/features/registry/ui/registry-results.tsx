import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { downloadCsv } from '../../../shared/ui/download-csv.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { emptyFilter, type RegistryFilter } from '../data/registry-filter.ts'
import type { Registry } from '../data/registry-query.ts'
import type { RegistryView } from '../data/registry-view.ts'
import { RegistryRows } from './registry-rows.tsx'
import { RegistrySummary } from './registry-summary.tsx'

interface RegistryResultsProps {
  territoryId: string
  registry: Registry
  view: RegistryView
  filter: RegistryFilter
  onChange: (change: Partial<RegistryFilter>) => void
}

/** How many, in which order, as a file, and the rows themselves. */
export function RegistryResults({ territoryId, registry, view, filter, onChange }: RegistryResultsProps) {
  const places = usePlaces()
  const isEmpty = registry.rows.length === 0

  async function download() {
    const { registryCsv } = await import('../data/registry-csv.ts')
    downloadCsv(`kopir-${territoryId}-registry.csv`, registryCsv(view.listed, places.territoryName))
  }

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <RegistrySummary registry={registry} shown={view.listed.length} />
        <div className="flex flex-wrap items-end gap-2" data-print="hide">
          <div className="w-64 max-w-full">
            <Select
              aria-label={m.registry_sort_label()}
              value={filter.sort}
              placeholder={m.registry_sort_name()}
              options={[{ value: 'newest', label: m.registry_sort_newest() }]}
              onChange={(event) => onChange({ sort: event.target.value === 'newest' ? 'newest' : '' })}
            />
          </div>
          <Button onClick={download}>{m.common_download_csv()}</Button>
        </div>
      </div>
      {view.listed.length > 0 ? (
        <RegistryRows territoryId={territoryId} rows={view.listed} />
      ) : (
        <EmptyState
          title={isEmpty ? m.registry_empty() : m.registry_nothing_found()}
          action={
            !isEmpty && (
              <Button onClick={() => onChange({ ...emptyFilter, sort: filter.sort })}>{m.registry_clear()}</Button>
            )
          }
        >
          {isEmpty ? m.registry_empty_hint() : m.registry_nothing_found_hint()}
        </EmptyState>
      )}
    </>
  )
}
