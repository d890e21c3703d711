import { afterAll, beforeAll, expect, it } from 'vitest'
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
  const query = admin.collection(paths.notifications(person.uid)).where('proposalId', '==', proposalId)
  const told = (await query.get()).docs.map((snapshot) => snapshot.data())
  return told.sort((a, b) => a.rev - b.rev).map(({ act, as }) => `${act} as ${as}`)
}

it('tells each person once of each step, whatever is delivered twice and out of order, and nobody of their own', async () => {
  const proposalId = await submitAsBrowser(city, head, { ngoId: city.ngoId, ngoName: 'Зелёный двор' })
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
  expect(await toldTo(helper, proposalId)).toEqual(['assign as official'])
  expect(await toldTo(bystander, proposalId)).toEqual([])
})

it('keeps what happens before publication between the author and the moderators', async () => {
  const proposalId = await layProposal(city, head, { ngoId: city.ngoId, ngoName: 'Зелёный двор' })
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
