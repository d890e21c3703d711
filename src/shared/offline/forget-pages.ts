import { dropKept, type WorkerMessage } from './kept-pages.ts'

/**
 * Has this device forget the pages that were read on it: which ones they are says what somebody has read. The worker, which
 * has its own list of them and may be keeping one just now, forgets as well.
 */
export async function forgetPages(): Promise<void> {
  // An address without encryption keeps none.
  if (!('caches' in globalThis)) return
  const registration = await navigator.serviceWorker?.getRegistration()
  registration?.active?.postMessage({ kind: 'forget' } satisfies WorkerMessage)
  await dropKept()
}
