import { paths } from '@kopir/domain/paths'
import { decideByClock } from '@kopir/domain/proposal/decide-act'
import { nextStep } from '@kopir/domain/proposal/next-step'
import { type Proposal, proposalSchema } from '@kopir/domain/proposal/proposal'
import type { ProposalState } from '@kopir/domain/proposal/transitions'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { FieldPath, type QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readCommitmentsOf } from '../commitment/proposal-commitments.ts'
import { firestore, transact } from '../platform/admin.ts'
import { parseDocument, readDocument } from '../platform/document.ts'
import { log } from '../platform/log.ts'
import { readTerritory } from '../territory/territory.ts'
import { writeStep } from './write-step.ts'

const waitingForAuthor: ProposalState[] = ['returned', 'answered']
const batchSize = 200

/** Lets the clock act on proposals that wait for their author: text that was returned, answers left unconfirmed. */
export const dailyDeadlines = onSchedule(
  { schedule: '10 0 * * *', timeZone: 'Asia/Almaty', timeoutSeconds: 1_800 },
  async () => {
    const now = new Date()
    let acted = 0
    for await (const batch of waitingProposals()) {
      for (const { id } of batch) if (await actByClock(id, now)) acted++
    }
    log.info('Deadlines were looked after', { acted })
  },
)

async function* waitingProposals(): AsyncGenerator<Proposal[]> {
  const query = firestore
    .collection(paths.proposals())
    .where('state', 'in', waitingForAuthor)
    .orderBy(FieldPath.documentId())
    .limit(batchSize)
  let last: QueryDocumentSnapshot | undefined
  do {
    const { docs } = await (last ? query.startAfter(last) : query).get()
    yield docs.flatMap((snapshot) => parseDocument(proposalSchema, snapshot) ?? [])
    last = docs.length === batchSize ? docs.at(-1) : undefined
  } while (last)
}

/** Reads again what it decides on, so that an author who acts at the same moment is not overruled. */
function actByClock(proposalId: string, now: Date): Promise<boolean> {
  return transact(async (transaction) => {
    const proposal = await readDocument(transaction, proposalSchema, paths.proposal(proposalId))
    if (!proposal) return false
    const { timeZone } = await readTerritory(transaction, proposal.territoryId)
    const dueOn = nextStep(proposal, kazakhstanCalendar, timeZone)?.dueOn ?? null
    const commitments = proposal.state === 'answered' ? await readCommitmentsOf(transaction, proposalId) : []
    const step = decideByClock(proposal, dueOn, commitments, { now, timeZone })
    if (step) writeStep(transaction, proposal, step, null)
    return step !== null
  })
}
