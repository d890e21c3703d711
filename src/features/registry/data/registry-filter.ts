import { directions } from '@kopir/domain/ngo/direction'
import { legalForms } from '@kopir/domain/ngo/legal-form'
import { type NgoStatus, ngoStatuses } from '@kopir/domain/ngo/status'
import type { RegistryRow } from '@kopir/domain/published/registry'

/** How a district that nobody named stands in addresses and statistics. */
export const unknownDistrict = 'unknown'

/** What the address of a registry page asks for; an empty text asks for nothing. */
export interface RegistryFilter {
  q: string
  /** Empty: everything registered, which is all but the liquidated. */
  status: '' | NgoStatus
  form: string
  direction: string
  district: string
  youth: boolean
  /** The year for which it reported. */
  reported: string
  sort: '' | 'newest'
}

const oneOf = (value: string | null, known: readonly string[]) => (value && known.includes(value) ? value : '')

/** Reads the filter from an address; what it does not know, it leaves out. */
export function readFilter(params: URLSearchParams): RegistryFilter {
  return {
    q: params.get('q') ?? '',
    status: oneOf(params.get('status'), ngoStatuses) as RegistryFilter['status'],
    form: oneOf(params.get('form'), legalForms),
    direction: oneOf(params.get('direction'), directions),
    district: params.get('district') ?? '',
    youth: params.get('youth') === '1',
    reported: params.get('reported') ?? '',
    sort: params.get('sort') === 'newest' ? 'newest' : '',
  }
}

export const emptyFilter = readFilter(new URLSearchParams())

/** The address of a filter, without what is not asked for. */
export function filterParams(filter: RegistryFilter): URLSearchParams {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) {
    if (value === true) params.set(key, '1')
    else if (value) params.set(key, String(value))
  }
  return params
}

export type Facet = 'status' | 'form' | 'direction' | 'district' | 'youth' | 'reported'

const keeps: Record<Facet, (row: RegistryRow, filter: RegistryFilter) => boolean> = {
  status: (row, { status }) => (status ? row.status === status : row.status !== 'liquidated'),
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
