import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CallableName, Callables } from '../../domain/src/callables.ts'
import type { Commitment } from '../../domain/src/commitment/commitment.ts'
import { paths } from '../../domain/src/paths.ts'
import type { Proposal } from '../../domain/src/proposal/proposal.ts'
import { admin } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { begin, create } from './support/imports.ts'
import { type Person, signUp } from './support/person.ts'
import { content, layProposal } from './support/proposals.ts'
import { settled } from './support/suite-control.ts'

// Every act that is ordered from a function, sent twice as a browser sends it whose answer was lost: it happens once, and
// the second answer says the same.

const said = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' } as const
const told = { text: said.reason, lang: 'ru' } as const
const ngoName = { kk: 'Жасыл аула', ru: 'Зелёный двор' }
const localized = { kk: 'Сессия', ru: 'Сессия', en: 'Session' }
const at = new Date('2026-01-05T05:00:00Z')

let city: City
let forumId: string
let people: Record<'author' | 'head' | 'moderator' | 'other' | 'official' | 'office' | 'secretary' | 'admin', Person>

beforeAll(async () => {
  city = await buildCity()
  forumId = `forum-${city.id}`
  people = {
    author: await signUp('Автор'),
    head: await signUpHead(city),
    moderator: await signUpStaff(city, 'moderator'),
    other: await signUpStaff(city, 'moderator'),
    official: await signUpStaff(city, 'official', city.ecology),
    office: await signUpStaff(city, 'akim_office'),
    secretary: await signUpStaff(city, 'secretary'),
    admin: await signUp('Распорядитель'),
  }
  const { uid, displayName } = people.admin
  const administrator = { uid, displayName, administrator: true, roles: {}, departments: {} }
  await admin.doc(paths.staffMember(uid)).set(administrator)
  await admin.doc(paths.session(forumId, 's')).set({
    ...{ forumId, territoryId: city.id, kind: 'panel', title: localized, theme: 'ecology', place: localized },
    ...{ startsAt: at, endsAt: at, moderatorUids: [], moderatorNames: [], discussionOpen: true },
  })
})

interface Order<Name extends CallableName = CallableName> {
  by: Person
  name: Name
  request: Callables[Name]['request']
  /** The document in which everything that the act writes stands, histories below it included. */
  subject: string
}
const ordered = <Name extends CallableName>(
  by: Person,
  name: Name,
  subject: string,
  request: Callables[Name]['request'],
): Order<Name> => ({ by, name, subject, request })

/** A document with all that is below it. */
async function standing(path: string): Promise<Record<string, unknown>> {
  const ref = admin.doc(path)
  const below = await Promise.all((await ref.listCollections()).map((each) => each.get()))
  const documents = [await ref.get(), ...below.flatMap(({ docs }) => docs)]
  return Object.fromEntries(documents.map((found) => [found.ref.path, found.data()]))
}
const notifications = async (uids: string[]) =>
  (await Promise.all(uids.map((uid) => admin.collection(paths.notifications(uid)).count().get()))).map(
    (found) => found.data().count,
  )

async function onProposal(state: Proposal['state'], change: Partial<Proposal> = {}): Promise<string> {
  const isPublic = state !== 'submitted'
  const published = { public: true, number: 'X-2026-000001', publishedAt: at, dueOn: '2099-01-01' } as const
  const isAssigned = isPublic && state !== 'published'
  return layProposal(city, people.author, {
    ...{ state, ngoId: city.ngoId, ngoName },
    ...(isPublic && published),
    ...(isAssigned && { departmentId: city.ecology }),
    ...(state === 'disputed' && { disputed: true }),
    ...change,
  })
}

async function onCommitment(change: Partial<Commitment>): Promise<string> {
  const { id } = admin.collection('commitments').doc()
  const commitment: Omit<Commitment, 'id'> = {
    ...{ territoryId: city.id, year: 2026, title: 'Высадить 200 деревьев', lang: 'ru', departmentId: city.ecology },
    ...{ theme: 'ecology', dueOn: '2099-12-01', state: 'planned', rev: 1, authorUid: people.author.uid, ngoId: null },
    source: { kind: 'document', id: null, label: 'Дорожная карта' },
    ...{ report: null, reason: null, cancellationRequest: null, confirmedOn: null, createdAt: at },
    ...change,
  }
  await admin.doc(paths.commitment(id)).set(commitment)
  return id
}

/** A post of the author's, and how it is meant in an order. */
async function onPost(change: object = {}, step?: object) {
  const { id: postId } = admin.collection('posts').doc()
  await admin.doc(paths.post(forumId, 's', postId)).set({
    ...{ authorUid: people.author.uid, authorName: people.author.displayName, ngoId: null, ngoName: null },
    ...{ text: 'Как есть', lang: 'ru', replyTo: null, createdAt: new Date(), hidden: false, hiddenReason: null },
    ...change,
  })
  if (step) {
    await admin.doc(paths.postStep(forumId, 's', postId, 1)).set(step)
    await admin.doc(paths.postActor(forumId, 's', postId, 1)).set({ uid: people.moderator.uid, at })
  }
  return { target: { forumId, sessionId: 's', postId }, subject: paths.post(forumId, 's', postId) }
}
const hidden = { text: '', authorName: '', hidden: true, hiddenReason: 'x', hiddenRev: 1, rev: 1 }
const hiding = () => ({
  ...{ rev: 1, act: 'hide', at, by: 'moderator', reason: 'x', lang: 'ru', rule: 3 },
  before: { text: 'Было', lang: 'ru', authorName: people.author.displayName, ngoId: null, ngoName: null },
})

