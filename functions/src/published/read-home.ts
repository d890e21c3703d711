import { commitmentSchema } from '@kopir/domain/commitment/commitment'
import { openCommitmentStates } from '@kopir/domain/commitment/overdue'
import { forumSchema } from '@kopir/domain/forum/forum'
import { paths } from '@kopir/domain/paths'
import { proposalSchema } from '@kopir/domain/proposal/proposal'
import type { ProposalState } from '@kopir/domain/proposal/transitions'
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
import { parseDocument } from '../platform/document.ts'

const shown = 6
const waitingStates: ProposalState[] = ['published', 'assigned']

/** What a territory's first page shows; null if there is no such territory. */
export async function readHome(territoryId: string, now: Date): Promise<PublishedHome | null> {
  const territory = await firestore.doc(paths.territory(territoryId)).get()
  if (!territory.exists) return null
  const of = (collection: string) => firestore.collection(collection).where('territoryId', '==', territoryId)
  const published = of(paths.proposals()).where('public', '==', true)
  const waiting = published.where('state', 'in', waitingStates).orderBy('dueOn')
  const answers = published.orderBy('answer.answeredOn', 'desc')
  // Greater than nothing: those without a day would come first otherwise.
  const promises = of(paths.commitments())
    .where('state', 'in', openCommitmentStates)
    .where('dueOn', '>', '')
    .orderBy('dueOn')
  const forums = of(paths.forums())
  const [snapshot, officialFigures, waitingPage, answersPage, due, lastForum, nextForum] = await Promise.all([
    firestore.doc(paths.statistics(territoryId)).get(),
    find(officialFiguresSchema, firestore.collection(paths.officialFigures(territoryId))),
    readPage(waiting),
    readPage(answers),
    find(commitmentSchema, promises.limit(shown)),
    readForum(forums.where('endsAt', '<=', now).orderBy('endsAt', 'desc')),
    readForum(forums.where('endsAt', '>', now).orderBy('endsAt')),
  ])
  const statistics = parseDocument(statisticsSchema, snapshot)
  return {
    territoryId,
    asOf: (statistics?.asOf ?? now).toISOString(),
    ngos: statistics?.ngos ?? null,
    officialFigures,
    waiting: waitingPage,
    answers: answersPage,
    commitments: { byState: statistics?.commitments.byState ?? {}, items: due.map(summarizeCommitment) },
    lastForum,
    nextForum,
  }
}

async function find<Document>(schema: v.GenericSchema<unknown, Document>, query: Query): Promise<Document[]> {
  const { docs } = await query.get()
  return docs.flatMap((snapshot) => parseDocument(schema, snapshot) ?? [])
}

/** The first proposals of a list and how many there are in all. */
async function readPage(query: Query): Promise<PublishedHome['waiting']> {
  const [count, proposals] = await Promise.all([query.count().get(), find(proposalSchema, query.limit(shown))])
  return { total: count.data().count, items: proposals.map(summarizeProposal) }
}

async function readForum(query: Query): Promise<ForumSummary | null> {
  const [forum] = await find(forumSchema, query.limit(1))
  return forum ? summarizeForum(forum) : null
}
