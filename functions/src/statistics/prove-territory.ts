import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { paths } from '@kopir/domain/paths'
import { publishedRegistrySchema } from '@kopir/domain/published/registry-documents'
import { type Figures, findDrift } from '@kopir/domain/statistics/find-drift'
import type { MonthStatistics, Statistics } from '@kopir/domain/statistics/statistics'
import { firestore } from '../platform/admin.ts'
import { parseDocument } from '../platform/document.ts'
import { log } from '../platform/log.ts'
import type { RegistryParts } from '../published/registry-parts.ts'
import { type Lease, requestRecount, wasAskedSince } from './recount-lease.ts'
import { recountUnder } from './recount-rounds.ts'
import { concerns, leaseMs } from './recount-state.ts'

/** An event of a change that the count has already seen may still be on its way: that is no drift. */
const deliveryMs = 3_000
const retryMs = 1_000
/** Keeps the proof far below the size of a document, whatever happened. */
const linesKept = 50

/** Counts a territory from its documents, repairs what differs from the stored statistics and reports it. */
export async function proveTerritory(territoryId: string): Promise<void> {
  const lease = await takeLease(territoryId)
  await recountUnder(lease, async ({ stored, statistics }, registry, round) => {
    const found = stored ? await compare(stored, statistics, registry) : []
    const isOnItsWay = async () => {
      await pause(deliveryMs)
      return wasAskedSince(lease, round)
    }
    const isDrift = found.length > 0 && lease.wasUpToDate && !(await isOnItsWay())
    const drift = isDrift ? found.slice(0, linesKept) : []
    if (isDrift) log.warn('Statistics had drifted and were repaired', { territoryId, drift })
    return { ...statistics, proof: { at: new Date(), drift } }
  })
}

async function takeLease(territoryId: string): Promise<Lease> {
  const eventId = `proof-${randomUUID()}`
  for (let waited = 0; waited <= leaseMs; waited += retryMs) {
    const lease = await requestRecount(territoryId, concerns, eventId)
    if (lease) return lease
    await pause(retryMs)
  }
  throw new Error(`${territoryId} is being recounted without end`)
}

async function compare(stored: Statistics, counted: Statistics, registry: RegistryParts | null): Promise<string[]> {
  const published = parseDocument(
    publishedRegistrySchema,
    await firestore.doc(paths.publishedRegistry(stored.territoryId)).get(),
  )
  const isOfBoth = ({ month }: MonthStatistics) =>
    [stored, counted].every(({ months }) => months.some((other) => other.month === month))
  return findDrift(figures(stored, published?.rows, isOfBoth), figures(counted, registry?.rows, isOfBoth))
}

/**
 * The figures that are compared. A month that has just begun is new and not drifted. Of the registry it is the rows
 * and not the version, which another release of the code changes, too; what differs is published anew in any case.
 */
function figures(
  { ngos, proposals, commitments, months }: Statistics,
  rows: number | undefined,
  isCompared: (month: MonthStatistics) => boolean,
): Figures {
  const byMonth = Object.fromEntries(
    months.filter(isCompared).map(({ month, registerKept: _, ...counts }) => [month, counts]),
  )
  return { ngos, proposals, commitments, months: byMonth, registry: { rows } }
}
