import { queryClient } from '../../shared/query/client.ts'
import { isSaving } from '../../shared/saves-data.ts'
import { pageAt } from '../addresses.ts'
import { ownPathname } from '../own-pathname.ts'
import { pathIn } from '../spoken-path.ts'
import { followKeptLinks } from './kept-links.ts'
import { renewKept } from './page-age.ts'
import { keepSeen, startWorker } from './worker-client.ts'

let started: Promise<void> | undefined

async function start(): Promise<void> {
  void renewKept(queryClient)
  followKeptLinks()
  await startWorker()
  // What says without a connection what is kept has to be kept itself.
  await import('../../shared/offline/kept-pages-list.tsx')
}

/**
 * Keeps what the page in this window is made of and, where it is one for readers and nobody saves data, the page itself. Who
 * saves data is brought no worker.
 */
export async function keepVisited(): Promise<void> {
  const saves = isSaving()
  if (saves && !navigator.serviceWorker.controller) return
  started ??= start()
  await started
  const { pathname, href } = location
  const isReaders = pageAt(pathIn(null, ownPathname(pathname)))?.who === 'reader'
  await keepSeen(isReaders && !saves && navigator.onLine ? href.replace(/#.*/, '') : null)
}
