import { doc, serverTimestamp, writeBatch } from 'firebase/firestore'
import { paths } from '../../../domain/src/paths.ts'
import { submit } from '../../../domain/src/proposal/acts/submit.ts'
import { withdraw } from '../../../domain/src/proposal/acts/withdraw.ts'
import type { ProposalEvent } from '../../../domain/src/proposal/event.ts'
import type { Proposal, ProposalContent } from '../../../domain/src/proposal/proposal.ts'
import { begin, takeAsAuthor } from '../../../domain/src/proposal/take-act.ts'
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
const submitted = <Time>(city: Pick<City, 'id'>, { uid, displayName }: Pick<Person, 'uid' | 'displayName'>, at: Time) =>
  begin(submit, { ...content, territoryId: city.id }, { author: { uid, name: displayName }, ngo: null }, at)

/** Submits as a browser does, under the rules. */
export async function submitAsBrowser(city: City, author: Person, change: Partial<Proposal> = {}): Promise<string> {
  const id = admin.collection('proposals').doc().id
  const { proposal, event } = submitted(city, author, serverTimestamp())
  const { firestore } = author
  const batch = writeBatch(firestore)
  batch.set(doc(firestore, paths.proposal(id)), { ...proposal, ...change })
  batch.set(doc(firestore, paths.proposalReview(id, 1)), event)
  batch.update(doc(firestore, paths.person(author.uid)), { lastSubmittedAt: serverTimestamp(), lastProposalId: id })
  batch.set(doc(firestore, paths.writing(author.uid, 'submissions')), { first: id, second: null, third: null })
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
  const reason = { reason: 'Вопрос решён без участия акимата', lang: 'ru' } as const
  const { patch, event } = takeAsAuthor(withdraw, before, reason, serverTimestamp())
  const eventPath = before.public ? paths.proposalEvent : paths.proposalReview
  const batch = writeBatch(firestore)
  batch.update(doc(firestore, paths.proposal(id)), patch)
  batch.set(doc(firestore, eventPath(id, event.rev)), event)
  await batch.commit()
}

/** The steps of a proposal in order: those before publication and the public ones. */
export async function stepsOf(id: string, collection: 'events' | 'review'): Promise<Stored<ProposalEvent>[]> {
  const { docs } = await admin.collection(`proposals/${id}/${collection}`).orderBy('rev').get()
  return docs.map((snapshot) => snapshot.data() as Stored<ProposalEvent>)
}
