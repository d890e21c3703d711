import { CacheFirst, ExpirationPlugin, NetworkFirst, type SerwistPlugin } from 'serwist'
import { keptDays, keptIn, keptMark, mostKept, type WorkerMessage } from '../src/shared/offline/kept-pages.ts'
import { assetsIn, files, handlingOf, isRendered, meetingOf, sessionsIn } from './handling.ts'

declare const self: ServiceWorkerGlobalScope
/** Of the build that this worker belongs to; written by vite/worker.ts. */
declare const buildId: string

const daySeconds = 86_400
/** How long a page is waited for before what is kept of it is shown, with its age. */
const patienceSeconds = 5
/** What was kept so recently is not asked for again. */
const freshMs = 60_000

const shellCache = `kopir-shell-${buildId}`
const [shellPath] = files
const sameForAll = { ignoreVary: true }

/** An answer without content, or from a function in trouble, takes no kept page's place. */
const onlyPages: SerwistPlugin = {
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`${response.status}`)
    return response
  },
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && isRendered(await response.clone().text()) ? response : null,
}

/** A kept page knows that it is one: it says from when it is. */
async function marked(response: Response): Promise<Response> {
  const { status, statusText, headers } = response
  const html = (await response.text()).replace('<html ', `<html data-${keptMark} `)
  return new Response(html, { status, statusText, headers })
}

const saysItsAge: SerwistPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && marked(cachedResponse),
}

const onlyFound: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
}

const pages = new NetworkFirst({
  cacheName: keptIn.pages,
  networkTimeoutSeconds: patienceSeconds,
  matchOptions: sameForAll,
  plugins: [
    onlyPages,
    saysItsAge,
    new ExpirationPlugin({ maxEntries: mostKept, maxAgeSeconds: keptDays * daySeconds, purgeOnQuotaError: true }),
  ],
})

// Some pages' files and those of a version before.
const assets = new CacheFirst({
  cacheName: keptIn.assets,
  matchOptions: sameForAll,
  plugins: [
    onlyFound,
    new ExpirationPlugin({
      maxEntries: 400,
      maxAgeSeconds: 60 * daySeconds,
      maxAgeFrom: 'last-used',
      purgeOnQuotaError: true,
    }),
  ],
})

const shell = new NetworkFirst({
  cacheName: shellCache,
  networkTimeoutSeconds: patienceSeconds,
  matchOptions: sameForAll,
  plugins: [onlyFound],
})

/** The page from the network, else as it is kept, else the empty one, in which the program says what is missing. */
async function showPage(event: FetchEvent): Promise<Response> {
  const { request } = event
  try {
    return await pages.handle({ event, request })
  } catch {
    const kept = await caches.match(request, { cacheName: keptIn.pack, ...sameForAll })
    if (kept) return marked(kept)
    return (await caches.match(shellPath, { cacheName: shellCache, ...sameForAll })) ?? Response.error()
  }
}

async function keepAssets(event: ExtendableEvent, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const request = new Request(path)
    if (!(await caches.match(request, { cacheName: keptIn.assets, ...sameForAll })))
      // What does not come now comes with the page that needs it.
      await assets.handle({ event, request }).catch(() => undefined)
  }
}

const isFresh = ({ headers }: Response) => Date.now() - Date.parse(headers.get('date') ?? '') < freshMs

/** Keeps a page that somebody looks at with all that it is made of, and the meeting that it belongs to. */
async function keep(event: ExtendableEvent, url: string, seen: readonly string[]): Promise<void> {
  await keepAssets(event, seen)
  const request = new Request(url)
  const kept = await caches.match(request, { cacheName: keptIn.pages, ...sameForAll })
  const response = kept && isFresh(kept) ? kept : await pages.handle({ event, request }).catch(() => undefined)
  const html = (await response?.clone().text()) ?? ''
  if (!isRendered(html)) return
  await keepAssets(event, assetsIn(html))
  const { pathname } = new URL(url)
  const meetingPath = meetingOf(pathname)
  if (meetingPath) await keepMeeting(event, meetingPath)
}

/** Keeps a whole meeting in the place of the last one. */
async function keepMeeting(event: ExtendableEvent, meetingPath: string): Promise<void> {
  const pack = await caches.open(keptIn.pack)
  const page = await fetchPage(meetingPath)
  if (!page) return
  const paths = [meetingPath, ...sessionsIn(page.html, meetingPath)]
  for (const request of await pack.keys())
    if (!paths.includes(new URL(request.url).pathname)) await pack.delete(request)
  for (const path of paths) {
    const kept = await pack.match(path, sameForAll)
    if (kept && isFresh(kept)) continue
    const found = path === meetingPath ? page : await fetchPage(path)
    if (!found) continue
    await pack.put(path, found.response)
    await keepAssets(event, assetsIn(found.html))
  }
}

async function fetchPage(path: string): Promise<{ response: Response; html: string } | null> {
  try {
    const response = await fetch(path)
    const html = await response.clone().text()
    return response.ok && isRendered(html) ? { response, html } : null
  } catch {
    return null
  }
}

async function keepShell(event: ExtendableEvent): Promise<void> {
  const cache = await caches.open(shellCache)
  await cache.addAll(files.map((path) => new Request(path, { cache: 'reload' })))
  await keepAssets(event, assetsIn((await (await cache.match(shellPath))?.text()) ?? ''))
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith('kopir-shell-') && name !== shellCache) await caches.delete(name)
  // The page is asked for while the worker starts.
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

self.addEventListener('install', (event) => event.waitUntil(keepShell(event)))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const handling = handlingOf(event.request, self.location.origin)
  if (handling === 'asset') event.respondWith(assets.handle({ event, request: event.request }))
  else if (handling === 'file') event.respondWith(shell.handle({ event, request: event.request }))
  else if (handling === 'page') event.respondWith(showPage(event))
})
self.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage
  if (message.kind === 'keep') event.waitUntil(keep(event, message.url, message.assets))
  else event.waitUntil(self.skipWaiting())
})
