import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const startWorker = vi.fn(async () => {})
const keepSeen = vi.fn(async (_url: string | null) => {})
vi.mock('./worker-client.ts', () => ({ startWorker, keepSeen }))
vi.mock('./kept-links.ts', () => ({ followKeptLinks: () => {} }))

interface Visit {
  path: string
  saveData?: boolean
  isControlled?: boolean
}

async function stayOn({ path, saveData = false, isControlled = false }: Visit): Promise<void> {
  const { pathname, href } = new URL(path, 'https://kopir.example')
  vi.stubGlobal('location', { pathname, href })
  const controller = isControlled ? {} : null
  vi.stubGlobal('navigator', { onLine: true, connection: { saveData }, serviceWorker: { controller } })
  const { keepVisited } = await import('./offline.ts')
  await keepVisited()
}

beforeEach(() => {
  vi.resetModules()
  vi.clearAllMocks()
})
afterEach(() => vi.unstubAllGlobals())

it('keeps a page for readers at its address', async () => {
  await stayOn({ path: '/almaty/proposals?state=open#top' })
  expect(keepSeen).toHaveBeenCalledWith('https://kopir.example/almaty/proposals?state=open')
})

it.each(['/me', '/kk/almaty/spoken', '/almaty/proposals/new'])('keeps of %s what it is made of alone', async (path) => {
  await stayOn({ path })
  expect(keepSeen).toHaveBeenCalledWith(null)
})

it('brings no worker to who saves data', async () => {
  await stayOn({ path: '/almaty', saveData: true })
  expect(startWorker).not.toHaveBeenCalled()
  expect(keepSeen).not.toHaveBeenCalled()
})

it('fetches no second copy for who saves data and has a worker already', async () => {
  await stayOn({ path: '/almaty', saveData: true, isControlled: true })
  expect(keepSeen).toHaveBeenCalledWith(null)
})
