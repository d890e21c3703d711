import { listLimits } from '@kopir/domain/list-limits'
import { paths } from '@kopir/domain/paths'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { addDays } from '@kopir/domain/time/civil-date'
import { startOfDay } from '@kopir/domain/time/place-clock'
import { readList } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { type Firestore, openFirestore } from '../../../shared/firebase/firestore.ts'
import type { ListPlan } from './list-plan.ts'

/** Whose list it is, and by whose clocks its months begin. */
export interface Place {
  territoryId: string
  timeZone: string
}

/** The day after the last one of a month, `2026-11` gives `2026-12-01`. */
const afterMonth = (month: string) => `${addDays(`${month}-28`, 4).slice(0, 7)}-01`

function constraints({ where, orderBy }: Firestore, { territoryId, timeZone }: Place, plan: ListPlan) {
  const found = [
    where('public', '==', true),
    where('territoryId', '==', territoryId),
    ...plan.equal.map(([field, value]) => where(field, '==', value)),
  ]
  if (plan.states) found.push(where('state', 'in', [...plan.states]))
  if (!plan.month) return [...found, orderBy(plan.orderBy, 'desc')]
  const [from, until] = [`${plan.month}-01`, afterMonth(plan.month)]
  // Instants are compared with the midnights of the place, as its months are counted; days with days.
  const edge = (day: string) => (plan.orderBy === 'publishedAt' ? startOfDay(day, timeZone) : day)
  return [
    ...found,
    where(plan.orderBy, '>=', edge(from)),
    where(plan.orderBy, '<', edge(until)),
    orderBy(plan.orderBy, 'desc'),
  ]
}

const orderValue = (proposal: Proposal, { orderBy }: ListPlan) =>
  orderBy === 'publishedAt' ? proposal.publishedAt : proposal.answer?.answeredOn

export interface ProposalPage {
  proposals: Proposal[]
  /** As many were found as were asked for: more may follow. */
  isFull: boolean
}

/** A page of the list, after the last proposal of the page before. */
export async function readProposals(
  place: Place,
  plan: ListPlan,
  size: number,
  after: Proposal | null,
): Promise<ProposalPage> {
  let found = 0
  const build = (firestore: Firestore) => {
    const { db, collection, documentId, limit, orderBy, query, startAfter } = firestore
    const cursor = after ? [startAfter(orderValue(after, plan), after.id)] : []
    return query(
      collection(db, paths.proposals()),
      ...constraints(firestore, place, plan),
      orderBy(documentId(), 'desc'),
      ...cursor,
      limit(size),
    )
  }
  const proposals = await readList(build, storedProposalSchema, (count) => {
    found = count
  })
  return { proposals, isFull: found === size }
}

/** How many there are in all; no more than the limit of a list are counted. */
export async function countProposals(place: Place, plan: ListPlan): Promise<number> {
  try {
    const firestore = await openFirestore()
    const { db, collection, getCountFromServer, limit, query } = firestore
    const found = constraints(firestore, place, plan)
    const counted = query(collection(db, paths.proposals()), ...found, limit(listLimits.proposals))
    return (await getCountFromServer(counted)).data().count
  } catch (error) {
    throw toAppError(error)
  }
}
