import { inLanguage, type Language, languages } from '@kopir/domain/language'
import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import { type ListPlan, listSearch, type PublishedProposals } from '@kopir/domain/published/proposal-list'
import { decodeRegistry, type PublishedRegistry } from '@kopir/domain/published/registry'
import type { Territory } from '@kopir/domain/territory/territory'
import en from '@kopir/texts/messages/en/common.json' with { type: 'json' }
import kk from '@kopir/texts/messages/kk/common.json' with { type: 'json' }
import ru from '@kopir/texts/messages/ru/common.json' with { type: 'json' }
import { onRequest } from 'firebase-functions/v2/https'
import { addressId } from '../platform/address-id.ts'
import { log } from '../platform/log.ts'
import { originOf } from '../platform/origin.ts'
import { isRead, send, textBody } from '../published/answer.ts'
import { readRecent } from '../published/read-recent.ts'
import { answersFeed, type FeedKind, meetingsFeed, shownEntries } from './feeds.ts'
import { readChangedForums, readPlaceChange, readRegisterSizes, readSessionPaths } from './read-found.ts'
import { filesOf, generalPages, inFile, placeSections, type SitePage, sitemapIndex, sitemapOf } from './sitemap.ts'

const kept = 'public, max-age=300, s-maxage=3600'
const titles = { kk, ru, en }

interface Page {
  type: string
  text: string
}

const asXml = (text: string): Page => ({ type: 'application/xml; charset=utf-8', text })

const everything: ListPlan = { states: null, equal: [], orderBy: 'publishedAt', month: '', refines: true }
const newestAnswers: ListPlan = { ...everything, orderBy: 'answer.answeredOn', refines: false }

const read = async <Content>(address: string) => readInstants<Content | null>(await readRecent(address))
const readList = (territoryId: string, plan: ListPlan) =>
  read<PublishedProposals>(`/data/${territoryId}/proposals${listSearch(plan, null)}`)

/** Places that have pages of their own. */
async function readTerritories(): Promise<Territory[]> {
  const places = await read<PublishedPlaces>('/data/places')
  return places?.territories.filter(({ level }) => level !== 'district') ?? []
}
const findTerritory = async (territoryId: string) => (await readTerritories()).find(({ id }) => id === territoryId)

/** Reads a small document for each register; places are remembered. */
async function indexPage(origin: string): Promise<Page> {
  const [territories, registers] = await Promise.all([readTerritories(), readRegisterSizes()])
  const files = territories.flatMap(({ id }) => {
    const rows = registers.find(({ territoryId }) => territoryId === id)?.rows ?? 0
    const ofRegistry = Array.from({ length: filesOf(rows) }, (_, index) => `/sitemap.${id}.registry-${index + 1}.xml`)
    return [`/sitemap.${id}.pages.xml`, ...ofRegistry]
  })
  return asXml(sitemapIndex(origin, ['/sitemap.pages.xml', ...files]))
}

/** Reads the forums and sessions of a place, and its public proposals, 2,000 at the most, where no page just has. */
async function placePage(origin: string, territoryId: string): Promise<Page | null> {
  if (!(await findTerritory(territoryId))) return null
  const [list, forums, sessions] = await Promise.all([
    readList(territoryId, everything),
    readChangedForums(territoryId),
    readSessionPaths(territoryId),
  ])
  const pages: SitePage[] = [
    ...placeSections.map((section) => ({ path: `/${territoryId}${section}` })),
    ...(list?.proposals ?? []).map(({ id, changedAt }) => ({
      path: `/${territoryId}/proposals/${id}`,
      changed: changedAt,
    })),
    ...forums.map(({ id, changedAt }) => ({ path: `/${territoryId}/forums/${id}`, changed: changedAt })),
    ...sessions.map(({ path, changedAt }) => ({ path, changed: changedAt })),
  ]
  return asXml(sitemapOf(origin, inFile(pages, 1)))
}

/** Reads the register: a small document while it has not changed. */
async function registryPage(origin: string, territoryId: string, file: number): Promise<Page | null> {
  const registry =
    (await findTerritory(territoryId)) && (await read<PublishedRegistry>(`/data/${territoryId}/registry`))
  const ngos = registry ? inFile(decodeRegistry(registry), file) : []
  const pages = ngos.map(({ id }) => ({ path: `/${territoryId}/registry/${id}` }))
  return pages.length > 0 ? asXml(sitemapOf(origin, pages)) : null
}

/** Reads the place, and 25 answers or 50 meetings. */
async function feedPage(origin: string, language: Language, territoryId: string, kind: FeedKind): Promise<Page | null> {
  const place = await findTerritory(territoryId)
  const placeChangedAt = place && (await readPlaceChange(territoryId))
  if (!place || !placeChangedAt) return null
  const title = titles[language][kind === 'answers' ? 'common_feed_answers' : 'common_feed_meetings']
  const name = inLanguage(place.name, language).text
  const feed = { origin, language, territoryId, title: `${title} · ${name}`, kind, placeChangedAt }
  const text =
    kind === 'answers'
      ? answersFeed(feed, (await readList(territoryId, newestAnswers)) ?? { proposals: [], isFull: false, total: 0 })
      : meetingsFeed(feed, await readChangedForums(territoryId, shownEntries))
  return { type: 'application/atom+xml; charset=utf-8', text }
}

type Route = [pattern: RegExp, read: (origin: string, parts: string[]) => Page | null | Promise<Page | null>]

const routes: readonly Route[] = [
  [/^\/sitemap\.xml$/, indexPage],
  [/^\/sitemap\.pages\.xml$/, (origin) => asXml(sitemapOf(origin, generalPages))],
  [
    new RegExp(`^/sitemap\\.${addressId}\\.pages\\.xml$`),
    (origin, [territoryId = '']) => placePage(origin, territoryId),
  ],
  [
    new RegExp(`^/sitemap\\.${addressId}\\.registry-([1-9]\\d?)\\.xml$`),
    (origin, [territoryId = '', file]) => registryPage(origin, territoryId, Number(file)),
  ],
  [
    new RegExp(`^/feeds/(${languages.join('|')})/${addressId}/(answers|meetings)\\.atom$`),
    (origin, [language, territoryId = '', kind]) =>
      feedPage(origin, language as Language, territoryId, kind as FeedKind),
  ],
]

/**
 * `GET /sitemap.xml` and the files that it names, `/feeds/{language}/{territoryId}/{answers|meetings}.atom`.
 * Each has one address: with a question mark it would be another one to a CDN, and read again for everybody who adds one.
 */
export const machinePages = onRequest({ memory: '512MiB' }, async (request, response) => {
  if (!isRead(request, response)) return
  try {
    for (const [pattern, readPage] of routes) {
      const match = pattern.exec(request.path)
      if (!match) continue
      if (request.url !== request.path) {
        response.set({ Location: request.path, 'Cache-Control': 'public, max-age=86400' }).status(301).end()
        return
      }
      const page = await readPage(originOf(request), match.slice(1))
      if (!page) break
      const options = { cacheControl: kept, type: page.type, status: 200, vary: 'Accept-Encoding' }
      await send(request, response, textBody(page.text), options)
      return
    }
    response.status(404).set('Cache-Control', 'public, max-age=60').end()
  } catch (error) {
    log.error('A page for machines could not be read', { reason: error instanceof Error ? error.message : 'unknown' })
    response.status(503).set({ 'Cache-Control': 'no-store', 'Retry-After': '10' }).end()
  }
})
