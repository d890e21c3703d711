import { DomainError } from '../domain-error.ts'
import type { Localized } from '../language.ts'
import { type Direction, directions } from '../ngo/direction.ts'
import { type LegalForm, legalForms } from '../ngo/legal-form.ts'
import { isActive, isRegistered, type NgoStatus, ngoStatuses } from '../ngo/status.ts'
import type { ListedNgo } from './registry-documents.ts'

/** Raised when tuples, flags or masks change their meaning: a reader refuses a format that it does not know. */
export const registryFormat = 2

/** The codes that positions in the rows stand for. They travel with the rows, so every release reads them alike. */
export interface RegistryCodes {
  legalForm: readonly string[]
  direction: readonly string[]
  status: readonly string[]
}

/** The codes of this release, in the order in which it encodes them. */
export const registryCodes: RegistryCodes = { legalForm: legalForms, direction: directions, status: ngoStatuses }

/**
 * One NGO in the published registry, as a tuple: a whole city stays under 150 kB compressed. Enumerations travel as
 * positions in the registry's own `RegistryCodes`, directions and reported years as bit masks. What is added goes to the
 * end, a name in one more language too: rows that were published before have nothing there.
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
  name: Localized
  bin: string | null
  legalForm: LegalForm
  directions: Direction[]
  /** Null: a status that this release does not know. */
  status: NgoStatus | null
  districtId: string | null
  youth: boolean
  verified: boolean
  registeredOn: string | null
  reportedYears: number[]
}

/** Encodes by `registryCodes`, which have to be published with the row. */
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

/**
 * The rows of a registry that any release published: a code that this one does not know comes out as `other`, a status as
 * null, never as another code. Throws `registry-format-unknown`.
 */
export function decodeRegistry({ format, codes, rows }: Pick<PublishedRegistry, 'format' | 'codes' | 'rows'>) {
  if (format !== registryFormat) throw new DomainError('registry-format-unknown', String(format))
  const known = {
    legalForm: codes.legalForm.map((code) => legalForms.find((form) => form === code) ?? 'other'),
    direction: codes.direction.map((code) => directions.find((direction) => direction === code) ?? 'other'),
    status: codes.status.map((code) => ngoStatuses.find((status) => status === code) ?? null),
  }
  return rows.map((row) => decodeRow(row, known))
}

interface KnownCodes {
  legalForm: LegalForm[]
  direction: Direction[]
  status: (NgoStatus | null)[]
}

function decodeRow(tuple: RegistryTuple, known: KnownCodes): RegistryRow {
  const [id, kk, ru, en, bin, form, mask, status, districtId, flags, registeredOn, reported] = tuple
  return {
    id,
    name: { kk, ru, en },
    bin: bin || null,
    legalForm: known.legalForm[form] ?? 'other',
    directions: [...new Set(known.direction.filter((_, index) => mask & (1 << index)))],
    status: known.status[status] ?? null,
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
  format: number
  codes: RegistryCodes
  rows: RegistryTuple[]
}

/**
 * `GET /data/{territoryId}/registry/{month}`: the register of an ended month as it stood when it was last counted. It
 * never changes.
 */
export type PublishedMonth = Omit<PublishedRegistry, 'version'> & { month: string }

/** Whether a register is the one that a month's figures were counted from. */
export function isRegisterOf(
  { registered, active }: { registered: number; active: number },
  published: Pick<PublishedRegistry, 'format' | 'codes' | 'rows'>,
): boolean {
  const rows = decodeRegistry(published)
  return rows.filter(isRegistered).length === registered && rows.filter(isActive).length === active
}
