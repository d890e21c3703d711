import { paths } from '@kopir/domain/paths'
import { type Proposal, proposalSchema } from '@kopir/domain/proposal/proposal'
import { addDays } from '@kopir/domain/time/civil-date'
import { readList } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { type Firestore, openFirestore } from '../../../shared/firebase/firestore.ts'
import type { ListPlan } from './proposal-filter.ts'

/** The day after the last one of a month, `2026-11` gives `2026-12-01`. */
const afterMonth = (month: string) => `${addDays(`${month}-28`, 4).slice(0, 7)}-01`

function constraints({ where, orderBy }: Firestore, territoryId: string, plan: ListPlan) {
  const found = [
    where('public', '==', true),
    where('territoryId', '==', territoryId),
    ...plan.equal.map(([field, value]) => where(field, '==', value)),
  ]
  if (plan.states) found.push(where('state', 'in', [...plan.states]))
  if (!plan.month) return [...found, orderBy(plan.orderBy, 'desc')]
  const [from, until] = [`${plan.month}-01`, afterMonth(plan.month)]
  // Instants are compared with the midnights of Kazakhstan's clocks, days with days.
  const edge = (day: string) => (plan.orderBy === 'publishedAt' ? new Date(`${day}T00:00:00+05:00`) : day)
  return [
    ...found,
    where(plan.orderBy, '>=', edge(from)),
    where(plan.orderBy, '<', edge(until)),
    orderBy(plan.orderBy, 'desc'),
  ]
}

const orderValue = (proposal: Proposal, { orderBy }: ListPlan) =>
  orderBy === 'publishedAt' ? proposal.publishedAt : proposal.answer?.answeredOn

/** A page of the list, after the last proposal of the page before. */
export function readProposals(
  territoryId: string,
  plan: ListPlan,
  size: number,
  after: Proposal | null,
): Promise<Proposal[]> {
  return readList((firestore) => {
    const { db, collection, documentId, limit, orderBy, query, startAfter } = firestore
    const cursor = after ? [startAfter(orderValue(after, plan), after.id)] : []
    return query(
      collection(db, paths.proposals()),
      ...constraints(firestore, territoryId, plan),
      orderBy(documentId(), 'desc'),
      ...cursor,
      limit(size),
    )
  }, proposalSchema)
}

/** How many there are in all. */
export async function countProposals(territoryId: string, plan: ListPlan): Promise<number> {
  try {
    const firestore = await openFirestore()
    const { db, collection, getCountFromServer, query } = firestore
    const counted = query(collection(db, paths.proposals()), ...constraints(firestore, territoryId, plan))
    return (await getCountFromServer(counted)).data().count
  } catch (error) {
    throw toAppError(error)
  }
}
