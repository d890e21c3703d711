import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const deviceTime = new Date('2026-11-20T10:00:00Z')
const hour = 3_600_000
let clock: typeof import('./clock.ts')
const asked: RequestInit[] = []

/** What a server answers whose clock is ahead of the device's; from a cache that kept it for a while, if `age` says so. */
const answer = (aheadMs: number, age = 0) =>
  new Response(null, {
    headers: { date: new Date(deviceTime.getTime() + aheadMs - age * 1_000).toUTCString(), age: String(age) },
  })

beforeEach(async () => {
  vi.useFakeTimers({ now: deviceTime })
  asked.length = 0
  await openPage(null)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page that came without content, or rendered at an instant that lies so far from the device's time. */
async function openPage(aheadMs: number | null): Promise<void> {
  const now = aheadMs === null ? null : new Date(deviceTime.getTime() + aheadMs)
  const firstView = now && { textContent: JSON.stringify({ now, answers: {} }) }
  vi.stubGlobal('document', Object.assign(new EventTarget(), { getElementById: () => firstView }))
  vi.resetModules()
  clock = await import('./clock.ts')
}

/** What a question past the cache of the browser is answered with. */
function serve(fresh: Response | Error): void {
  vi.stubGlobal('fetch', async (_: string, options: RequestInit) => {
    asked.push(options)
    if (fresh instanceof Error) throw fresh
    return fresh
  })
}
const off = () => clock.now().getTime() - deviceTime.getTime()

it.each([
  ['a day slow', 24 * hour],
  ['a day fast', -24 * hour],
])('shows the server’s time on a device that is %s', async (_, aheadMs) => {
  serve(answer(aheadMs))
  const told = vi.fn()
  clock.onClock(told)
  await clock.compareClocks(answer(aheadMs))
  expect(off()).toBe(aheadMs)
  expect(told).toHaveBeenCalledOnce()
  expect(asked).toEqual([{ method: 'HEAD', cache: 'no-store' }])
})

it('believes a device that is right, and asks nothing', async () => {
  serve(new Error('asked'))
  await clock.compareClocks(answer(30_000))
  await clock.compareClocks(answer(0, 280))
  expect(off()).toBe(0)
  expect(asked).toEqual([])
})

it('is not deceived by an answer that lay in the browser’s cache', async () => {
  serve(answer(0))
  await clock.compareClocks(answer(-24 * hour))
  expect(off()).toBe(0)
})

it('goes on with the device’s clock where nobody answers', async () => {
  serve(new TypeError('Failed to fetch'))
  await clock.compareClocks(answer(24 * hour))
  expect(off()).toBe(0)
  await clock.compareClocks(new Response(null))
  expect(off()).toBe(0)
})

it('follows a device whose clock is put right', async () => {
  serve(answer(24 * hour))
  await clock.compareClocks(answer(24 * hour))
  vi.setSystemTime(new Date(deviceTime.getTime() + 24 * hour))
  serve(answer(24 * hour))
  await clock.compareClocks(answer(24 * hour))
  expect(clock.now()).toEqual(new Date(deviceTime.getTime() + 24 * hour))
})

it('tells of time that passes, until it is left', () => {
  const told = vi.fn()
  const leave = clock.onClock(told)
  vi.advanceTimersByTime(60_000)
  expect(told.mock.calls.length).toBeGreaterThan(1)
  leave()
  const before = told.mock.calls.length
  vi.advanceTimersByTime(60_000)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(told).toHaveBeenCalledTimes(before)
})

it.each([
  ['a day slow', 24 * hour, 24 * hour],
  ['a day fast', -24 * hour, -24 * hour],
  ['right, when the page lay in a cache for a while', -0.1 * hour, 0],
])('begins with the time of the page on a device that is %s', async (_, aheadMs, expected) => {
  await openPage(aheadMs)
  expect(off()).toBe(expected)
  expect(clock.renderingAt()).toEqual(new Date(deviceTime.getTime() + aheadMs))
})
