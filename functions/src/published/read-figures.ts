import { type Commitment, commitmentSchema } from '@kopir/domain/commitment/commitment'
import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import { withoutAccount } from '@kopir/domain/published/accounts'
import type { PublishedStatistics } from '@kopir/domain/published/pages'
import { officialFiguresSchema } from '@kopir/domain/statistics/official-figure'
import { statisticsSchema } from '@kopir/domain/statistics/statistics'
import { firestore } from '../platform/admin.ts'
import { parseDocument, parseListed } from '../platform/document.ts'

/** A territory has a handful of official sources; more would not fit the reads that a dashboard may cost. */
const sourcesShown = 3

/** What a dashboard shows; null if there is no such territory. Reads five documents at the most. */
export async function readStatistics(territoryId: string): Promise<PublishedStatistics | null> {
  const [territory, snapshot, { docs }] = await Promise.all([
    firestore.doc(paths.territory(territoryId)).get(),
    firestore.doc(paths.statistics(territoryId)).get(),
    firestore.collection(paths.officialFigures(territoryId)).limit(sourcesShown).get(),
  ])
  if (!territory.exists) return null
  return { statistics: parseDocument(statisticsSchema, snapshot), official: parseListed(officialFiguresSchema, docs) }
}

/**
 * Every commitment of a territory, by year and day, without the accounts it was made to; null if there is no such
 * territory. Reads each of them.
 */
export async function readCommitments(territoryId: string): Promise<Commitment[] | null> {
  const of = firestore.collection(paths.commitments()).where('territoryId', '==', territoryId)
  const [territory, { docs }] = await Promise.all([
    firestore.doc(paths.territory(territoryId)).get(),
    of.orderBy('year').orderBy('dueOn').limit(listLimits.commitments).get(),
  ])
  return territory.exists ? parseListed(commitmentSchema, docs).map(withoutAccount) : null
}

/** A commitment as a list of them has it; null if there is none. Reads it. */
export async function readCommitment(commitmentId: string): Promise<Commitment | null> {
  const commitment = parseDocument(commitmentSchema, await firestore.doc(paths.commitment(commitmentId)).get())
  return commitment && withoutAccount(commitment)
}
