import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { owedCommitmentStates } from '@kopir/domain/commitment/states'
import { forumSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { unansweredStates } from '@kopir/domain/proposal/states'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import {
  type ForumSummary,
  type PublishedHome,
  summarizeCommitment,
  summarizeForum,
  summarizeProposal,
} from '@kopir/domain/published/pages'
import { officialFiguresSchema } from '@kopir/domain/statistics/official-figure'
import { statisticsSchema } from '@kopir/domain/statistics/statistics'
import type { Query } from 'firebase-admin/firestore'
import type * as v from 'valibot'
import { firestore } from '../platform/admin.ts'
import { parseListed } from '../platform/document.ts'

const shown = 6
/** The next meeting is looked for behind those that are on. */
const comingShown = 4
const unconfirmedShown = 3

/** What a territory's first page shows; null if there is no such territory. */
export async function readHome(territoryId: string, now: Date): Promise<PublishedHome | null> {
  const territory = await firestore.doc(paths.territory(territoryId)).get()
  if (!territory.exists) return null
  const of = (collection: string) => firestore.collection(collection).where('territoryId', '==', territoryId)
  const published = of(paths.proposals()).where('public', '==', true)
  const waiting = published.where('state', 'in', unansweredStates)
  // Greater than nothing: thanks have no day and would come first.
  const dueFirst = waiting.where('dueOn', '>', '').orderBy('dueOn')
  const answers = published.orderBy('answer.answeredOn', 'desc')
  // As above.
  const commitments = of(paths.commitments())
  const owed = commitments.where('state', 'in', owedCommitmentStates).where('dueOn', '>', '').orderBy('dueOn')
  const declared = commitments.where('state', '==', 'declared').orderBy('dueOn')
  const forums = of(paths.forums())
  const [snapshot, officialFigures, waitingPage, answersPage, due, unconfirmed, [lastForum], comingForums] =
    await Promise.all([
      firestore.doc(paths.statistics(territoryId)).get(),
      find(officialFiguresSchema, firestore.collection(paths.officialFigures(territoryId))),
      readPage(dueFirst, waiting),
      readPage(answers),
      find(commitmentSchema, owed.limit(shown)),
      find(commitmentSchema, declared.limit(unconfirmedShown)),
      readForums(forums.where('endsAt', '<=', now).orderBy('endsAt', 'desc'), 1),
      readForums(forums.where('endsAt', '>', now).orderBy('endsAt'), comingShown),
    ])
  const [statistics] = parseListed(statisticsSchema, [snapshot])
  return {
    territoryId,
    asOf: (statistics?.asOf ?? now).toISOString(),
    ngos: statistics?.ngos ?? null,
    officialFigures,
    waiting: waitingPage,
    answers: answersPage,
    commitments: {
      byState: statistics?.commitments.byState ?? {},
      items: due.map(summarizeCommitment),
      declared: unconfirmed.map(summarizeCommitment),
    },
    lastForum: lastForum ?? null,
    comingForums,
  }
}

async function find<Document>(schema: v.GenericSchema<unknown, Document>, query: Query): Promise<Document[]> {
  const { docs } = await query.get()
  return parseListed(schema, docs)
}

/** The first proposals of a list and how many there are in all. */
async function readPage(query: Query, counted = query): Promise<PublishedHome['waiting']> {
  const [count, proposals] = await Promise.all([counted.count().get(), find(storedProposalSchema, query.limit(shown))])
  return { total: count.data().count, items: proposals.map(summarizeProposal) }
}

async function readForums(query: Query, limit: number): Promise<ForumSummary[]> {
  return (await find(forumSchema, query.limit(limit))).map(summarizeForum)
}
