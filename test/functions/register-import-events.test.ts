import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import type { Statistics } from '../../domain/src/statistics/statistics.ts'
// Before the tests' own Admin SDK, which joins the app that the functions' code makes.
import { advanceImport } from '../../functions/src/register-import/advance-import.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City } from './support/city.ts'
import { create, importOf, ngosOf, signUpAdministrator, stage, undo, whenIn } from './support/imports.ts'
import { expectRefusal, type Person } from './support/person.ts'
import { setDelivery, settled } from './support/suite-control.ts'

// The functions' own code runs in this process, so that a test is what delivers events: late, twice, at once or never.
let city: City
let administrator: Person

beforeAll(async () => {
  administrator = await signUpAdministrator()
})
beforeEach(async () => {
  await setDelivery('off')
  city = await buildCity()
})
afterAll(() => setDelivery('on'))

const id = (key: string) => `${key}-${city.id}`
/** Three chunks of two rows each. */
const chunks = () => [0, 1, 2].map((n) => [create(id(`${n}a`)), create(id(`${n}b`))])
const start = async () => {
  const importId = await stage(administrator, city, chunks())
  await administrator.call('actOnImport', { act: 'start', importId })
  return importId
}
const deliver = (importId: string, done: number, state: 'applying' | 'undoing' = 'applying') =>
  advanceImport(importId, { state, done })
const made = async () => Object.keys(await ngosOf(city)).length

it('an event that comes twice, late or before its time applies no chunk again, and skips none', async () => {
  const importId = await start()
  await deliver(importId, 1)
  expect(await made()).toBe(0)
  for (const done of [0, 0, 2, 1, 0, 1]) await deliver(importId, done)
  expect(await importOf(importId)).toMatchObject({ state: 'applying', done: 2, outcomes: { created: 4, same: 0 } })
  await deliver(importId, 2)
  expect(await importOf(importId)).toMatchObject({ state: 'applied', done: 3, outcomes: { created: 6, same: 0 } })
  const ended = await importOf(importId)
  for (const done of [0, 1, 2, 3]) await deliver(importId, done)
  expect(await importOf(importId)).toEqual(ended)
})

it('events that are handled at once apply a chunk once', async () => {
  const importId = await start()
  for (const done of [0, 1, 2]) {
    await Promise.all(Array.from({ length: 4 }, () => deliver(importId, done)))
    expect((await importOf(importId)).done).toBe(done + 1)
  }
  expect(await importOf(importId)).toMatchObject({ state: 'applied', done: 3, outcomes: { created: 6, same: 0 } })
  await undo(administrator, importId)
  for (const done of [0, 1, 2]) await Promise.all(Array.from({ length: 4 }, () => deliver(importId, done, 'undoing')))
  expect(await importOf(importId)).toMatchObject({ state: 'undone', undo: { reversed: 6, kept: 0 } })
  expect(await made()).toBe(0)
})

it('an import that lost its event is gone on with by order, and one that moves is left alone', async () => {
  const importId = await start()
  await deliver(importId, 0)
  const resume = () => administrator.call('actOnImport', { act: 'resume', importId })
  const { movedAt } = await importOf(importId)
  await resume()
  expect((await importOf(importId)).movedAt).toEqual(movedAt)
  await admin.doc(paths.registerImport(importId)).update({ movedAt: new Date(Date.now() - 61_000) })
  await setDelivery('on')
  await resume()
  expect(await whenIn(importId, 'applied')).toMatchObject({ outcomes: { created: 6 } })
})

it('a stopped import applies nothing more, and only what it applied is undone', async () => {
  const importId = await start()
  await deliver(importId, 0)
  const stop = () => administrator.call('actOnImport', { act: 'stop', importId })
  for (const _ of [1, 2]) expect(await stop()).toEqual({ importId, state: 'stopped' })
  await deliver(importId, 1)
  expect(await made()).toBe(2)
  expect((await admin.doc(paths.importLock(city.id)).get()).exists).toBe(false)
  await expectRefusal(administrator.call('actOnImport', { act: 'start', importId }), 'not-in-this-state')
  await setDelivery('on')
  await undo(administrator, importId)
  expect(await whenIn(importId, 'undone')).toMatchObject({ done: 1, chunks: 1, undo: { reversed: 2, kept: 0 } })
  expect(await made()).toBe(0)
})

it('an import that was stopped before its first chunk has nothing to undo', async () => {
  const importId = await start()
  await administrator.call('actOnImport', { act: 'stop', importId })
  await expectRefusal(undo(administrator, importId), 'not-in-this-state')
})

it('comes out the same when every event comes twice and in another order', async () => {
  await setDelivery('twice-shuffled')
  const importId = await start()
  expect(await whenIn(importId, 'applied')).toMatchObject({ done: 3, outcomes: { created: 6, same: 0, moved: 0 } })
  await settled()
  const registered = async () => ((await fieldsOf(paths.statistics(city.id))) as unknown as Statistics).ngos.registered
  expect(await registered()).toBe(7)
  await undo(administrator, importId)
  expect(await whenIn(importId, 'undone')).toMatchObject({ undo: { reversed: 6, kept: 0 } })
  await settled()
  expect(await registered()).toBe(1)
})
