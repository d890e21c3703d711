import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const stored = new Map<string, string>()
const site = { projectId: 'kopir' }
const answer = vi.fn<(url: string) => Promise<Response>>()

const json = (value: unknown) => new Response(JSON.stringify(value))
const load = async () => (await import('./config.ts')).loadConfig()
const online = async (url: string) => json(url === '/data/site' ? { appCheckKey: null } : site)
const silent = async () => {
  throw new TypeError('Failed to fetch')
}

beforeEach(() => {
  vi.resetModules()
  stored.clear()
  vi.stubGlobal('location', { hostname: 'kopir.example' })
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

it('without a connection is as the site last said it', async () => {
  answer.mockImplementation(online)
  const asked = await load()
  vi.resetModules()
  answer.mockImplementation(silent)
  expect(await load()).toEqual(asked)
})

it('is unknown without a connection where the site never said it', async () => {
  answer.mockImplementation(silent)
  await expect(load()).rejects.toMatchObject({ code: 'offline' })
})

it('is what the site says now where it answers', async () => {
  answer.mockImplementation(online)
  await load()
  vi.resetModules()
  answer.mockImplementation(async (url) => json(url === '/data/site' ? { appCheckKey: 'key' } : site))
  expect((await load()).appCheckKey).toBe('key')
})
