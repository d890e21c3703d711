import { directions } from '@kopir/domain/ngo/direction'
import { legalForms } from '@kopir/domain/ngo/legal-form'
import { ngoStatuses } from '@kopir/domain/ngo/status'
import type { RegistryRow } from '@kopir/domain/published/registry'
import { useMemo } from 'react'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { directionLabel, formLabel, statusLabel } from '../../../shared/i18n/vocabulary/ngo.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { Field } from '../../../shared/ui/field.tsx'
import { Select } from '../../../shared/ui/select.tsx'
import { countChoices, type Facet, type RegistryFilter, unknownDistrict } from '../data/registry-filter.ts'

interface RegistryFiltersProps {
  territoryId: string
  filter: RegistryFilter
  /** Rows that match the search: what the counts beside the choices are taken from. */
  matching: readonly RegistryRow[]
  onChange: (change: Partial<RegistryFilter>) => void
}

const choicesOf: Record<Facet, (row: RegistryRow) => readonly string[]> = {
  status: (row) => [row.status],
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
    }
  }, [matching, filter])

  const registered = ngoStatuses.reduce(
    (sum, status) => sum + (status === 'liquidated' ? 0 : (counts.status.get(status) ?? 0)),
    0,
  )
  const withCount = (label: string, count: number) => `${label} (${formatNumber(count)})`
  const option = (facet: Facet, value: string, label: string) => ({
    value,
    label: withCount(label, counts[facet].get(value) ?? 0),
  })
  const present = (facet: Facet, values: readonly string[], chosen: string) =>
    values.filter((value) => counts[facet].has(value) || value === chosen)
  const years = [...new Set([...counts.reported.keys(), ...(filter.reported ? [filter.reported] : [])])]
    .sort()
    .reverse()
  const districts = [
    ...places.districtsOf(territoryId).map(({ id }) => option('district', id, places.territoryName(id))),
    option('district', unknownDistrict, m.registry_district_unknown()),
  ]

  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-1">
      <Field label={m.registry_column_status()}>
        {(control) => (
          <Select
            {...control}
            value={filter.status}
            placeholder={withCount(m.registry_status_registered(), registered)}
            options={ngoStatuses.map((status) => option('status', status, statusLabel(status)))}
            onChange={(event) => onChange({ status: event.target.value as RegistryFilter['status'] })}
          />
        )}
      </Field>
      <Field label={m.registry_column_form()}>
        {(control) => (
          <Select
            {...control}
            value={filter.form}
            placeholder={m.registry_any()}
            options={present('form', legalForms, filter.form).map((form) =>
              option('form', form, formLabel(form as RegistryRow['legalForm'])),
            )}
            onChange={(event) => onChange({ form: event.target.value })}
          />
        )}
      </Field>
      <Field label={m.registry_column_direction()}>
        {(control) => (
          <Select
            {...control}
            value={filter.direction}
            placeholder={m.registry_any()}
            options={present('direction', directions, filter.direction).map((direction) =>
              option('direction', direction, directionLabel(direction as RegistryRow['directions'][number])),
            )}
            onChange={(event) => onChange({ direction: event.target.value })}
          />
        )}
      </Field>
      <Field label={m.registry_column_district()}>
        {(control) => (
          <Select
            {...control}
            value={filter.district}
            placeholder={m.registry_any()}
            options={districts}
            onChange={(event) => onChange({ district: event.target.value })}
          />
        )}
      </Field>
      <Field label={m.registry_reported_for()}>
        {(control) => (
          <Select
            {...control}
            value={filter.reported}
            placeholder={m.registry_any()}
            options={years.map((year) => option('reported', year, year))}
            onChange={(event) => onChange({ reported: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        label={withCount(m.registry_youth(), counts.youth.get('1') ?? 0)}
        checked={filter.youth}
        onChange={(event) => onChange({ youth: event.target.checked })}
      />
    </div>
  )
}
