import type { DocumentSnapshot, Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { type Migration, pagesOf } from './migration.ts'

/** Each proposal may have ten commitments with an event each. */
const pageSize = 20

interface Found {
  proposal: DocumentSnapshot
  commitments: QueryDocumentSnapshot[]
  /** The steps of the proposal, the first first. */
  events: QueryDocumentSnapshot[]
}

async function readFound(firestore: Firestore, transaction: Transaction, proposal: DocumentSnapshot): Promise<Found> {
  const ofProposal = firestore.collection('commitments').where('source.kind', '==', 'proposal')
  const [commitments, events] = await Promise.all([
    transaction.get(ofProposal.where('source.id', '==', proposal.id)),
    transaction.get(proposal.ref.collection('events').orderBy('rev')),
  ])
  return { proposal, commitments: commitments.docs, events: events.docs }
}

const isOverturned = (proposal: DocumentSnapshot) =>
  proposal.get('state') === 'assigned' && proposal.get('answer') !== null

/** An overturned answer leaves the proposal, its body stays in its event, and its commitments are annulled. */
function overturn(transaction: Transaction, { proposal, commitments, events }: Found): void {
  const answer = events.findLast((event) => event.get('act') === 'answer')
  const uphold = events.findLast((event) => event.get('act') === 'uphold')
  const referredTo = proposal.get('answer.referredTo')
  if (answer && referredTo) transaction.update(answer.ref, { referredTo })
  transaction.update(proposal.ref, { answer: null, outcome: null })
  if (!uphold) return
  const at = uphold.get('at').toDate()
  const said = { text: uphold.get('text'), lang: uphold.get('lang') }
  for (const commitment of commitments) {
    const state = commitment.get('state')
    if (state === 'confirmed' || state === 'annulled') continue
    const rev = commitment.get('rev') + 1
    const reason = { ...said, on: new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 10) }
    transaction.update(commitment.ref, { state: 'annulled', rev, reason, cancellationRequest: null })
    transaction.create(commitment.ref.collection('commitmentEvents').doc(String(rev)), {
      commitmentId: commitment.id,
      proposalId: proposal.id,
      rev,
      act: 'annul',
      from: state,
      to: 'annulled',
      at,
      by: 'akim_office',
      ...said,
    })
  }
}

/** An answer stands or is gone with its commitments, and a proposal closed with cancelled commitments was kept in part. */
export const standingAnswers: Migration = {
  id: '0005-standing-answers',

  find: (firestore) =>
    pagesOf(firestore.collection('proposals').where('state', 'in', ['assigned', 'closed']), pageSize),

  async change(firestore, transaction, page) {
    const proposals = await transaction.getAll(...page.map(({ ref }) => ref))
    const concerned = proposals.filter((each) => isOverturned(each) || each.get('outcome') === 'completed')
    const found = await Promise.all(concerned.map((proposal) => readFound(firestore, transaction, proposal)))
    const changed = new Set<string>()
    for (const each of found) {
      const { proposal, commitments } = each
      if (isOverturned(proposal)) overturn(transaction, each)
      else if (commitments.some((commitment) => commitment.get('state') === 'cancelled'))
        transaction.update(proposal.ref, { outcome: 'partly_completed' })
      else continue
      changed.add(proposal.ref.path)
    }
    return page.map(({ ref }) => ref.path).filter((path) => !changed.has(path))
  },
}
