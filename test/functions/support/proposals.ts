import { doc, serverTimestamp, writeBatch } from 'firebase/firestore'
import { paths } from '../../../domain/src/paths.ts'
import type { Proposal, ProposalContent, ProposalEvent } from '../../../domain/src/proposal/proposal.ts'
import { admin } from './admin.ts'
import type { City } from './city.ts'
import type { Person } from './person.ts'

export const content: ProposalContent = {
  kind: 'proposal',
  title: 'Посадить деревья вдоль улицы',
  body: 'Вдоль улицы нет тени, летом по ней трудно идти пожилым людям.',
  lang: 'ru',
  theme: 'ecology',
  level: 'city',
  districtId: null,
  audience: ['older_people'],
}

type Stored<Document> = Omit<Document, 'id'>

/** A proposal as its author submits it; times are the caller's, because the browser writes the server's. */
function submitted<Time>(city: Pick<City, 'id'>, author: Pick<Person, 'uid' | 'displayName'>, at: Time) {
  const proposal = {
    ...content,
    territoryId: city.id,
    authorUid: author.uid,
    authorName: author.displayName,
    ngoId: null,
    ngoName: null,
    source: 'written',
    forumId: null,
    state: 'submitted',
    public: false,
    rev: 1,
    number: null,
    submittedAt: at,
    changedAt: at,
    publishedAt: null,
    dueOn: null,
    departmentId: null,
    coDepartmentIds: [],
    answer: null,
    disputed: false,
    outcome: null,
  }
  const event = { ...emptyEvent, rev: 1, act: 'submit', from: null, to: 'submitted', at, by: 'author' }
  return { proposal, event }
}

const emptyEvent = { departmentId: null, text: null, lang: null, rule: null, decision: null, dueOn: null }

/** Submits as a browser does, under the rules. */
export async function submitAsBrowser(city: City, author: Person, change: Partial<Proposal> = {}): Promise<string> {
  const id = admin.collection('proposals').doc().id
  const { proposal, event } = submitted(city, author, serverTimestamp())
  const { firestore } = author
  const batch = writeBatch(firestore)
  batch.set(doc(firestore, paths.proposal(id)), { ...proposal, ...change })
  batch.set(doc(firestore, paths.proposalReview(id, 1)), event)
  batch.update(doc(firestore, paths.person(author.uid)), { lastSubmittedAt: serverTimestamp(), lastProposalId: id })
  await batch.commit()
  return id
}

/** Lays a submitted proposal out, as often as a test likes: the rules would hold submissions apart. */
export async function layProposal(
  city: Pick<City, 'id'>,
  author: Pick<Person, 'uid' | 'displayName'>,
  change: Partial<Proposal> = {},
): Promise<string> {
  const id = admin.collection('proposals').doc().id
  const { proposal, event } = submitted(city, author, new Date())
  const batch = admin.batch()
  batch.set(admin.doc(paths.proposal(id)), { ...proposal, ...change })
  batch.set(admin.doc(paths.proposalReview(id, 1)), event)
  await batch.commit()
  return id
}

/** Writes the author's withdrawal under the rules. */
export async function withdrawAsBrowser(
  author: Person,
  id: string,
  before: Pick<Proposal, 'rev' | 'state' | 'public'>,
) {
  const { firestore } = author
  const rev = before.rev + 1
  const at = serverTimestamp()
  const reason = { text: 'Вопрос решён без участия акимата', lang: 'ru' }
  const event = {
    ...emptyEvent,
    ...reason,
    rev,
    act: 'withdraw',
    from: before.state,
    to: 'withdrawn',
    at,
    by: 'author',
  }
  const path = before.public ? paths.proposalEvent(id, rev) : paths.proposalReview(id, rev)
  const batch = writeBatch(firestore)
  batch.update(doc(firestore, paths.proposal(id)), { state: 'withdrawn', rev, changedAt: at })
  batch.set(doc(firestore, path), event)
  await batch.commit()
}

/** The steps of a proposal in order: those before publication and the public ones. */
export async function stepsOf(id: string, collection: 'events' | 'review'): Promise<Stored<ProposalEvent>[]> {
  const { docs } = await admin.collection(`proposals/${id}/${collection}`).orderBy('rev').get()
  return docs.map((snapshot) => snapshot.data() as Stored<ProposalEvent>)
}
