import { type Direction, directions } from '../ngo/direction.ts'
import { type LegalForm, legalForms } from '../ngo/legal-form.ts'
import { type NgoStatus, ngoStatuses } from '../ngo/status.ts'
import type { ListedNgo } from './registry-documents.ts'

/**
 * One NGO in the published registry, as a tuple: a whole city stays under 150 kB compressed. Enumerations travel as
 * positions in the lists of the same release of the code, directions and reported years as bit masks.
 */
export type RegistryTuple = [
  id: string,
  nameKk: string,
  nameRu: string,
  nameEn: string,
  bin: string,
  form: number,
  directions: number,
  status: number,
  districtId: string,
  flags: number,
  registeredOn: string,
  reported: number,
]

/** Year of the first bit of the mask of reported years: the duty to report began in 2016. */
const firstReportedYear = 2015
const yearBits = 31
/** Years that the mask has no room for are left out: they cannot be filtered by. */
const yearBit = (year: number) =>
  year >= firstReportedYear && year < firstReportedYear + yearBits ? 1 << (year - firstReportedYear) : 0

const youthFlag = 1
const verifiedFlag = 2

/** What the registry page lists, searches and filters. */
export interface RegistryRow {
  id: string
  name: { kk: string; ru: string; en: string }
  bin: string | null
  legalForm: LegalForm
  directions: Direction[]
  status: NgoStatus
  districtId: string | null
  youth: boolean
  verified: boolean
  registeredOn: string | null
  reportedYears: number[]
}

export function encodeRegistryRow(ngo: ListedNgo): RegistryTuple {
  return [
    ngo.id,
    ngo.name.kk ?? '',
    ngo.name.ru ?? '',
    ngo.name.en ?? '',
    ngo.bin ?? '',
    legalForms.indexOf(ngo.legalForm),
    ngo.directions.reduce((mask, direction) => mask | (1 << directions.indexOf(direction)), 0),
    ngoStatuses.indexOf(ngo.status),
    ngo.districtId ?? '',
    (ngo.youth ? youthFlag : 0) | (ngo.verified ? verifiedFlag : 0),
    ngo.registeredOn ?? '',
    ngo.reportedYears.reduce((mask, year) => mask | yearBit(year), 0),
  ]
}

export function decodeRegistryRow(tuple: RegistryTuple): RegistryRow {
  const [id, kk, ru, en, bin, form, mask, status, districtId, flags, registeredOn, reported] = tuple
  return {
    id,
    name: { kk, ru, en },
    bin: bin || null,
    legalForm: legalForms[form] ?? 'other',
    directions: directions.filter((_, index) => mask & (1 << index)),
    status: ngoStatuses[status] ?? 'inactive',
    districtId: districtId || null,
    youth: (flags & youthFlag) !== 0,
    verified: (flags & verifiedFlag) !== 0,
    registeredOn: registeredOn || null,
    reportedYears: Array.from({ length: yearBits }, (_, bit) => firstReportedYear + bit).filter(
      (year) => reported & yearBit(year),
    ),
  }
}

/** `GET /data/{territoryId}/registry`. The version is the ETag; it changes whenever a listed NGO does. */
export interface PublishedRegistry {
  territoryId: string
  version: string
  /** ISO 8601 instant at which the documents were read. */
  asOf: string
  rows: RegistryTuple[]
}
