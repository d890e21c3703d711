/**
 * Who answers a request: the device first for what never changes, the network first for a page or a file that every page
 * needs, or the network alone.
 */
export type Handling = 'asset' | 'file' | 'page' | 'network'

/** What every page needs under a name that stays. */
export const files = ['/shell.html', '/browser.js', '/polyfills.js', '/icon.svg', '/manifest.webmanifest'] as const

export interface Asked {
  method: string
  mode: string
  url: string
}

/** What is opened like a page and is none: data, feeds, pictures, files, and what the local Firebase answers. */
const noPage = /^\/(call|data|feeds|picture|sitemap|__)(\/|$)|\.\w+$/

/** Calls, data, writes and whatever lies elsewhere stay between the page and the network. */
export function handlingOf({ method, mode, url }: Asked, origin: string): Handling {
  const asked = new URL(url)
  if (method !== 'GET' || asked.origin !== origin) return 'network'
  if (asked.pathname.startsWith('/assets/')) return 'asset'
  if (files.some((path) => path === asked.pathname)) return 'file'
  return mode === 'navigate' && !noPage.test(asked.pathname) ? 'page' : 'network'
}

/** Whether a document is a page with its content, and not the empty one, which says nothing by itself. */
export const isRendered = (html: string): boolean => /<html [^>]*data-rendered/.test(html)

/** Whether what was asked for is there no more, or not for everybody. */
export const isGone = (status: number): boolean => status === 404 || status === 410

/** The files that a document names in its attributes. */
export const assetsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)),
]

const meeting = /^((?:\/(?:kk|ru|en))?\/[^/]+\/forums\/[^/]+)(?:\/sessions\/[^/]+)?$/

/** The address of the meeting that a page belongs to; null for none. */
export const meetingOf = (pathname: string): string | null => meeting.exec(pathname)?.[1] ?? null

/** More sessions than a day has. */
const mostSessions = 40

/** The sessions of a meeting that its page names. */
export const sessionsIn = (html: string, meetingPath: string): string[] =>
  [...new Set([...html.matchAll(/href="([^"#?]+)"/g)].map(([, path = '']) => path))]
    .filter((path) => path.startsWith(`${meetingPath}/sessions/`) && meetingOf(path) === meetingPath)
    .slice(0, mostSessions)
