import type { Rolldown } from 'vite'

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1]

/** Pages that come rendered, by the names of their modules: what they load at first is counted. */
const readerPages = new Set([
  'territories',
  'about',
  'rules',
  'privacy',
  'home',
  'registry',
  'ngo',
  'proposals',
  'proposal',
  'forums',
  'forum',
  'session',
  'roadmap',
  'dashboard',
])

/** Of them those on which something can be done: what only they share is about acts. */
const actPages = new Set(['territories', 'proposal', 'forums', 'session', 'roadmap', 'dashboard'])

const entry = /\/src\/main\.tsx$/
const route = /\/src\/app\/routes\/([\w-]+)\.tsx$/

/** What every page needs, in one file that stays cached when only our own code changes. */
const base = /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(react-query|query-core))\//

/** What readers load on demand: they should not get everything with it that only acts need. */
const readersPart = /\/(markdown-text|virtual-rows|registry-index|[\w-]+-csv|kept-pages-list|hands|offline)\.tsx?$/

/** How many of the pages share a piece that goes to all of them: so many small files would cost more than its bytes. */
const sharedByMost = 5

/** Finds what loads a module at once, by static imports alone: the entry, or what is itself loaded on demand. */
function rootsOf(id: string, context: Context, seen = new Set<string>(), roots = new Set<string>()): Set<string> {
  if (seen.has(id)) return roots
  seen.add(id)
  const info = context.getModuleInfo(id)
  if (entry.test(id)) roots.add('entry')
  else if (info?.dynamicImporters.length) roots.add(route.exec(id)?.[1] ?? id)
  for (const importer of info?.importers ?? []) rootsOf(importer, context, seen, roots)
  return roots
}

/**
 * Whether a module of ours is loaded only by those who are signed in, and not by one page of theirs alone. Apart they were
 * a hundred files of some hundred bytes, fetched one after another; and one that a lost connection kept away stays away
 * for the life of the page, with everything that imports it.
 */
function isForSignedIn(id: string, roots: Set<string>): boolean {
  if (id.includes('/node_modules/')) return false
  const [only] = roots
  if (roots.size === 1 && only !== undefined) return only.startsWith('/') && !readersPart.test(only)
  return ![...roots].every((root) => readersPart.test(root))
}

/**
 * The file that a module goes to. What the entry or most of the pages need is one; what some pages share is one of two,
 * and what only one of them needs lies with its page; so it is with what only those need who are signed in. The rest is
 * left to the bundler.
 */
export function chunkOf(id: string, context: Context): string | null {
  if (entry.test(id)) return null
  const roots = rootsOf(id, context)
  if (roots.has('entry')) return base.test(id) ? 'base' : 'first'
  const pages = [...roots].filter((root) => readerPages.has(root)).sort()
  if (pages.length === 0) return isForSignedIn(id, roots) ? 'signed-in' : null
  if (pages.length === 1) return `page-${pages[0]}`
  if (pages.every((page) => actPages.has(page))) return 'acts'
  return pages.length >= sharedByMost ? 'first' : 'lists'
}
