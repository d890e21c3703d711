import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { paths } from '@kopir/domain/paths'
import { proposalSchema } from '@kopir/domain/proposal/proposal'
import { type ListedNgo, listedFields, listedNgoSchema } from '@kopir/domain/published/registry-documents'
import { countCommitments } from '@kopir/domain/statistics/count-commitments'
import { countNgos } from '@kopir/domain/statistics/count-ngos'
import { countMonth, countProposals } from '@kopir/domain/statistics/count-proposals'
import {
  type MonthStatistics,
  monthStatisticsSchema,
  type Statistics,
  statisticsSchema,
} from '@kopir/domain/statistics/statistics'
import { territorySchema } from '@kopir/domain/territory/territory'
import { civilDateAt, monthOf } from '@kopir/domain/time/civil-date'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore, readAtOnce } from '../platform/admin.ts'
import { readDocument, readDocuments } from '../platform/document.ts'
import type { Concern } from './recount-state.ts'

const monthsShown = 24

/** What was counted from documents as they stood at one instant. */
export interface Counted {
  stored: Statistics | null
  statistics: Statistics
  month: MonthStatistics
  /** The register, if it was read. */
  ngos: ListedNgo[] | null
}

/** Counts a territory from its documents; what is not asked for is taken over. Null if there is no such territory. */
export function countTerritory(territoryId: string, wanted: readonly Concern[]): Promise<Counted | null> {
  return readAtOnce(async (transaction) => {
    const territory = await readDocument(transaction, territorySchema, paths.territory(territoryId))
    if (!territory) return null
    const { timeZone } = territory
    const stored = await readDocument(transaction, statisticsSchema, paths.statistics(territoryId))
    const asOf = new Date()
    const ngos = !stored || wanted.includes('ngos') ? await readNgos(transaction, territoryId) : null
    const ngoStatistics = ngos || !stored ? countNgos(ngos ?? []) : stored.ngos
    const proposals = await readProposals(transaction, territoryId)
    const commitments = await readCommitments(transaction, territoryId)

    const current = monthOf(civilDateAt(asOf, timeZone))
    const month: MonthStatistics = {
      month: current,
      registered: ngoStatistics.registered,
      active: ngoStatistics.active,
      ...countMonth(proposals, current, timeZone),
    }
    const earlier = await readEarlierMonths(transaction, territoryId, current)
    const statistics: Statistics = {
      territoryId,
      asOf,
      ngos: ngoStatistics,
      proposals: countProposals(proposals, kazakhstanCalendar, timeZone),
      commitments: countCommitments(commitments),
      months: [...earlier, month],
      proof: stored?.proof ?? null,
    }
    return { stored, statistics, month, ngos }
  })
}

function readNgos(transaction: Transaction, territoryId: string) {
  const query = firestore.collection(paths.ngos()).where('territoryId', '==', territoryId)
  return readDocuments(transaction, listedNgoSchema, query.select(...listedFields))
}

function readProposals(transaction: Transaction, territoryId: string) {
  const query = firestore
    .collection(paths.proposals())
    .where('public', '==', true)
    .where('territoryId', '==', territoryId)
  return readDocuments(transaction, proposalSchema, query)
}

function readCommitments(transaction: Transaction, territoryId: string) {
  const query = firestore.collection(paths.commitments()).where('territoryId', '==', territoryId)
  return readDocuments(transaction, commitmentSchema, query)
}

/** Snapshots of the months before the current one, oldest first. */
async function readEarlierMonths(transaction: Transaction, territoryId: string, current: string) {
  const query = firestore
    .collection(paths.statisticsMonths(territoryId))
    .where('month', '<', current)
    .orderBy('month', 'desc')
    .limit(monthsShown - 1)
  return (await readDocuments(transaction, monthStatisticsSchema, query)).reverse()
}
