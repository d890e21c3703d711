import { isLanguage, type Language } from '@kopir/domain/language'
import { onRequest, type Request } from 'firebase-functions/v2/https'
import { log } from '../platform/log.ts'
import { originOf } from '../platform/origin.ts'
import { isRead, send, textBody } from '../published/answer.ts'
import { readRecent } from '../published/read-recent.ts'
import { emptyPage, fillPage } from './html-template.ts'
import { loadRenderer } from './load-renderer.ts'
import { wishedLanguage } from './wished-language.ts'

/** A page is kept by a CDN for a minute, and shown for ten while it is asked for anew; a browser asks each time by its tag. */
const kept = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600'
const forAMoment = 'public, max-age=0, s-maxage=10'
const forNobody = 'no-store'

const minuteMs = 60_000

/** `GET` of every address that is no file: the page with its content, as a visitor sees it in their language. */
export const publicPages = onRequest({ memory: '512MiB' }, async (request, response) => {
  // No callable stands at an address that came here.
  if (request.path.startsWith('/call/') && request.method !== 'GET') {
    response.status(404).end()
    return
  }
  if (!isRead(request, response)) return
  // What is rendered within a minute is the same, and has the same tag.
  const now = new Date(Math.floor(Date.now() / minuteMs) * minuteMs)
  let status = 200
  let cacheControl = kept
  let html: string
  try {
    const { renderPage } = await loadRenderer()
    const [pathname = '/', search = ''] = request.url.split(/(?=\?)/, 2)
    const page = await renderPage({
      pathname,
      search,
      language: languageOf(request),
      origin: originOf(request),
      now,
      read: readRecent,
    })
    if (page?.moved != null) {
      response.set({ Location: page.moved, 'Cache-Control': 'public, max-age=300, s-maxage=3600' }).status(301).end()
      return
    }
    if (page?.status === 404) [status, cacheControl] = [404, forAMoment]
    html = page ? fillPage(page, now) : emptyPage()
  } catch (error) {
    log.error('A page could not be rendered', { reason: error instanceof Error ? error.message : 'unknown' })
    // The program has a try of its own, and nobody keeps this answer.
    html = emptyPage()
    cacheControl = forNobody
  }
  const type = 'text/html; charset=utf-8'
  await send(request, response, textBody(html), {
    cacheControl,
    type,
    status,
    vary: 'Accept-Language, Accept-Encoding',
  })
})

/** What the reader has chosen, else what the browser asks for most. */
function languageOf({ headers }: Request): Language {
  const chosen = /(?:^|;\s*)__session=(\w+)/.exec(headers.cookie ?? '')?.[1]
  return isLanguage(chosen) ? chosen : wishedLanguage(headers['accept-language'] ?? '')
}