async function onBlock(change: object = {}): Promise<string> {
  const blockId = randomUUID()
  await admin.doc(paths.block(blockId)).set({
    ...{ uid: people.author.uid, displayName: people.author.displayName, territoryId: city.id, ...said, at },
    ...{ until: new Date('2099-01-01'), appeal: null, decision: null, ...change },
  })
  await admin.doc(paths.blockActor(blockId, 'block')).set({ uid: people.moderator.uid, at })
  return blockId
}

const proposalOrder = (
  state: Proposal['state'],
  by: () => Person,
  act: () => object,
  change?: Partial<Proposal>,
): (() => Promise<Order>) => {
  return async () => {
    const proposalId = await onProposal(state, change)
    return ordered(by(), 'actOnProposal', paths.proposal(proposalId), { proposalId, rev: 1, ...act() } as never)
  }
}
const commitmentOrder = (
  by: () => Person,
  act: () => object,
  change: Partial<Commitment> = {},
): (() => Promise<Order>) => {
  return async () => {
    const commitmentId = await onCommitment(change)
    return ordered(by(), 'actOnCommitment', paths.commitment(commitmentId), { commitmentId, rev: 1, ...act() } as never)
  }
}
const postOrder = (by: () => Person, act: object, change?: object, step?: () => object): (() => Promise<Order>) => {
  return async () => {
    const { target, subject } = await onPost(change, step?.())
    return ordered(by(), 'actOnPost', subject, { ...target, ...act } as never)
  }
}
const blockOrder = (by: () => Person, act: 'appeal' | 'lift' | 'keep', change?: object): (() => Promise<Order>) => {
  return async () => {
    const blockId = await onBlock(change)
    return ordered(by(), 'actOnBlock', paths.block(blockId), { blockId, act, ...said })
  }
}
const roleOrder = (grant: boolean): (() => Promise<Order>) => {
  return async () => {
    const person = grant ? await signUp('Назначаемая') : await signUpStaff(city, 'secretary')
    return ordered(people.admin, 'changeRole', paths.staffMember(person.uid), {
      ...{ uid: person.uid, territoryId: city.id, role: 'secretary', departmentId: null, grant, substitution: null },
      ...said,
    })
  }
}

/** An import of a place of its own, which it keeps for itself. */
const importOrder = (act: 'begin' | 'stage' | 'stop') => async (): Promise<Order> => {
  const place = await buildCity()
  const importId = randomUUID()
  const beginning = begin(place, importId, 1)
  if (act !== 'begin') await people.admin.call('actOnImport', beginning)
  const rows = [create(`made-${place.id}`)]
  const request = { begin: beginning, stage: { act, importId, n: 0, rows } as const, stop: { act, importId } as const }
  return ordered(people.admin, 'actOnImport', paths.registerImport(importId), request[act] as typeof beginning)
}

const author = () => people.author
const moderator = () => people.moderator
const official = () => people.official
const office = () => people.office
const cancelling = { cancellationRequest: { ...told, on: '2026-01-05' } }
const answering = {
  ...{ act: 'answer', decision: 'accepted', lang: 'ru', referredTo: null },
  text: 'Принято: сделаем в следующем году, средства предусмотрены.',
  commitments: [{ title: 'Высадить 200 деревьев', dueOn: '2099-01-01' }],
}

