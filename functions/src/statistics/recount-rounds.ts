import { setTimeout as pause } from 'node:timers/promises'
import { paths } from '@kopir/domain/paths'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { type RegistryParts, registryParts } from '../published/registry-parts.ts'
import { readRegistryHead, writeRegistry } from '../published/write-registry.ts'
import { type Counted, countTerritory } from './count-territory.ts'
import {
  beginRound,
  finishRound,
  isRecountScheduled,
  type Lease,
  type Round,
  releaseLease,
  requestRecount,
} from './recount-lease.ts'
import type { Concern } from './recount-state.ts'

/** Between two rounds: an import of thousands is counted a few times and not thousands of times. */
const settleMs = 1_000

/**
 * Brings a territory's statistics up to date after a change. Whoever takes the lease counts from the documents until
 * nothing more is asked for, so repeated, reordered and concurrent events come out the same.
 */
export async function recountAfterChange(territoryId: string, wanted: readonly Concern[], eventId: string) {
  if (await isRecountScheduled(territoryId, wanted, eventId)) return
  const lease = await requestRecount(territoryId, wanted, eventId)
  if (lease) await recountUnder(lease)
}

/** What a round found before it is written; may change what is written. */
export type Review = (counted: Counted, registry: RegistryParts | null, round: Round) => Promise<Statistics>

const asCounted: Review = async ({ statistics }) => statistics

/** Counts until nothing more is asked for; `review` looks at the first round. */
export async function recountUnder(lease: Lease, review: Review = asCounted): Promise<void> {
  try {
    let look = review
    while (await recountOnce(lease, look)) {
      look = asCounted
      await pause(settleMs)
    }
  } catch (error) {
    await releaseLease(lease)
    throw error
  }
}

/** One round; answers whether another is due. */
async function recountOnce(lease: Lease, review: Review): Promise<boolean> {
  const round = await beginRound(lease)
  if (!round) return false
  const counted = await countTerritory(lease.territoryId, round.concerns)
  const registry = counted?.ngos ? registryParts(counted.ngos) : null
  const statistics = counted && (await review(counted, registry, round))
  return finishRound(lease, round, async (transaction) => {
    if (counted && statistics) await write(transaction, counted, statistics, registry)
  })
}

async function write(
  transaction: Transaction,
  { changedMonths, endedMonth }: Counted,
  statistics: Statistics,
  registry: RegistryParts | null,
): Promise<void> {
  const { territoryId, asOf } = statistics
  if (registry)
    writeRegistry(transaction, territoryId, await readRegistryHead(transaction, territoryId), registry, asOf)
  transaction.set(firestore.doc(paths.statistics(territoryId)), statistics)
  for (const month of changedMonths)
    transaction.set(firestore.doc(paths.statisticsMonth(territoryId, month.month)), month)
  if (endedMonth) transaction.set(firestore.doc(paths.publishedMonth(territoryId, endedMonth.month)), endedMonth)
}
