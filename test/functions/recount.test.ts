import { gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { isActive, isRegistered } from '../../domain/src/ngo/status.ts'
import { paths } from '../../domain/src/paths.ts'
import { decodeRegistry, type PublishedMonth } from '../../domain/src/published/registry.ts'
import type { MonthStatistics, Statistics } from '../../domain/src/statistics/statistics.ts'
import { type Lease, requestRecount } from '../../functions/src/statistics/recount-lease.ts'
// Before the tests' own Admin SDK, which joins the app that the functions' code makes.
import { recountUnder } from '../../functions/src/statistics/recount-rounds.ts'
import type { Concern } from '../../functions/src/statistics/recount-state.ts'
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

describe('a month that ends', () => {
  const counted = async () => (await fieldsOf(paths.statistics(city.id))) as unknown as Statistics
  /** Makes the month that has been counted one that is over, with other figures if they are given. */
  async function letMonthEnd(figures: Partial<MonthStatistics> = {}): Promise<string> {
    const { months } = await counted()
    const last = months.at(-1) as MonthStatistics
    const [year = 0, month = 1] = last.month.split('-').map(Number)
    const ended = new Date(Date.UTC(year, month - 2)).toISOString().slice(0, 7)
    const batch = admin.batch()
    batch.delete(admin.doc(paths.statisticsMonth(city.id, last.month)))
    batch.set(admin.doc(paths.statisticsMonth(city.id, ended)), { ...last, ...figures, month: ended })
    batch.update(admin.doc(paths.statistics(city.id)), { months: [{ ...last, ...figures, month: ended }] })
    await batch.commit()
    return ended
  }
  const figuresOf = async (month: string) => {
    const figure = (await counted()).months.find((one) => one.month === month)
    expect(await fieldsOf(paths.statisticsMonth(city.id, month))).toEqual(figure)
    return figure
  }
  const kept = async (month: string) => (await admin.doc(paths.publishedMonth(city.id, month)).get()).data()
  /** How many the list of a month holds. */
  async function listOf(month: string) {
    const register = JSON.parse(gunzipSync((await kept(month))?.json).toString()) as PublishedMonth
    expect(register).toMatchObject({ territoryId: city.id, month })
    const rows = decodeRegistry(register)
    return { registered: rows.filter(isRegistered).length, active: rows.filter(isActive).length }
  }
  const recount = async (eventId: string, concern: Concern = 'ngos') =>
    recountUnder((await requestRecount(city.id, [concern], eventId)) as Lease)

  it('keeps the register that its figures were counted from, whatever changes later', async () => {
    await admin.doc(paths.ngo(`${city.ngoId}-gone`)).set(ngoFields(city.id, { status: 'liquidated' }))
    await admin.doc(paths.ngo(`${city.ngoId}-idle`)).set(ngoFields(city.id, { status: 'inactive' }))
    await recount('first')
    const { asOf } = await counted()
    const month = await letMonthEnd()
    await write('of-the-next-month')
    await recount('next')

    const figures = { registered: 2, active: 1 }
    expect(await figuresOf(month)).toMatchObject({ ...figures, registerKept: true })
    expect(await listOf(month)).toEqual(figures)
    expect((await kept(month))?.asOf).toEqual(asOf)
    expect((await counted()).months.at(-1)).toMatchObject({ registered: 3, active: 2, registerKept: false })

    const before = await kept(month)
    await admin.doc(paths.ngo(city.ngoId)).delete()
    await write('later')
    await recount('later')
    expect(await figuresOf(month)).toMatchObject({ ...figures, registerKept: true })
    expect(await kept(month)).toEqual(before)
    expect((await counted()).ngos).toMatchObject({ registered: 3, active: 2 })
  })

  it('agrees with its list when its last seconds are counted in the next one, by whatever begins that', async () => {
    await recount('first')
    const month = await letMonthEnd()
    await write('in-the-last-second')
    await recount('a proposal', 'proposals')
    expect(await listOf(month)).toEqual({ registered: 1, active: 1 })
    await recount('the last second')
    expect(await figuresOf(month)).toMatchObject({ registered: 1, active: 1, registerKept: true })
    expect(await listOf(month)).toEqual({ registered: 1, active: 1 })
    expect(await registered()).toBe(2)
  })

  it('has no list that does not sum to its figures', async () => {
    await recount('first')
    const month = await letMonthEnd({ registered: 7 })
    await recount('next')
    expect(await figuresOf(month)).toMatchObject({ registered: 7, registerKept: false })
    expect(await kept(month)).toBeUndefined()
  })

  it('does not begin again on clocks that are behind', async () => {
    await recount('first')
    const month = '2099-01'
    const [last] = (await counted()).months
    await admin.doc(paths.statistics(city.id)).update({ months: [{ ...last, month }] })
    await write('more')
    await recount('next')
    expect((await counted()).months.at(-1)).toMatchObject({ month, registered: 2 })
    expect(await kept(last?.month ?? '')).toBeUndefined()
  })
})