const orders: Record<string, () => Promise<Order>> = {
  publish: proposalOrder('submitted', moderator, () => ({ act: 'publish' })),
  return: proposalOrder('submitted', moderator, () => ({ act: 'return', ...said })),
  reject: proposalOrder('submitted', moderator, () => ({ act: 'reject', rule: 1, ...said })),
  assign: proposalOrder('published', office, () => ({
    act: 'assign',
    departmentId: city.ecology,
    coDepartmentIds: [],
  })),
  answer: proposalOrder('assigned', official, () => ({ ...answering, commitments: dueSoon() })),
  'confirm an answer': proposalOrder('answered', author, () => ({ act: 'confirm' })),
  dispute: proposalOrder('answered', author, () => ({ act: 'dispute', ...said })),
  uphold: proposalOrder('disputed', office, () => ({ act: 'uphold', departmentId: city.ecology, ...said })),
  dismiss: proposalOrder('disputed', office, () => ({ act: 'dismiss', ...said })),
  disown: proposalOrder(
    'published',
    () => people.head,
    () => ({ act: 'disown', ...said }),
    {
      ...{ source: 'spoken', authorUid: null },
    },
  ),
  declare: commitmentOrder(official, () => ({ act: 'declare', ...told })),
  'confirm a commitment': commitmentOrder(author, () => ({ act: 'confirm' }), { state: 'declared' }),
  'refuse a commitment': commitmentOrder(author, () => ({ act: 'refuse', ...told }), { state: 'declared' }),
  'ask to be released': commitmentOrder(official, () => ({ act: 'ask_cancel', ...told })),
  release: commitmentOrder(office, () => ({ act: 'cancel', ...told }), cancelling as Partial<Commitment>),
  'not release': commitmentOrder(office, () => ({ act: 'deny_cancel', ...told }), cancelling as Partial<Commitment>),
  'name who confirms': commitmentOrder(office, () => ({ act: 'name_confirmer', ngoId: city.ngoId }), {
    authorUid: null,
  }),
  'hide a post': async () => {
    const { target, subject } = await onPost()
    return ordered(people.moderator, 'hidePost', subject, { ...target, rule: 3, ...said })
  },
  'correct a post': postOrder(author, { act: 'correct', text: 'Как надо', lang: 'ru' }),
  'take a post back': postOrder(author, { act: 'take-back' }),
  'report a post': postOrder(() => people.head, { act: 'report', rule: 3 }),
  'leave a post': async () => {
    const { target, subject } = await onPost()
    await people.head.call('actOnPost', { act: 'report', ...target, rule: 3 })
    return ordered(people.moderator, 'actOnPost', subject, { act: 'leave', ...target })
  },
  'object to hiding': postOrder(author, { act: 'object', ...said }, hidden, hiding),
  'show a post': postOrder(() => people.other, { act: 'show', ...said }, hidden, hiding),
  'dismiss an objection': postOrder(
    () => people.other,
    { act: 'dismiss', ...said },
    { ...hidden, rev: 1, objection: 'open' },
    hiding,
  ),
  'block a person': async () => {
    const { uid } = await signUp('Шумящая')
    const blockId = randomUUID()
    const request = { blockId, uid, territoryId: city.id, days: 7, ...said } as const
    return ordered(people.moderator, 'blockPerson', paths.block(blockId), request)
  },
  appeal: blockOrder(author, 'appeal'),
  'lift a block': blockOrder(() => people.other, 'lift'),
  'keep a block': blockOrder(() => people.other, 'keep', { appeal: { text: said.reason, lang: 'ru', at } }),
  'grant a role': roleOrder(true),
  'revoke a role': roleOrder(false),
  'begin an import': importOrder('begin'),
  'lay down rows of an import': importOrder('stage'),
  'stop an import': importOrder('stop'),
  'set a name': async () => {
    const person = await signUp('Прежнее Имя')
    return ordered(person, 'setName', paths.person(person.uid), { displayName: 'Айша Повторная', lang: 'ru' })
  },
}

/** A year from now: no later than the day of a commitment may be. */
const dueSoon = () => [{ title: 'Высадить 200 деревьев', dueOn: `${new Date().getUTCFullYear() + 1}-06-01` }]

describe('an order that is sent again', () => {
  it.each(Object.entries(orders))('%s', async (_, prepare) => {
    const { by, name, request, subject } = await prepare()
    const told = Object.values(people).map(({ uid }) => uid)
    const journal = () => admin.collection(paths.roleChanges()).count().get()
    const first = await by.call(name, request)
    await settled()
    const before = [await standing(subject), await notifications(told), (await journal()).data().count]
    expect(await by.call(name, request)).toEqual(first)
    await settled()
    expect([await standing(subject), await notifications(told), (await journal()).data().count]).toEqual(before)
  })

  it('is another one as soon as a word of it differs', async () => {
    const { target } = await onPost()
    await people.moderator.call('hidePost', { ...target, rule: 3, ...said })
    const other = people.moderator.call('hidePost', { ...target, rule: 1, ...said })
    await expect(other).rejects.toMatchObject({ details: { code: 'already-hidden' } })
    const another = people.other.call('hidePost', { ...target, rule: 3, ...said })
    await expect(another).rejects.toMatchObject({ details: { code: 'already-hidden' } })
  })

  it('enters a spoken text once, and claims it once', async () => {
    const request = {
      ...{ ...content, proposalId: randomUUID(), territoryId: city.id, ngoId: city.ngoId, forumId: null },
    }
    await people.secretary.call('enterSpoken', request)
    const { proposalId, claimCode } = await people.secretary.call('enterSpoken', request)
    expect(Object.keys(await standing(paths.proposal(proposalId)))).toHaveLength(4)
    const claim = () => people.head.call('claimSpoken', { code: claimCode })
    expect(await claim()).toEqual(await claim())
    expect((await admin.doc(paths.proposal(proposalId)).get()).get('rev')).toBe(2)
  })

  it('deletes an account once', async () => {
    const leaving = await signUp('Уходящая')
    const first = await leaving.call('deleteAccount', {})
    await settled()
    expect(await leaving.call('deleteAccount', {})).toEqual(first)
  })
})
