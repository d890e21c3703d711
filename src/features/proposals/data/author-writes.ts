import type { Language, PartlyLocalized } from '@kopir/domain/language'
import { paths } from '@kopir/domain/paths'
import { authorMarkOf } from '@kopir/domain/person/author-mark'
import { submissionPauseSeconds } from '@kopir/domain/person/limits'
import { personSchema } from '@kopir/domain/person/person'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import { emptyPlaces, takePlace, type WaitingPlaces, waitingPlacesSchema } from '@kopir/domain/person/writing'
import { resubmit } from '@kopir/domain/proposal/acts/resubmit'
import { submit } from '@kopir/domain/proposal/acts/submit'
import { withdraw } from '@kopir/domain/proposal/acts/withdraw'
import { type Proposal, type ProposalContent, proposalSchema } from '@kopir/domain/proposal/proposal'
import { type AcceptedAct, begin, takeAsAuthor } from '@kopir/domain/proposal/take-act'
import { AppError } from '../../../shared/app-error.ts'
import { now } from '../../../shared/clock/clock.ts'
import { parseDocument } from '../../../shared/firebase/converters.ts'
import { readDocument } from '../../../shared/firebase/documents.ts'
import { toAppError } from '../../../shared/firebase/errors.ts'
import { type Firestore, openFirestore } from '../../../shared/firebase/firestore.ts'
import { deleteDraft, readUnmoved, type Transaction } from './account-drafts.ts'
import type { DeviceDraft } from './device-drafts.ts'

type FieldValue = ReturnType<Firestore['serverTimestamp']>

