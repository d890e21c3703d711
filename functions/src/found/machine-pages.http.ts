import { documentIdSchema } from '@kopir/domain/document-id'
import { inLanguage, type Language } from '@kopir/domain/language'
import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedForums } from '@kopir/domain/published/meetings'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import { type ListPlan, listSearch, type PublishedProposals } from '@kopir/domain/published/proposal-list'
import type { PublishedRegistry } from '@kopir/domain/published/registry'
import en from '@kopir/texts/messages/en/common.json' with { type: 'json' }
import kk from '@kopir/texts/messages/kk/common.json' with { type: 'json' }
import ru from '@kopir/texts/messages/ru/common.json' with { type: 'json' }
import { onRequest } from 'firebase-functions/v2/https'
import * as v from 'valibot'
import { log } from '../platform/log.ts'
import { originOf } from '../platform/origin.ts'
import { jsonBody, send } from '../published/json-answer.ts'
import { readPublished } from '../published/public-data.http.ts'
import { answersFeed, type FeedKind, meetingsFeed } from './feeds.ts'
import { sitemapIndex, sitemapOf } from './sitemap.ts'

const kept = 'public, max-age=300, s-maxage=3600'
const titles = { kk, ru, en }

interface Page {
  type: string
  text: string
}

const everything: ListPlan = { states: null, equal: [], orderBy: 'publishedAt', month: '', refines: false }
const answered: ListPlan = { ...everything, orderBy: 'answer.answeredOn' }

const read = async <Content>(address: string) => readInstants<Content | null>(await readPublished(address))
const readList = (territoryId: string, plan: ListPlan) =>
  read<PublishedProposals>(`/data/${territoryId}/proposals${listSearch(plan, null)}`)

/** What is found at an address; null for nothing. */
async function find(path: string, origin: string): Promise<Page | null> {
  const places = await read<PublishedPlaces>('/data/places')
  if (!places) return null
  if (path === '/sitemap.xml') return asXml(sitemapIndex(origin, places))
  const [, territoryId, , language, feedOf, kind] =
    /^\/sitemap\/([^/]+)\.xml$|^\/feeds\/((kk|ru|en)\/([^/]+)\/(answers|meetings))\.atom$/.exec(path) ?? []
  const id = territoryId ?? feedOf
  const place = places.territories.find((territory) => territory.id === id)
  if (!id || !place || !v.is(documentIdSchema, id)) return null
  if (!kind) {
    const [registry, proposals, forums] = await Promise.all([
      read<PublishedRegistry>(`/data/${id}/registry`),
      readList(id, { ...everything, refines: true }),
      read<PublishedForums>(`/data/${id}/forums`),
    ])
    return registry && proposals && forums && asXml(sitemapOf(origin, id, { registry, proposals, forums }))
  }
  const spoken = language as Language
  const name = inLanguage(place.name, spoken).text
  const title = titles[spoken][kind === 'answers' ? 'common_feed_answers' : 'common_feed_meetings']
  const feed = { origin, language: spoken, territoryId: id, title: `${title} · ${name}`, kind: kind as FeedKind }
  const type = 'application/atom+xml; charset=utf-8'
  if (kind === 'answers') {
    const list = await readList(id, answered)
    return list && { type, text: answersFeed(feed, list) }
  }
  const forums = await read<PublishedForums>(`/data/${id}/forums`)
  return forums && { type, text: meetingsFeed(feed, forums) }
}

const asXml = (text: string): Page => ({ type: 'application/xml; charset=utf-8', text })

/** `GET /sitemap.xml`, `/sitemap/{territoryId}.xml`, `/feeds/{language}/{territoryId}/{answers|meetings}.atom`. */
export const machinePages = onRequest({ memory: '512MiB' }, async (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.set('Allow', 'GET, HEAD').status(405).end()
    return
  }
  try {
    const page = await find(request.path, originOf(request))
    if (!page) {
      response.status(404).set('Cache-Control', 'public, max-age=60').end()
      return
    }
    const options = { cacheControl: kept, type: page.type, status: 200, vary: 'Accept-Encoding' }
    await send(request, response, jsonBody(page.text), options)
  } catch (error) {
    log.error('A page for machines could not be read', { reason: error instanceof Error ? error.message : 'unknown' })
    response.status(503).set({ 'Cache-Control': 'no-store', 'Retry-After': '10' }).end()
  }
})
