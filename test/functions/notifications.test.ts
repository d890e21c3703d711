import { afterAll, beforeAll, expect, it } from 'vitest'
import { plannedCommitment } from '../../domain/src/commitment/fixtures.ts'
import { paths } from '../../domain/src/paths.ts'
import { admin } from './support/admin.ts'
import { buildCity, type City, signUpHead, signUpStaff } from './support/city.ts'
import { type Person, signUp } from './support/person.ts'
import { layProposal, submitAsBrowser, withdrawAsBrowser } from './support/proposals.ts'
import { setDelivery, settled } from './support/suite-control.ts'

let city: City
let head: Person
let editor: Person
let moderator: Person
let secondModerator: Person
let akimOffice: Person
let official: Person
let helper: Person
let bystander: Person

beforeAll(async () => {
  await setDelivery('twice-shuffled')
  city = await buildCity()
  head = await signUpHead(city)
  editor = await signUpHead(city)
  moderator = await signUpStaff(city, 'moderator')
  secondModerator = await signUpStaff(city, 'moderator')
  akimOffice = await signUpStaff(city, 'akim_office')
  official = await signUpStaff(city, 'official', city.ecology)
  helper = await signUpStaff(city, 'official', city.energy)
  bystander = await signUpStaff(await buildCity(), 'moderator')
})
afterAll(() => setDelivery('on'))

/** What stands in a person's bell about a proposal: `act as role`, in the order of the steps. */
async function toldTo(person: Person, proposalId: string): Promise<string[]> {
  const query = admin.collection(paths.notifications(person.uid)).where('subject.proposalId', '==', proposalId)
  const told = (await query.get()).docs.map((snapshot) => snapshot.data())
  return told.sort((a, b) => a.subject.rev - b.subject.rev).map(({ act, as }) => `${act} as ${as}`)
}

async function unreadOf(person: Person, proposalId: string): Promise<string[]> {
  const query = admin.collection(paths.notifications(person.uid)).where('subject.proposalId', '==', proposalId)
  const told = (await query.get()).docs.map((snapshot) => snapshot.data())
  return told.flatMap(({ act, read }) => (read ? [] : [act as string])).sort()
}

it('tells each person once of each step, whatever is delivered twice and out of order, and nobody of their own', async () => {
  const proposalId = await submitAsBrowser(city, head, {
    ngoId: city.ngoId,
    ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
  })
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  const assignment = { departmentId: city.ecology, coDepartmentIds: [city.energy] }
  await akimOffice.call('actOnProposal', { proposalId, act: 'assign', rev: 2, ...assignment })
  await official.call('actOnProposal', {
    proposalId,
    act: 'answer',
    rev: 3,
    decision: 'declined',
    text: 'Отказано с обоснованием: земля принадлежит частному владельцу.',
    lang: 'ru',
    referredTo: null,
    commitments: [],
  })
  await editor.call('actOnProposal', { proposalId, act: 'confirm', rev: 4 })
  await settled()

  expect(await toldTo(head, proposalId)).toEqual([
    'publish as author',
    'assign as author',
    'answer as author',
    'confirm as author',
  ])
  expect(await toldTo(editor, proposalId)).toEqual(['publish as ngo', 'assign as ngo', 'answer as ngo'])
  expect(await toldTo(moderator, proposalId)).toEqual(['submit as moderator'])
  expect(await toldTo(secondModerator, proposalId)).toEqual(['submit as moderator'])
  expect(await toldTo(akimOffice, proposalId)).toEqual(['publish as akim_office'])
  expect(await toldTo(official, proposalId)).toEqual(['assign as official', 'confirm as official'])
  expect(await toldTo(helper, proposalId)).toEqual(['assign as helping_official'])
  expect(await toldTo(bystander, proposalId)).toEqual([])

  // Whose turn was over has nothing unread of it, whoever of them acted; what is only told stays to be read.
  for (const person of [moderator, secondModerator, akimOffice, helper])
    expect(await unreadOf(person, proposalId)).toEqual([])
  expect(await unreadOf(official, proposalId)).toEqual(['confirm'])
  expect(await unreadOf(head, proposalId)).toEqual(['answer', 'assign', 'confirm', 'publish'])
  expect(await unreadOf(editor, proposalId)).toEqual(['assign', 'publish'])
})

it('keeps what happens before publication between the author and the moderators', async () => {
  const proposalId = await layProposal(city, head, {
    ngoId: city.ngoId,
    ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
  })
  const reason = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' } as const
  await moderator.call('actOnProposal', { proposalId, act: 'return', rev: 1, ...reason })
  await withdrawAsBrowser(head, proposalId, { rev: 2, state: 'returned', public: false })
  await settled()
  expect(await toldTo(head, proposalId)).toEqual(['return as author'])
  expect(await toldTo(editor, proposalId)).toEqual([])
  expect(await toldTo(akimOffice, proposalId)).toEqual([])
})

it('tells the department that an assigned proposal was withdrawn', async () => {
  const assigned = { state: 'assigned', public: true, departmentId: city.ecology, dueOn: '2099-01-01' } as const
  const proposalId = await layProposal(city, head, { ...assigned, number: 'X-2026-000002', publishedAt: new Date() })
  await withdrawAsBrowser(head, proposalId, { rev: 1, state: 'assigned', public: true })
  await settled()
  expect(await toldTo(official, proposalId)).toEqual(['withdraw as official'])
  expect(await toldTo(helper, proposalId)).toEqual([])
  expect(await toldTo(head, proposalId)).toEqual([])
})

