import { gzipSync } from 'node:zlib'
import type { Ngo } from '@kopir/domain/ngo/ngo'
import { isActive, isRegistered } from '@kopir/domain/ngo/status'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { encodeRegistryRow, type PublishedMonth, registryCodes, registryFormat } from '@kopir/domain/published/registry'
import type { PublishedMonthDocument } from '@kopir/domain/published/registry-documents'
import { countMonth } from '@kopir/domain/statistics/count-proposals'
import type { MonthStatistics } from '@kopir/domain/statistics/statistics'
import { lastDayOf, monthOf } from '@kopir/domain/time/civil-date'
import { timeZone } from '../../reference/places.ts'
import { instantAt, type Timeline } from './timeline.ts'

const pastMonths = 23
/** Of so many the register was kept: the chart shows months with a list and months without. */
const keptMonths = 6

interface PastMonth {
  statistics: MonthStatistics
  /** The register that the figures are counted from; null where it was not kept. */
  register: PublishedMonthDocument | null
}

/** The months of a territory before this one, oldest first; the recount that follows the load adds the current month. */
export function createMonths(
  territoryId: string,
  ngos: readonly Ngo[],
  proposals: readonly Proposal[],
  timeline: Timeline,
): PastMonth[] {
  const published = proposals.filter((proposal) => proposal.public)
  return Array.from({ length: pastMonths }, (_, index) => {
    const month = monthBefore(monthOf(timeline.today), pastMonths - index)
    const known = ngos.filter((ngo) => ngo.registeredOn === null || monthOf(ngo.registeredOn) <= month)
    const registerKept = index >= pastMonths - keptMonths
    return {
      statistics: {
        month,
        registered: known.filter(isRegistered).length,
        active: known.filter(isActive).length,
        ...countMonth(published, month, timeZone),
        registerKept,
      },
      register: registerKept ? registerOf(territoryId, month, known) : null,
    }
  })
}

function registerOf(territoryId: string, month: string, ngos: readonly Ngo[]): PublishedMonthDocument {
  const asOf = instantAt(lastDayOf(month), '23:59')
  const register: PublishedMonth = {
    territoryId,
    month,
    asOf: asOf.toISOString(),
    format: registryFormat,
    codes: registryCodes,
    rows: ngos.map(encodeRegistryRow),
  }
  return { month, asOf, json: gzipSync(JSON.stringify(register)) }
}

function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 - count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
