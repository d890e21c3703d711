import { paths } from '@kopir/domain/paths'
import { clockNeedsOf, decideByClock, statesUnderClock } from '@kopir/domain/proposal/decide-by-clock'
import { nextStep } from '@kopir/domain/proposal/next-step'
import { storedProposalSchema } from '@kopir/domain/proposal/stored-proposal'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { FieldPath, type QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { firestore, transact } from '../platform/admin.ts'
import { readDocument } from '../platform/document.ts'
import { log } from '../platform/log.ts'
import { readTerritory } from '../territory/territory.ts'
import { readNeeds } from './read-needs.ts'
import { writeStep } from './write-step.ts'

const batchSize = 200

/** Lets the clock act on proposals that wait for their author: text that was returned, answers left unconfirmed. */
export const dailyDeadlines = onSchedule(
  { schedule: '10 0 * * *', timeZone: 'Asia/Almaty', timeoutSeconds: 1_800 },
  async () => {
    const now = new Date()
    let acted = 0
    for await (const batch of waitingProposals()) {
      for (const id of batch) if (await actByClock(id, now).catch(leaveOut)) acted++
    }
    log.info('Deadlines were looked after', { acted })
  },
)

/** One that cannot be decided on leaves the others their day; why has been logged, or is here. */
function leaveOut(error: unknown): false {
  log.error('A deadline was left out', { reason: error instanceof Error ? error.message : 'unknown' })
  return false
}

/** The ids of those that wait: what each of them says is read when it is decided on. */
async function* waitingProposals(): AsyncGenerator<string[]> {
  const query = firestore
    .collection(paths.proposals())
    .where('state', 'in', statesUnderClock)
    .orderBy(FieldPath.documentId())
    .limit(batchSize)
    .select()
  let last: QueryDocumentSnapshot | undefined
  do {
    const { docs } = await (last ? query.startAfter(last) : query).get()
    yield docs.map(({ id }) => id)
    last = docs.length === batchSize ? docs.at(-1) : undefined
  } while (last)
}

/** Reads again what it decides on, so that an author who acts at the same moment is not overruled. */
function actByClock(proposalId: string, now: Date): Promise<boolean> {
  return transact(async (transaction) => {
    const proposal = await readDocument(transaction, storedProposalSchema, paths.proposal(proposalId))
    if (!proposal) return false
    const territory = await readTerritory(transaction, proposal.territoryId)
    const { timeZone } = territory
    const dueOn = nextStep(proposal, kazakhstanCalendar, timeZone)?.dueOn ?? null
    const needs = await readNeeds(transaction, clockNeedsOf(proposal.state), { proposal, territory, now })
    const step = decideByClock(proposal, dueOn, { now, timeZone, ...needs })
    if (step) writeStep(transaction, proposal, step, null)
    return step !== null
  })
}