export interface Submission {
  /** The draft's id, which becomes the proposal's: sent twice, it is one. */
  id: string
  uid: string
  territoryId: string
  content: ProposalContent
  ngo: { id: string; name: PartlyLocalized } | null
  /** What is sent, with the revision of the account that it goes on from. */
  draft: DeviceDraft
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

/** Seconds until the person may submit again; the rules hold submissions apart. */
const pauseLeft = (last: Date | null) =>
  last === null ? 0 : Math.ceil(submissionPauseSeconds - (now().getTime() - last.getTime()) / 1000)

/**
 * Submits a text: the proposal, its first step, the time of submission, and the draft goes.
 * What was sent before its answer was lost is there already. Up to six reads, six writes.
 */
export async function submitProposal(submission: Submission): Promise<void> {
  const { id, uid, territoryId, content, ngo, draft } = submission
  try {
    await transact(async (transaction, firestore) => {
      const { db, doc, serverTimestamp } = firestore
      const personRef = doc(db, paths.person(uid))
      const snapshot = await transaction.get(personRef)
      if (!snapshot.exists()) throw new AppError('name-missing')
      const person = parseDocument(personSchema, snapshot)
      if (person.lastProposalId === id) throw new AppError('permission-denied')
      if (pauseLeft(person.lastSubmittedAt) > 0) throw new AppError('submitted-recently')

      await readUnmoved(transaction, firestore, uid, draft)
      const places = await placesWith(transaction, firestore, uid, id)
      const author = { uid, name: person.displayName, mark: await readMark(transaction, firestore, uid, territoryId) }
      const { proposal, event } = begin(submit, { ...content, territoryId }, { author, ngo }, serverTimestamp())
      transaction.set(doc(db, paths.proposal(id)), proposal)
      transaction.set(doc(db, paths.proposalReview(id, event.rev)), event)
      transaction.update(personRef, { lastSubmittedAt: serverTimestamp(), lastProposalId: id })
      transaction.set(doc(db, paths.writing(uid, 'submissions')), places)
      deleteDraft(transaction, firestore, uid, draft.id)
    })
  } catch (error) {
    const sent = error instanceof AppError && error.code === 'permission-denied' ? await readSent(id) : null
    if (sent === null) throw error
    // Sent from another window with other words: these stay in their form.
    if (!isSameContent(sent, content)) throw new AppError('sent-elsewhere', { cause: error })
  }
}

/** In what capacity the person writes to a territory: asked with the submission, because roles come and go. */
async function readMark(transaction: Transaction, { db, doc }: Firestore, uid: string, territoryId: string) {
  const snapshot = await transaction.get(doc(db, paths.staffMember(uid)))
  return authorMarkOf(snapshot.exists() ? parseDocument(staffSchema, snapshot) : null, territoryId, false)
}

/** A proposal that is there already; null for none, and for one that is not the person's own. */
const readSent = (id: string) => readDocument(paths.proposal(id), proposalSchema).catch(() => null)

const isSameContent = (sent: ProposalContent, content: ProposalContent) =>
  (Object.keys(content) as (keyof ProposalContent)[]).every(
    (key) => JSON.stringify(sent[key]) === JSON.stringify(content[key]),
  )

/** The places of texts that wait, with one for this text; refused while others wait in all of them. Reads up to four. */
async function placesWith(
  transaction: Transaction,
  { db, doc }: Firestore,
  uid: string,
  proposalId: string,
): Promise<WaitingPlaces> {
  const snapshot = await transaction.get(doc(db, paths.writing(uid, 'submissions')))
  const places = snapshot.exists() ? parseDocument(waitingPlacesSchema, snapshot) : emptyPlaces
  const taken = Object.values(places).filter((id) => id !== null && id !== proposalId)
  const texts = await Promise.all(taken.map((id) => transaction.get(doc(db, paths.proposal(id ?? '')))))
  const waiting = new Set(texts.filter((text) => text.get('state') === 'submitted').map(({ id }) => id))
  const withThis = takePlace(places, proposalId, (id) => waiting.has(id))
  if (!withThis) throw new AppError('too-many-waiting')
  return withThis
}

type Seen = Pick<Proposal, 'id' | 'rev' | 'state' | 'public'>

/** The proposal as it is now: what was decided on an older one is refused. */
async function readProposal(transaction: Transaction, { db, doc }: Firestore, seen: Seen): Promise<Proposal> {
  const snapshot = await transaction.get(doc(db, paths.proposal(seen.id)))
  if (!snapshot.exists()) throw new AppError('not-found')
  return parseDocument(proposalSchema, snapshot)
}

/** Writes an author's step: the proposal and, beside it, the event. */
function write(transaction: Transaction, { db, doc }: Firestore, seen: Seen, step: AcceptedAct<FieldValue>): void {
  const eventPath = seen.public ? paths.proposalEvent : paths.proposalReview
  transaction.update(doc(db, paths.proposal(seen.id)), step.patch)
  transaction.set(doc(db, eventPath(seen.id, step.event.rev)), step.event)
}

/** Sends a returned text again. */
export function resubmitProposal(seen: Seen, content: ProposalContent, uid: string, draft: DeviceDraft): Promise<void> {
  return transact(async (transaction, firestore) => {
    const proposal = await readProposal(transaction, firestore, seen)
    // Sent before its answer was lost.
    if (proposal.rev === seen.rev + 1 && isSameContent(proposal, content)) return
    if (proposal.rev !== seen.rev) throw new AppError('changed-meanwhile')
    await readUnmoved(transaction, firestore, uid, draft)
    const places = await placesWith(transaction, firestore, uid, seen.id)
    write(transaction, firestore, seen, takeAsAuthor(resubmit, seen, content, firestore.serverTimestamp()))
    transaction.set(firestore.doc(firestore.db, paths.writing(uid, 'submissions')), places)
    deleteDraft(transaction, firestore, uid, draft.id)
  })
}

const withdrawn = withdraw.rows[0]?.to

/** Takes a text back; the reason stands in the timeline. */
export function withdrawProposal(seen: Seen, reason: string, lang: Language): Promise<void> {
  return transact(async (transaction, firestore) => {
    const { rev, state } = await readProposal(transaction, firestore, seen)
    // Taken back before the answer was lost: nobody but the author can do it.
    if (rev === seen.rev + 1 && state === withdrawn) return
    if (rev !== seen.rev) throw new AppError('changed-meanwhile')
    write(transaction, firestore, seen, takeAsAuthor(withdraw, seen, { reason, lang }, firestore.serverTimestamp()))
  })
}
