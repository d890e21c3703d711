import { now } from '../../shared/clock/clock.ts'
import { m } from '../../shared/i18n/messages.ts'
import type { WorkerMessage } from '../../shared/offline/kept-pages.ts'
import { notify } from '../../shared/ui/toast-store.ts'

/** A page that stays open for days asks for a new version when somebody comes back to it, but not each time. */
const lookAgainMs = 3_600_000

const tell = (worker: ServiceWorker | null | undefined, message: WorkerMessage) => worker?.postMessage(message)

/** Has what is read here kept for the time without a connection, and offers new versions when they are there. */
export async function startWorker(): Promise<void> {
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register('/sw.js')
  let isOffered = false
  /**
   * The page is loaded anew, and what is being typed is kept as at every other time. It comes from the network in the new
   * version, whichever worker is asked for it.
   */
  const take = () => {
    // Else the new worker would begin only once the old one has all of a meeting.
    tell(registration.active, { kind: 'stop' })
    tell(registration.waiting, { kind: 'take-over' })
    location.reload()
  }
  const offer = () => {
    // The first one takes no older one's place.
    if (isOffered || !registration.waiting || !serviceWorker.controller) return
    isOffered = true
    notify(m.common_new_version(), 'good', { label: m.common_new_version_take(), run: take })
  }
  offer()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
  let lookedAt = now().getTime()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || now().getTime() - lookedAt < lookAgainMs) return
    lookedAt = now().getTime()
    registration.update().catch(() => undefined)
  })
}

const ownAssets = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)

/** Resolves once the worker sees what this page loads: what came before is told to it. */
const seen = () =>
  new Promise<void>((resolve) => {
    const { serviceWorker } = navigator
    if (serviceWorker.controller) resolve()
    else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
  })

/** Has what has been loaded so far kept, with the page at an address; without one, for a page that is somebody's. */
export async function keepSeen(url: string | null): Promise<void> {
  await seen()
  tell(navigator.serviceWorker.controller, { kind: 'keep', url, assets: [...new Set(ownAssets())] })
}
