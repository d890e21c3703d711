import { paths } from '@kopir/domain/paths'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { arrayUnion, doc, type Firestore, serverTimestamp, writeBatch } from 'firebase/firestore'
import { content, type Fields, markOf } from './fixtures.ts'

/** One step of a client in the life of a proposal: the documents that a single commit touches. */
export interface Step {
  verb: 'create' | 'update'
  uid: string
  rev: number
  proposal: Fields
  /** Null: left out. */
  event: Fields | null
  /** Where the event is kept. */
  place: 'review' | 'events'
  /** Changes of the person's own document, which also gets the proposal's id; null: none. */
  person: Fields | null
  /** The places of the person's texts that wait, as the commit leaves them; without: this proposal in the first. */
  places?: Fields | null
}

type Stored = Pick<Proposal, 'state' | 'rev' | 'public' | 'authorUid'>

const event = (rev: number, fields: Fields): Fields => ({
  rev,
  at: serverTimestamp(),
  by: 'author',
  departmentId: null,
  text: null,
  lang: null,
  rule: null,
  decision: null,
  dueOn: null,
  ...fields,
})

/**
 * A well-formed submission of a person for themself alone. This and `stepFrom` spell their documents out, so that the
 * rules are held against something that the domain did not build.
 */
export const submissionBy = (uid: string): Step & { event: Fields } => ({
  verb: 'create',
  uid,
  rev: 1,
  proposal: {
    ...content,
    territoryId: 'almaty',
    authorUid: uid,
    authorName: `Person ${uid}`,
    ...markOf(uid),
    ngoId: null,
    ngoName: null,
    source: 'written',
    forumId: null,
    state: 'submitted',
    public: false,
    rev: 1,
    number: null,
    submittedAt: serverTimestamp(),
    changedAt: serverTimestamp(),
    publishedAt: null,
    dueOn: null,
    departmentId: null,
    coDepartmentIds: [],
    answer: null,
    disputed: false,
    outcome: null,
  },
  event: event(1, { act: 'submit', from: null, to: 'submitted' }),
  place: 'review',
  person: { lastSubmittedAt: serverTimestamp() },
})

/** The author's next step from what is stored; the event stands where the proposal's publicity puts it. */
export function stepFrom(stored: Stored, act: string, to: string, detail: Fields = {}): Step & { event: Fields } {
  const rev = stored.rev + 1
  return {
    verb: 'update',
    uid: stored.authorUid as string,
    rev,
    proposal: { state: to, rev, changedAt: serverTimestamp() },
    event: event(rev, { act, from: stored.state, to, ...detail }),
    place: stored.public ? 'events' : 'review',
    person: null,
  }
}

const reason = { text: 'The stop has been closed.', lang: 'en' }

/** A well-formed withdrawal. */
export const withdrawalOf = (stored: Stored) => stepFrom(stored, 'withdraw', 'withdrawn', reason)

/** A well-formed resubmission with a better title. */
export function resubmissionOf(stored: Stored): Step & { event: Fields } {
  const step = stepFrom(stored, 'resubmit', 'submitted')
  return { ...step, proposal: { ...step.proposal, title: 'A bench at every stop of line 12' } }
}

/** Sends a step as one commit. */
export function take(db: Firestore, proposalId: string, step: Step): Promise<void> {
  const batch = writeBatch(db)
  const proposal = doc(db, paths.proposal(proposalId))
  if (step.verb === 'create') batch.set(proposal, step.proposal)
  else batch.update(proposal, step.proposal)
  const eventPath = step.place === 'events' ? paths.proposalEvent : paths.proposalReview
  if (step.event) batch.set(doc(db, eventPath(proposalId, step.rev)), step.event)
  if (step.person) batch.update(doc(db, paths.person(step.uid)), { lastProposalId: proposalId, ...step.person })
  const { places = { first: proposalId, second: null, third: null } } = step
  const waits = step.verb === 'create' || step.proposal.state === 'submitted'
  if (waits && places) batch.set(doc(db, paths.writing(step.uid, 'submissions')), places)
  return batch.commit()
}

/** A post and its count as one commit; `pace` changes what is counted, null leaves it out. */
export function post(
  db: Firestore,
  uid: string,
  path: string,
  fields: Fields,
  pace: Fields | null = {},
): Promise<void> {
  const [, forumId, , sessionId, , postId] = path.split('/')
  const batch = writeBatch(db).set(doc(db, path), fields)
  const counted = { lastAt: serverTimestamp(), lastPost: `${forumId}/${sessionId}/${postId}`, since: serverTimestamp() }
  if (pace) batch.set(doc(db, paths.writing(uid, 'posts')), { ...counted, count: 1, ...pace })
  return batch.commit()
}

/** A draft and its line in the list of drafts as one commit. */
export function saveDraft(db: Firestore, uid: string, draftId: string, fields: Fields): Promise<void> {
  return writeBatch(db)
    .set(doc(db, paths.draft(uid, draftId)), fields)
    .set(doc(db, paths.writing(uid, 'drafts')), { ids: arrayUnion(draftId) }, { merge: true })
    .commit()
}

export const without = (fields: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
