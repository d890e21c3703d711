import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it, vi } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, signUpStaff } from './support/city.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'
import { submitAsBrowser } from './support/proposals.ts'
import { settled } from './support/suite-control.ts'

const said = { reason: 'Оскорбляет участников обсуждения', lang: 'ru' } as const

let city: City
let moderator: Person
let other: Person

beforeAll(async () => {
  city = await buildCity()
  moderator = await signUpStaff(city, 'moderator')
  other = await signUpStaff(city, 'moderator')
})

const block = (by: Person, { uid }: Person, blockId: string = randomUUID()) =>
  by.call('blockPerson', { blockId, uid, territoryId: city.id, days: 7, ...said })
const denied = { code: 'permission-denied' }
const told = ({ uid }: Person, act: string) =>
  vi.waitFor(
    async () => {
      const { docs } = await admin.collection(paths.notifications(uid)).where('kind', '==', 'block').get()
      expect(docs.map((each) => each.get('act'))).toContain(act)
    },
    { timeout: 30_000, interval: 200 },
  )

it('keeps a signed-in person from writing at once, and lifting it lets them write at once', async () => {
  const person = await signUp('Заблокированный')
  const blockId = randomUUID()
  await block(moderator, person, blockId)
  await expect(submitAsBrowser(city, person)).rejects.toMatchObject(denied)
  await told(person, 'block')

  await expectRefusal(block(other, person), 'already-blocked')
  await person.call('actOnBlock', { blockId, act: 'appeal', ...said })
  const again = { ...said, reason: 'Прошу рассмотреть ещё раз' }
  await expectRefusal(person.call('actOnBlock', { blockId, act: 'appeal', ...again }), 'not-in-this-state')
  await told(other, 'appeal')
  await expectRefusal(moderator.call('actOnBlock', { blockId, act: 'lift', ...said }), 'own-decision')
  await other.call('actOnBlock', { blockId, act: 'lift', ...said })
  await told(person, 'lift')
  await submitAsBrowser(city, person)
  expect(await fieldsOf(paths.block(blockId))).toMatchObject({
    reason: said.reason,
    appeal: { text: said.reason },
    decision: { lifted: true },
  })
})

it('tells of an appeal everybody who may decide on it, until it is decided, but not who blocked', async () => {
  const [place, person] = [await buildCity(), await signUp('Возразивший')]
  const lone = await signUpStaff(place, 'moderator')
  const administrator = await signUpStaff(place, 'secretary')
  await admin.doc(paths.staffMember(administrator.uid)).update({ administrator: true, roles: {} })
  const blockId = randomUUID()
  await lone.call('blockPerson', { blockId, uid: person.uid, territoryId: place.id, days: 7, ...said })
  await person.call('actOnBlock', { blockId, act: 'appeal', ...said })
  await told(administrator, 'appeal')
  await settled()
  expect((await admin.collection(paths.notifications(lone.uid)).get()).size).toBe(0)
  await administrator.call('actOnBlock', { blockId, act: 'keep', ...said })
  await settled()
  const news = await admin
    .collection(paths.notifications(administrator.uid))
    .where('subject.blockId', '==', blockId)
    .get()
  expect(news.docs.map((each) => each.get('read'))).toEqual([true])
})

it('holds in its territory only, and for whoever is not staff there', async () => {
  const person = await signUp('Гость')
  await block(moderator, person)
  await submitAsBrowser(await buildCity(), person)
  await expectRefusal(block(moderator, other), 'staff-not-blocked')
  await expectRefusal(block(person, other), 'not-allowed')
  await expectRefusal(block(await signUpStaff(await buildCity(), 'moderator'), person), 'not-allowed')
  const nobody = { ...person, uid: 'nobody' }
  await expectRefusal(block(moderator, nobody), 'person-unknown')
})

it('is of a place that there is, also when an administrator orders it', async () => {
  const administrator = await signUpStaff(city, 'secretary')
  await admin.doc(paths.staffMember(administrator.uid)).update({ administrator: true, roles: {} })
  const { uid } = await signUp('Где-то')
  const order = (territoryId: string) =>
    administrator.call('blockPerson', { blockId: randomUUID(), uid, territoryId, days: 7, ...said })
  await expectRefusal(order('nowhere'), 'not-found')
  await order(city.id)
})

it('is one block when the order is repeated, and nobody learns of others', async () => {
  const person = await signUp('Повтор')
  const blockId = randomUUID()
  const first = await block(moderator, person, blockId)
  expect(await block(moderator, person, blockId)).toEqual(first)
  const stranger = await signUp('Чужой')
  await expectRefusal(stranger.call('actOnBlock', { blockId, act: 'lift', ...said }), 'not-allowed')
  await expectRefusal(stranger.call('actOnBlock', { blockId: 'none', act: 'lift', ...said }), 'not-allowed')
  await other.call('actOnBlock', { blockId, act: 'lift', ...said })
  await block(moderator, person)
})
