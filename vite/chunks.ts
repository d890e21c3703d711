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

/** What only those load who work for the administration, by the names of pages and the paths of what these load later. */
const staffs =
  /^(desk|queue|conduct|admin|register-import|spoken)$|\/features\/(desk|moderation|admin|register-import)\/|\/staff-rail\.tsx$/

/** What readers load on demand: they should not get everything with it that only acts need. */
const readersPart = /\/(markdown-text|virtual-rows|registry-index|[\w-]+-csv|kept-pages-list|hands|offline)\.tsx?$/

/** What opens Firebase: who is signed in is known without all that they see. Its packages are files of their own. */
const opensFirebase = /\/src\/shared\/firebase\//
const firebasePackage = /\/src\/shared\/firebase\/.*-sdk\.ts$/

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
 * The file of what no page for readers needs at once: one for all who are signed in, one for who works for the
 * administration, if it is not of one page alone or readers' after all. Apart they were a hundred files of some hundred
 * bytes, fetched one after another; and one that a lost connection kept away stays away for the life of the page, with
 * everything that imports it.
 */
function chunkOfSignedIn(id: string, roots: Set<string>): string | null {
  const loads = [...roots]
  if (id.includes('/node_modules/') || loads.every((root) => readersPart.test(root))) return null
  if (opensFirebase.test(id)) return 'firebase'
  if (loads.length === 1 && !loads[0]?.startsWith('/')) return null
  return loads.every((root) => staffs.test(root)) ? 'staff' : 'signed-in'
}

/**
 * The file that a module goes to. What the entry or most of the pages need is one; what some pages share is one of two,
 * and what only one of them needs lies with its page, or beside it where others load it later. The rest is left to
 * whoever is signed in, and to the bundler.
 */
export function chunkOf(id: string, context: Context): string | null {
  if (entry.test(id)) return null
  const roots = rootsOf(id, context)
  if (roots.has('entry')) return base.test(id) ? 'base' : 'first'
  const pages = [...roots].filter((root) => readerPages.has(root)).sort()
  if (firebasePackage.test(id)) return null
  if (pages.length === 0) return chunkOfSignedIn(id, roots)
  // Others would load the whole page for it.
  if (pages.length === 1) return roots.size === 1 ? `page-${pages[0]}` : `of-${pages[0]}`
  if (pages.every((page) => actPages.has(page))) return 'acts'
  return pages.length >= sharedByMost ? 'first' : 'lists'
}
