import type { Language } from '@kopir/domain/language'
import { paths } from '@kopir/domain/paths'
import { personSchema, submissionPauseSeconds } from '@kopir/domain/person/person'
import { newProposal } from '@kopir/domain/proposal/beginning'
import type { Proposal, ProposalContent, ProposalEvent } from '@kopir/domain/proposal/proposal'
import { AppError } from '../../../shared/app-error.ts'
import { parseDocument } from '../../../shared/firebase/converters.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { type Firestore, openFirestore } from '../../../shared/firebase/firestore.ts'

type Transaction = Parameters<Parameters<Firestore['runTransaction']>[1]>[0]

export interface Submission {
  /** The draft's id, which becomes the proposal's: sent twice, it is one. */
  id: string
  uid: string
  territoryId: string
  content: ProposalContent
  ngo: { id: string; name: string } | null
}

/** A transaction fails at once where a batch would wait for the connection and leave the person in the dark. */
async function transact<T>(work: (transaction: Transaction, firestore: Firestore) => Promise<T>): Promise<T> {
  if (!navigator.onLine) throw new AppError('offline')
  try {
    const firestore = await openFirestore()
    const options = { maxAttempts: 2 }
    return await firestore.runTransaction(firestore.db, (transaction) => work(transaction, firestore), options)
  } catch (error) {
    throw toAppError(error)
  }
}

function step(
  taken: Pick<ProposalEvent, 'rev' | 'act' | 'from' | 'to'> & Partial<Pick<ProposalEvent, 'text' | 'lang'>>,
  { serverTimestamp }: Firestore,
) {
  return {
    text: null,
    lang: null,
    ...taken,
    at: serverTimestamp(),
    by: 'author',
    departmentId: null,
    rule: null,
    decision: null,
    dueOn: null,
  }
}

/** Seconds until the person may submit again; the rules hold submissions apart. */
const pauseLeft = (last: Date | null) =>
  last === null ? 0 : Math.ceil(submissionPauseSeconds - (Date.now() - last.getTime()) / 1000)

/** Submits a text: the proposal, its first step, the time of submission, and the draft goes. `wait` seconds if too soon. */
export function submitProposal(submission: Submission): Promise<{ wait: number }> {
  const { id, uid, territoryId, content, ngo } = submission
  return transact(async (transaction, firestore) => {
    const { db, doc, serverTimestamp } = firestore
    const personRef = doc(db, paths.person(uid))
    const snapshot = await transaction.get(personRef)
    if (!snapshot.exists()) throw new AppError('unavailable')
    const person = parseDocument(personSchema, snapshot)
    // What was sent before the answer was lost is there already.
    if (person.lastProposalId === id) return { wait: 0 }
    const wait = pauseLeft(person.lastSubmittedAt)
    if (wait > 0) return { wait }

    transaction.set(doc(db, paths.proposal(id)), {
      ...content,
      territoryId,
      authorUid: uid,
      authorName: person.displayName,
      ngoId: ngo?.id ?? null,
      ngoName: ngo?.name ?? null,
      source: 'written',
      forumId: null,
      ...newProposal,
      submittedAt: serverTimestamp(),
      changedAt: serverTimestamp(),
    })
    const first = step({ rev: 1, act: 'submit', from: null, to: 'submitted' }, firestore)
    transaction.set(doc(db, paths.proposalReview(id, 1)), first)
    transaction.update(personRef, { lastSubmittedAt: serverTimestamp(), lastProposalId: id })
    transaction.delete(doc(db, paths.draft(uid, id)))
    return { wait: 0 }
  })
}

type Seen = Pick<Proposal, 'id' | 'rev' | 'state' | 'public'>

/** Reads the proposal as it is now and refuses what was decided on an older one. */
async function readSeen(transaction: Transaction, { db, doc }: Firestore, seen: Seen): Promise<void> {
  const current = (await transaction.get(doc(db, paths.proposal(seen.id)))).get('rev')
  if (current !== seen.rev) throw new AppError('changed-meanwhile')
}

/** Sends a returned text again. */
export function resubmitProposal(seen: Seen, content: ProposalContent, uid: string, draftId: string): Promise<void> {
  return transact(async (transaction, firestore) => {
    await readSeen(transaction, firestore, seen)
    const { db, doc, serverTimestamp } = firestore
    const rev = seen.rev + 1
    const changes = { ...content, state: 'submitted', rev, changedAt: serverTimestamp() }
    transaction.update(doc(db, paths.proposal(seen.id)), changes)
    const taken = step({ rev, act: 'resubmit', from: 'returned', to: 'submitted' }, firestore)
    transaction.set(doc(db, paths.proposalReview(seen.id, rev)), taken)
    transaction.delete(doc(db, paths.draft(uid, draftId)))
  })
}

/** Takes a text back; the reason stands in the timeline. */
export function withdrawProposal(seen: Seen, reason: string, lang: Language): Promise<void> {
  return transact(async (transaction, firestore) => {
    await readSeen(transaction, firestore, seen)
    const { db, doc, serverTimestamp } = firestore
    const rev = seen.rev + 1
    const changes = { state: 'withdrawn', rev, changedAt: serverTimestamp() }
    transaction.update(doc(db, paths.proposal(seen.id)), changes)
    const taken = step({ rev, act: 'withdraw', from: seen.state, to: 'withdrawn', text: reason, lang }, firestore)
    const path = seen.public ? paths.proposalEvent(seen.id, rev) : paths.proposalReview(seen.id, rev)
    transaction.set(doc(db, path), taken)
  })
}
