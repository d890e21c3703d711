import { isRegistered } from '@kopir/domain/ngo/status'
import type { RegistryRow } from '@kopir/domain/published/registry'
import { unknownDistrict } from '@kopir/domain/statistics/keys'
import type { RegistryFilter } from '../../../entities/ngo/data/registry-filter.ts'

export type Facet = 'status' | 'form' | 'direction' | 'district' | 'youth' | 'reported'

const keeps: Record<Facet, (row: RegistryRow, filter: RegistryFilter) => boolean> = {
  status: (row, { status }) => (status ? row.status === status : isRegistered(row)),
  form: (row, { form }) => !form || row.legalForm === form,
  direction: (row, { direction }) => !direction || row.directions.some((own) => own === direction),
  district: (row, { district }) => !district || (row.districtId ?? unknownDistrict) === district,
  youth: (row, { youth }) => !youth || row.youth,
  reported: (row, { reported }) => !reported || row.reportedYears.includes(Number(reported)),
}
const facets = Object.keys(keeps) as Facet[]

/** Whether a row passes every facet, but for the one that is being counted. */
export function passes(row: RegistryRow, filter: RegistryFilter, except?: Facet): boolean {
  return facets.every((facet) => facet === except || keeps[facet](row, filter))
}

/** How many rows each choice of a facet would show, the other facets and the search as they are. */
export function countChoices(
  rows: readonly RegistryRow[],
  filter: RegistryFilter,
  facet: Facet,
  choicesOf: (row: RegistryRow) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (!passes(row, filter, facet)) continue
    for (const choice of choicesOf(row)) counts.set(choice, (counts.get(choice) ?? 0) + 1)
  }
  return counts
}