it('tells the NGO side of what was declared, the department of a refusal, the office of a request, once each', async () => {
  const id = `commitment-${city.id}`
  const commitment = {
    ...plannedCommitment({ territoryId: city.id, departmentId: city.ecology, authorUid: head.uid, ngoId: city.ngoId }),
    source: { kind: 'document', id: null, label: 'План' },
  }
  await admin.doc(paths.commitment(id)).set(commitment)
  const said = { text: 'Сказано достаточно подробно', lang: 'ru' } as const
  await official.call('actOnCommitment', { commitmentId: id, act: 'declare', rev: 1, ...said })
  await head.call('actOnCommitment', { commitmentId: id, act: 'refuse', rev: 2, ...said })
  await official.call('actOnCommitment', { commitmentId: id, act: 'ask_cancel', rev: 3, ...said })
  await akimOffice.call('actOnCommitment', { commitmentId: id, act: 'cancel', rev: 4, ...said })
  await settled()

  const told = async (person: Person) => {
    const query = admin.collection(paths.notifications(person.uid)).where('subject.commitmentId', '==', id)
    const found = (await query.get()).docs.map((snapshot) => snapshot.data())
    return found
      .sort((a, b) => a.subject.rev - b.subject.rev)
      .map(({ act, as, read }) => `${act} as ${as}${read ? ', over' : ''}`)
  }
  // What asked for an act is over with the next step, for whoever could have taken it, and any news for who took it.
  expect(await told(head)).toEqual(['declare as author, over', 'ask_cancel as author', 'cancel as author'])
  expect(await told(editor)).toEqual(['declare as ngo, over', 'refuse as ngo', 'ask_cancel as ngo', 'cancel as ngo'])
  expect(await told(official)).toEqual(['refuse as official, over', 'cancel as official'])
  expect(await told(akimOffice)).toEqual(['ask_cancel as akim_office, over'])
  expect(await told(helper)).toEqual([])
})

it('tells a department whose answer was overturned, when another one answers now', async () => {
  const disputed = { state: 'disputed', disputed: true, public: true, departmentId: city.ecology } as const
  const answer = {
    decision: 'declined',
    text: 'Отказано с обоснованием: земля принадлежит частному владельцу.',
    lang: 'ru',
    departmentId: city.ecology,
    answeredOn: '2026-03-01',
    referredTo: null,
  } as const
  const proposalId = await layProposal(city, head, {
    ...disputed,
    answer,
    dueOn: '2099-01-01',
    publishedAt: new Date(),
  })
  const reason = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' } as const
  await akimOffice.call('actOnProposal', { proposalId, act: 'uphold', rev: 1, ...reason, departmentId: city.energy })
  await settled()
  expect(await toldTo(helper, proposalId)).toEqual(['uphold as official'])
  expect(await toldTo(official, proposalId)).toEqual(['uphold as former_official'])
})

it('leaves what was read as read when an event comes again', async () => {
  const author = await signUp('Автор')
  const proposalId = await layProposal(city, author)
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  await settled()
  const notification = admin.doc(paths.notification(author.uid, `${proposalId}_2`))
  await notification.update({ read: true })
  const event = admin.doc(paths.proposalEvent(proposalId, 2))
  const fields = (await event.get()).data()
  await event.delete()
  await event.set(fields ?? {})
  await settled()
  expect((await notification.get()).get('read')).toBe(true)
})

it('leaves nothing unread of a turn that was over before it was told', async () => {
  await setDelivery('off')
  const id = `late-${city.id}`
  const commitment = plannedCommitment({ territoryId: city.id, departmentId: city.ecology, authorUid: head.uid })
  await admin.doc(paths.commitment(id)).set({ ...commitment, source: { kind: 'document', id: null, label: 'План' } })
  const proposalId = await layProposal(city, head)
  const said = { text: 'Сказано достаточно подробно', lang: 'ru' } as const
  const assignment = { departmentId: city.ecology, coDepartmentIds: [city.energy] }
  const text = 'Отказано с обоснованием: земля принадлежит частному владельцу.'
  const answer = { decision: 'declined', referredTo: null, commitments: [] as [], text, lang: 'ru' } as const
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  await akimOffice.call('actOnProposal', { proposalId, act: 'assign', rev: 2, ...assignment })
  await official.call('actOnProposal', { proposalId, act: 'answer', rev: 3, ...answer })
  await official.call('actOnCommitment', { commitmentId: id, act: 'declare', rev: 1, ...said })
  await head.call('actOnCommitment', { commitmentId: id, act: 'refuse', rev: 2, ...said })
  await setDelivery('twice-shuffled')
  // The last steps first.
  const late = [
    paths.proposalEvent(proposalId, 4),
    paths.commitmentEvent(id, 3),
    paths.proposalEvent(proposalId, 3),
    paths.commitmentEvent(id, 2),
  ]
  for (const path of late) {
    const step = (await admin.doc(path).get()).data()
    if (!step) throw new Error(`${path} is not there`)
    await admin.doc(path).delete()
    await admin.doc(path).create(step)
    await settled()
  }
  expect(await toldTo(helper, proposalId)).toEqual(['assign as helping_official'])
  expect(await unreadOf(helper, proposalId)).toEqual([])
  expect(await unreadOf(official, proposalId)).toEqual([])
  expect(await unreadOf(head, proposalId)).toEqual(['answer', 'assign'])
  const declared = admin.collection(paths.notifications(head.uid)).where('subject.commitmentId', '==', id)
  expect((await declared.get()).docs.map((told) => [told.get('act'), told.get('read')])).toEqual([['declare', true]])
})
