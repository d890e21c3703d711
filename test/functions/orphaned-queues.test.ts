import { beforeAll, expect, inject, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import type { PublishedPlaces } from '../../domain/src/published/pages.ts'
import { decodeRegistry, type PublishedRegistry } from '../../domain/src/published/registry.ts'
import { functionsRegion } from '../../functions/src/platform/functions-region.ts'
import { admin } from './support/admin.ts'
import { expectRefusal, type Person, signUp } from './support/person.ts'

const suite = inject('suite')
const base = `http://${suite.functions.host}:${suite.functions.port}/${suite.projectId}/${functionsRegion}/publicData`
const territoryId = 'orphaned'
let administrator: Person

const staff = (uid: string, roles: object, isAdministrator = false) =>
  admin
    .doc(paths.staffMember(uid))
    .set({ uid, displayName: 'Имя', administrator: isAdministrator, roles, departments: {} })
const read = async <Body>(path: string) => (await (await fetch(`${base}${path}`)).json()) as Body
const queuesHere = async () =>
  (await administrator.call('orphanedQueues', {})).queues.filter((queue) => queue.territoryId === territoryId)

beforeAll(async () => {
  administrator = await signUp('Администратор')
  await staff(administrator.uid, {}, true)
  await admin.doc(paths.territory(territoryId)).set({
    level: 'city',
    parentId: null,
    kato: '000000000',
    numberPrefix: 'ORP',
    timeZone: 'Asia/Almaty',
    name: { kk: 'Жетім', ru: 'Сирота', en: 'Orphan' },
  })
  await admin.collection(paths.proposals()).add({ territoryId, state: 'submitted', public: false })
})

it('tells an administrator, and nobody else, what waits where nobody is appointed', async () => {
  expect(await queuesHere()).toEqual([{ territoryId, role: 'moderator', waiting: 1 }])
  const other = await signUp('Активист')
  await expectRefusal(other.call('orphanedQueues', {}), 'not-allowed')
})

it('counts what a disputed answer leaves to an office that nobody is appointed to', async () => {
  await admin.collection(paths.proposals()).add({ territoryId, state: 'disputed', public: true })
  expect(await queuesHere()).toContainEqual({ territoryId, role: 'akim_office', waiting: 1 })
})

it('publishes where texts are taken: where somebody reads and somebody assigns', async () => {
  expect((await read<PublishedPlaces>('/data/places')).takingIds).not.toContain(territoryId)
  await staff('orphaned-moderator', { [territoryId]: ['moderator'] })
  expect((await read<PublishedPlaces>('/data/places')).takingIds).not.toContain(territoryId)
  await staff('orphaned-office', { [territoryId]: ['akim_office'] })
  expect((await read<PublishedPlaces>('/data/places')).takingIds).toContain(territoryId)
  expect(await queuesHere()).toEqual([])
})

it('answers an empty registry for a place without NGOs, and nothing for what is no place', async () => {
  const registry = await read<PublishedRegistry>(`/data/${territoryId}/registry`)
  expect(decodeRegistry(registry)).toEqual([])
  expect((await fetch(`${base}/data/nowhere/registry`)).status).toBe(404)
})
