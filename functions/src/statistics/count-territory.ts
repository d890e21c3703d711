import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { paths } from '@kopir/domain/paths'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import {
  type ListedNgo,
  listedFields,
  listedNgoSchema,
  type PublishedMonthDocument,
} from '@kopir/domain/published/registry-documents'
import { countCommitments } from '@kopir/domain/statistics/count-commitments'
import { countMonths, isSameMonth, monthToClose, monthToCount } from '@kopir/domain/statistics/count-months'
import { countNgos } from '@kopir/domain/statistics/count-ngos'
import { countProposals } from '@kopir/domain/statistics/count-proposals'
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
import { firestore, readAt } from '../platform/admin.ts'
import { parseDocument, readDocuments, readIfReadable } from '../platform/document.ts'
import { readRegisterOfMonth } from '../published/register-of-month.ts'
import type { Concern } from './recount-state.ts'

const monthsShown = 24

/** What was counted from documents as they stood at one instant. */
export interface Counted {
  stored: Statistics | null
  statistics: Statistics
  /** Months that are to be written: the current one, and earlier ones that their last seconds or their end changed. */
  changedMonths: MonthStatistics[]
  /** The register of the month that ended before this round, to be kept. */
  endedMonth: PublishedMonthDocument | null
  /** The register, if it was read. */
  ngos: ListedNgo[] | null
}

/** Counts a territory from its documents; what is not asked for is taken over. Null if there is no such territory. */
export async function countTerritory(territoryId: string, wanted: readonly Concern[]): Promise<Counted | null> {
  const snapshot = await firestore.doc(paths.territory(territoryId)).get()
  const territory = parseDocument(territorySchema, snapshot)
  if (!territory) return null
  const { timeZone } = territory
  return readAt(snapshot.readTime, async (transaction) => {
    // Those that cannot be read are counted anew.
    const stored = await readIfReadable(transaction, statisticsSchema, paths.statistics(territoryId))
    const asOf = new Date()
    const ngos = !stored || wanted.includes('ngos') ? await readNgos(transaction, territoryId) : null
    const ngoStatistics = ngos || !stored ? countNgos(ngos ?? []) : stored.ngos
    const proposals = await readProposals(transaction, territoryId)
    const commitments = await readCommitments(transaction, territoryId)

    const current = monthToCount(stored?.months, monthOf(civilDateAt(asOf, timeZone)))
    const earlier = await readEarlierMonths(transaction, territoryId, current)
    const ended = monthToClose(stored?.months, current)
    const endedMonth =
      stored && ended && (await readRegisterOfMonth(transaction, { territoryId, asOf: stored.asOf }, ended))
    const closed = earlier.map((month) =>
      month.month === endedMonth?.month ? { ...month, registerKept: true } : month,
    )
    const counts = { registered: ngoStatistics.registered, active: ngoStatistics.active }
    const months = countMonths(closed, { month: current, ...counts }, proposals, timeZone)
    const statistics: Statistics = {
      territoryId,
      asOf,
      ngos: ngoStatistics,
      proposals: countProposals(proposals, kazakhstanCalendar, timeZone),
      commitments: countCommitments(commitments),
      months,
      proof: stored?.proof ?? null,
    }
    const changedMonths = months.filter((month) => !earlier.some((before) => isSameMonth(before, month)))
    return { stored, statistics, changedMonths, endedMonth, ngos }
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
  return readDocuments(transaction, storedProposalSchema, query)
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
