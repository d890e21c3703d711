import { afterAll, beforeEach, expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import type { Statistics } from '../../domain/src/statistics/statistics.ts'
import { type Lease, requestRecount } from '../../functions/src/statistics/recount-lease.ts'
// Before the tests' own Admin SDK, which joins the app that the functions' code makes.
import { recountUnder } from '../../functions/src/statistics/recount-rounds.ts'
import { admin, fieldsOf } from './support/admin.ts'
import { buildCity, type City, ngoFields } from './support/city.ts'
import { setDelivery } from './support/suite-control.ts'

// The functions' own code runs in this process, so that a test can act in the middle of a count.
let city: City

beforeEach(async () => {
  await setDelivery('off')
  city = await buildCity()
})
afterAll(() => setDelivery('on'))

const write = (key: string) => admin.doc(paths.ngo(`${city.ngoId}-${key}`)).set(ngoFields(city.id))
const take = async (eventId: string) => (await requestRecount(city.id, ['ngos'], eventId)) as Lease
const registered = async () => ((await fieldsOf(paths.statistics(city.id))) as unknown as Statistics).ngos.registered

it('counts again what changes while it counts', async () => {
  await recountUnder(await take('first'), async ({ statistics }) => {
    await write('late')
    expect(await take('second')).toBeNull()
    return statistics
  })
  expect(await registered()).toBe(2)
  expect((await fieldsOf(paths.publishedRegistry(city.id))).rows).toBe(2)
})

it('replaces no newer count by an older one', async () => {
  await recountUnder(await take('slow'), async ({ statistics }) => {
    await admin.doc(paths.recount(city.id)).update({ 'lease.until': new Date(0) })
    await write('late')
    await recountUnder(await take('successor'))
    return statistics
  })
  expect(await registered()).toBe(2)
  expect((await fieldsOf(paths.publishedRegistry(city.id))).rows).toBe(2)
})

it('leaves a failed count open for the next to take', async () => {
  const failing = recountUnder(await take('failing'), async () => {
    throw new Error('the machine stopped')
  })
  await expect(failing).rejects.toThrow('the machine stopped')
  await recountUnder(await take('next'))
  expect(await registered()).toBe(1)
})
