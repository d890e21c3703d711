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

const choicesOf: Record<Facet, (row: RegistryRow) => readonly string[]> = {
  status: (row) => [row.status ?? 'unknown'],
  form: (row) => [row.legalForm],
  direction: (row) => row.directions,
  district: (row) => [row.districtId ?? unknownDistrict],
  youth: (row) => (row.youth ? ['1'] : []),
  reported: (row) => row.reportedYears.map(String),
}

/** How many rows each choice of a facet would show, the other facets and the search as they are. */
export type FacetCounts = Record<Facet, Record<string, number>> & {
  /** Those that the choice of no status shows. */
  registered: number
}

function countChoices(rows: readonly RegistryRow[], filter: RegistryFilter, facet: Facet): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) {
    if (!passes(row, filter, facet)) continue
    for (const choice of choicesOf[facet](row)) counts[choice] = (counts[choice] ?? 0) + 1
  }
  return counts
}

/** Counts the choices of every facet among the rows that match the search. */
export function countFacets(rows: readonly RegistryRow[], filter: RegistryFilter): FacetCounts {
  const counts = Object.fromEntries(facets.map((facet) => [facet, countChoices(rows, filter, facet)]))
  const registered = rows.filter((row) => isRegistered(row) && passes(row, filter, 'status')).length
  return { ...(counts as Record<Facet, Record<string, number>>), registered }
}
