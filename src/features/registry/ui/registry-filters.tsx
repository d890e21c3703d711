import { directions } from '@kopir/domain/ngo/direction'
import { legalForms } from '@kopir/domain/ngo/legal-form'
import { isRegistered, ngoStatuses } from '@kopir/domain/ngo/status'
import type { RegistryRow } from '@kopir/domain/published/registry'
import { unknownDistrict } from '@kopir/domain/statistics/keys'
import { useMemo } from 'react'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'
import { directionLabel, formLabel, statusLabel } from '../../../entities/ngo/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { type FilterField, FilterFields } from '../../../shared/filter/filter-fields.tsx'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { countChoices, type Facet, passes } from '../data/facets.ts'

interface RegistryFiltersProps {
  territoryId: string
  filter: RegistryFilter
  /** Rows that match the search: what the counts beside the choices are taken from. */
  matching: readonly RegistryRow[]
  onChange: (change: Partial<RegistryFilter>) => void
}

const choicesOf: Record<Facet, (row: RegistryRow) => readonly string[]> = {
  status: (row) => [row.status ?? 'unknown'],
  form: (row) => [row.legalForm],
  direction: (row) => row.directions,
  district: (row) => [row.districtId ?? unknownDistrict],
  youth: (row) => (row.youth ? ['1'] : []),
  reported: (row) => row.reportedYears.map(String),
}

/** The facets of the registry, each choice with how many it would show. The same at every width. */
export function RegistryFilters({ territoryId, filter, matching, onChange }: RegistryFiltersProps) {
  const places = usePlaces()
  const counts = useMemo(() => {
    const count = (facet: Facet) => countChoices(matching, filter, facet, choicesOf[facet])
    return {
      status: count('status'),
      form: count('form'),
      direction: count('direction'),
      district: count('district'),
      youth: count('youth'),
      reported: count('reported'),
      registered: matching.filter((row) => isRegistered(row) && passes(row, filter, 'status')).length,
    }
  }, [matching, filter])

  const withCount = (label: string, count: number) => `${label} (${formatNumber(count)})`
  const option = (facet: Facet, value: string, label: string) => ({
    value,
    label: withCount(label, counts[facet].get(value) ?? 0),
  })
  const present = <Value extends string>(facet: Facet, values: readonly Value[]) =>
    values.filter((value) => counts[facet].has(value) || value === filter[facet])
  const years = [...new Set([...counts.reported.keys(), ...(filter.reported ? [filter.reported] : [])])]
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
      any: withCount(m.registry_status_registered(), counts.registered),
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
    { key: 'youth', label: withCount(m.registry_youth(), counts.youth.get('1') ?? 0) },
  ]
  return <FilterFields fields={fields} filter={filter} any={m.registry_any()} onChange={onChange} />
}
