import { queryClient } from '../../shared/query/client.ts'
import { isSaving } from '../../shared/saves-data.ts'
import { pageAt } from '../addresses.ts'
import { ownPathname } from '../own-pathname.ts'
import { pathIn } from '../spoken-path.ts'
import { followKeptLinks } from './kept-links.ts'
import { renewKept } from './page-age.ts'
import { keepPage, startWorker } from './worker-client.ts'

let started: Promise<void> | undefined

async function start(): Promise<void> {
  void renewKept(queryClient)
  followKeptLinks()
  await startWorker()
  // What says without a connection what is kept has to be kept itself.
  await import('../../shared/offline/kept-pages-list.tsx')
}

/** Keeps the page at the address of this window, where it is one for readers and nobody saves data. */
export async function keepVisited(): Promise<void> {
  started ??= start()
  await started
  const { pathname, href } = location
  const isReaders = pageAt(ownPathname(pathIn(null, pathname)))?.who === 'reader'
  if (isReaders && !isSaving() && navigator.onLine) await keepPage(href.replace(/#.*/, ''))
}
