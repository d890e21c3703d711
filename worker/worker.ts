import { CacheExpiration, CacheFirst, ExpirationPlugin, NetworkFirst, type SerwistPlugin } from 'serwist'
import { dropKept, keptDays, keptIn, keptMark, mostKept, type WorkerMessage } from '../src/shared/offline/kept-pages.ts'
import { assetsIn, files, handlingOf, isGone, isRendered, meetingOf, sessionsIn } from './handling.ts'

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

/** What is there no more is not read here any longer either. */
async function dropPage(request: Request): Promise<void> {
  for (const name of [keptIn.pages, keptIn.pack]) await (await caches.open(name)).delete(request, sameForAll)
}

/** An answer without content, or from a function in trouble, takes no kept page's place. */
const onlyPages: SerwistPlugin = {
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`${response.status}`)
    return response
  },
  cacheWillUpdate: async ({ request, response }) => {
    if (isGone(response.status)) await dropPage(request)
    return response.status === 200 && isRendered(await response.clone().text()) ? response : null
  },
}

/**
 * Past the browser's own cache, which may give a page of some minutes ago for the one of now (`stale-while-revalidate`):
 * without a connection that would be a kept page which does not say so.
 */
const asOfNow: SerwistPlugin = {
  requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache' }),
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

const pageLimits = { maxEntries: mostKept, maxAgeSeconds: keptDays * daySeconds, matchOptions: sameForAll }
// Some pages' files and those of a version before.
const assetLimits = { maxEntries: 400, maxAgeSeconds: 60 * daySeconds, matchOptions: sameForAll }

const pages = new NetworkFirst({
  cacheName: keptIn.pages,
  networkTimeoutSeconds: patienceSeconds,
  matchOptions: sameForAll,
  plugins: [asOfNow, onlyPages, saysItsAge, new ExpirationPlugin({ ...pageLimits, purgeOnQuotaError: true })],
})

const assets = new CacheFirst({
  cacheName: keptIn.assets,
  matchOptions: sameForAll,
  plugins: [onlyFound, new ExpirationPlugin({ ...assetLimits, maxAgeFrom: 'last-used', purgeOnQuotaError: true })],
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

async function keepAssets(event: ExtendableEvent, paths: readonly string[], signal?: AbortSignal): Promise<void> {
  for (const path of paths) {
    if (signal?.aborted) return
    const request = new Request(path, { signal })
    if (!(await caches.match(request, { cacheName: keptIn.assets, ...sameForAll })))
      // What does not come now comes with the page that needs it.
      await assets.handle({ event, request }).catch(() => undefined)
  }
}

const isFresh = ({ headers }: Response) => Date.now() - Date.parse(headers.get('date') ?? '') < freshMs

/** Ends what is being kept once the device is to forget, or another worker waits. */
let keeping = new AbortController()

function stopKeeping(): void {
  keeping.abort()
  keeping = new AbortController()
}

/** Keeps a page that somebody looks at with all that it is made of, and the meeting that it belongs to. */
async function keep(event: ExtendableEvent, url: string | null, seen: readonly string[]): Promise<void> {
  const { signal } = keeping
  await keepAssets(event, seen, signal)
  if (url === null || signal.aborted) return
  const request = new Request(url, { signal })
  const kept = await caches.match(request, { cacheName: keptIn.pages, ...sameForAll })
  const response = kept && isFresh(kept) ? kept : await pages.handle({ event, request }).catch(() => undefined)
  const html = (await response?.clone().text()) ?? ''
  if (!isRendered(html)) return
  await keepAssets(event, assetsIn(html), signal)
  const { pathname } = new URL(url)
  const meetingPath = meetingOf(pathname)
  if (meetingPath) await keepMeeting(event, meetingPath, signal)
}

/** Keeps a whole meeting in the place of the last one; what is kept of it since a moment ago is not asked for again. */
async function keepMeeting(event: ExtendableEvent, meetingPath: string, signal: AbortSignal): Promise<void> {
  const pack = await caches.open(keptIn.pack)
  const meeting = await keepInPack(event, pack, meetingPath, signal)
  if (meeting === null) return
  const paths = [meetingPath, ...sessionsIn(meeting, meetingPath)]
  for (const request of await pack.keys())
    if (!paths.includes(new URL(request.url).pathname)) await pack.delete(request)
  for (const path of paths.slice(1)) await keepInPack(event, pack, path, signal)
}

/** Keeps a page of a meeting with what it is made of, and answers what stands in it; null where it could not be had. */
async function keepInPack(
  event: ExtendableEvent,
  pack: Cache,
  path: string,
  signal: AbortSignal,
): Promise<string | null> {
  const kept = await pack.match(path, sameForAll)
  if (kept && isFresh(kept)) return kept.text()
  const found = await fetchPage(path, signal)
  if (!found || signal.aborted) return null
  await pack.put(path, found.response)
  await keepAssets(event, assetsIn(found.html), signal)
  return found.html
}

async function fetchPage(path: string, signal: AbortSignal): Promise<{ response: Response; html: string } | null> {
  try {
    const response = await fetch(path, { signal, cache: 'no-cache' })
    const html = await response.clone().text()
    return response.ok && isRendered(html) ? { response, html } : null
  } catch {
    return null
  }
}

/** Keeps nothing of what was kept, nor when it was. */
async function forget(): Promise<void> {
  stopKeeping()
  await Promise.all([
    dropKept(),
    new CacheExpiration(keptIn.pages, pageLimits).delete(),
    new CacheExpiration(keptIn.assets, assetLimits).delete(),
  ])
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
  else if (message.kind === 'stop') stopKeeping()
  else if (message.kind === 'forget') event.waitUntil(forget())
  else event.waitUntil(self.skipWaiting())
})
