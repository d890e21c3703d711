import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { withoutAccount } from '@kopir/domain/published/accounts'
import type { ListPlan, PublishedProposals } from '@kopir/domain/published/proposal-list'
import { territorySchema } from '@kopir/domain/territory/territory'
import { addDays, lastDayOf } from '@kopir/domain/time/civil-date'
import { startOfDay } from '@kopir/domain/time/place-clock'
import { type DocumentSnapshot, FieldPath, type Query } from 'firebase-admin/firestore'
import { firestore } from '../platform/admin.ts'
import { parseDocument, parseListed } from '../platform/document.ts'

/** What a page shows at once, and what a rendered one may weigh. */
const pageSize = 25

/**
 * A page of a territory's public proposals, or all of them; null if there is no such territory, or nothing public
 * to go on after. Reads the territory, what the page goes on after, and up
 * to 25 proposals, or 2,000 for a whole list; to count a page's list costs a read for each 1,000.
 */
export async function readProposals(
  territoryId: string,
  plan: ListPlan,
  after: string | null,
): Promise<PublishedProposals | null> {
  const territory = parseDocument(territorySchema, await firestore.doc(paths.territory(territoryId)).get())
  if (!territory) return null
  const size = plan.refines ? listLimits.proposals : pageSize
  const list = planned(plan, territoryId, territory.timeZone)
  const ordered = list.orderBy(plan.orderBy, 'desc').orderBy(FieldPath.documentId(), 'desc')
  // Who makes cursors up would have a page of their own read with each.
  const last = after === null ? null : await firestore.doc(paths.proposal(after)).get()
  const isListed = (proposal: DocumentSnapshot) =>
    proposal.get('public') === true &&
    proposal.get('territoryId') === territoryId &&
    (proposal.get(plan.orderBy) ?? null) !== null
  if (last && !isListed(last)) return null
  const from = last ? ordered.startAfter(last) : ordered
  const [{ docs }, count] = await Promise.all([
    from.limit(size).get(),
    plan.refines ? null : list.limit(listLimits.proposals).count().get(),
  ])
  return {
    proposals: parseListed(storedProposalSchema, docs).map((proposal) => publish(proposal, plan)),
    isFull: docs.length === size,
    total: count?.data().count ?? docs.length,
  }
}

function planned({ equal, states, orderBy, month }: ListPlan, territoryId: string, timeZone: string): Query {
  let query = firestore
    .collection(paths.proposals())
    .where('public', '==', true)
    .where('territoryId', '==', territoryId)
  for (const [field, value] of equal) query = query.where(field, '==', value)
  if (states) query = query.where('state', 'in', [...states])
  if (!month) return query
  // Instants are compared with the midnights of the place, as its months are counted; days with days.
  const edge = (day: string) => (orderBy === 'publishedAt' ? startOfDay(day, timeZone) : day)
  return query.where(orderBy, '>=', edge(`${month}-01`)).where(orderBy, '<', edge(addDays(lastDayOf(month), 1)))
}

/** Whose account it is stays out of what is published; texts go along where they are searched, those of answers never. */
const publish = (proposal: Proposal, { refines }: ListPlan): Proposal => ({
  ...withoutAccount(proposal),
  answer: proposal.answer && { ...proposal.answer, text: '' },
  body: refines ? proposal.body : '',
})
