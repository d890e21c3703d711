import { directions } from '@kopir/domain/ngo/direction'
import { legalForms } from '@kopir/domain/ngo/legal-form'
import { ngoStatuses } from '@kopir/domain/ngo/status'
import { unknownDistrict } from '@kopir/domain/statistics/keys'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { directionLabel, formLabel, statusLabel } from '../../../entities/ngo/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { type FilterField, FilterFields } from '../../../shared/filter/filter-fields.tsx'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import type { Facet, FacetCounts } from '../data/facets.ts'

interface RegistryFiltersProps {
  territoryId: string
  filter: RegistryFilter
  /** How many each choice would show; null while it is not known. */
  counts: FacetCounts | null
  onChange: (change: Partial<RegistryFilter>) => void
}

/** The facets of the registry, each choice with how many it would show. The same at every width. */
export function RegistryFilters({ territoryId, filter, counts, onChange }: RegistryFiltersProps) {
  const places = usePlaces()
  const withCount = (label: string, count = 0) => (counts ? `${label} (${formatNumber(count)})` : label)
  const option = (facet: Facet, value: string, label: string) => ({
    value,
    label: withCount(label, counts?.[facet][value]),
  })
  const present = <Value extends string>(facet: Facet, values: readonly Value[]) =>
    values.filter((value) => counts?.[facet][value] || value === filter[facet])
  const years = [...new Set([...Object.keys(counts?.reported ?? {}), ...(filter.reported ? [filter.reported] : [])])]
    .sort()
    .reverse()
  const districts = [
    ...places.districtsOf(territoryId).map(({ id }) => option('district', id, places.territoryName(id))),
    option('district', unknownDistrict, m.registry_district_unknown()),
  ]

  const fields: FilterField<RegistryFilter>[] = [
    {
      key: 'status',
      label: m.registry_column_status(),
      any: withCount(m.registry_status_registered(), counts?.registered),
      options: ngoStatuses.map((status) => option('status', status, statusLabel(status))),
    },
    {
      key: 'form',
      label: m.registry_column_form(),
      options: present('form', legalForms).map((form) => option('form', form, formLabel(form))),
    },
    {
      key: 'direction',
      label: m.registry_column_direction(),
      options: present('direction', directions).map((direction) =>
        option('direction', direction, directionLabel(direction)),
      ),
    },
    { key: 'district', label: m.registry_column_district(), options: districts },
    { key: 'reported', label: m.registry_reported_for(), options: years.map((year) => option('reported', year, year)) },
    { key: 'youth', label: withCount(m.registry_youth(), counts?.youth['1']) },
  ]
  return <FilterFields fields={fields} filter={filter} any={m.registry_any()} onChange={onChange} />
}
