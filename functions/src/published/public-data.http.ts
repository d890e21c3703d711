import { documentIdSchema } from '@kopir/domain/document-id'
import { withInstants } from '@kopir/domain/published/instants'
import type { PublishedSite } from '@kopir/domain/published/pages'
import { listSearch, readListSearch } from '@kopir/domain/published/proposal-list'
import { onRequest } from 'firebase-functions/v2/https'
import * as v from 'valibot'
import { addressId } from '../platform/address-id.ts'
import { log } from '../platform/log.ts'
import { type AnswerBody, isRead, sendJson, textBody } from './answer.ts'
import { readCommitment, readCommitments, readStatistics } from './read-figures.ts'
import { readHome } from './read-home.ts'
import { readForum, readForums, readSession } from './read-meetings.ts'
import { readNgo } from './read-ngo.ts'
import { readPlaces } from './read-places.ts'
import { readProposal } from './read-proposal.ts'
import { readProposals } from './read-proposals.ts'
import { emptyRegistryBody, registryBody } from './read-registry.ts'
import { registerOfMonthBody } from './register-of-month.ts'

interface Answer {
  /** JSON: as text, or ready to be sent where it is kept so. */
  body: string | AnswerBody
  /** How long a browser and how long a CDN may keep it. */
  cacheControl: string
}

const forMinutes = 'public, max-age=60, s-maxage=300'
const forMoments = 'public, max-age=10, s-maxage=60'
/** What never changes. Hosting forgets with each deployment what it has kept; a browser asks once a day, by its tag. */
const forGood = 'public, max-age=86400, s-maxage=31536000'

const month = '(20\\d{2}-(?:0[1-9]|1[0-2]))'

const routes: readonly [pattern: RegExp, read: (first: string, second: string) => Promise<Answer | null>][] = [
  [new RegExp(`^/data/forums/${addressId}$`), async (forumId) => asJson(await readForum(forumId), forMoments)],
  [
    new RegExp(`^/data/forums/${addressId}/sessions/${addressId}$`),
    async (forumId, sessionId) => asJson(await readSession(forumId, sessionId), forMoments),
  ],
  [new RegExp(`^/data/${addressId}/forums$`), async (territoryId) => asJson(await readForums(territoryId), forMoments)],
  [
    new RegExp(`^/data/${addressId}/commitments$`),
    async (territoryId) => asJson(await readCommitments(territoryId), forMoments),
  ],
  [
    new RegExp(`^/data/${addressId}/statistics$`),
    async (territoryId) => asJson(await readStatistics(territoryId), forMoments),
  ],
  [/^\/data\/site$/, async () => asJson(siteOf(process.env), forMinutes)],
  [/^\/data\/places$/, async () => asJson(await readPlaces(), forMinutes)],
  [new RegExp(`^/data/ngos/${addressId}$`), async (ngoId) => asJson(await readNgo(ngoId), forMoments)],
  [
    new RegExp(`^/data/proposals/${addressId}$`),
    async (proposalId) => asJson(await readProposal(proposalId), forMoments),
  ],
  [
    new RegExp(`^/data/commitments/${addressId}$`),
    async (commitmentId) => asJson(await readCommitment(commitmentId), forMoments),
  ],
  [
    new RegExp(`^/data/${addressId}/home$`),
    async (territoryId) => asJson(await readHome(territoryId, new Date()), forMoments),
  ],
  [
    new RegExp(`^/data/${addressId}/registry$`),
    async (territoryId) => {
      const body = (await registryBody(territoryId)) ?? (await emptyRegistryBody(territoryId, new Date()))
      return body && { body, cacheControl: forMinutes }
    },
  ],
  [
    new RegExp(`^/data/${addressId}/registry/${month}$`),
    async (territoryId, month) => {
      const body = await registerOfMonthBody(territoryId, month)
      return body && { body, cacheControl: forGood }
    },
  ],
]

/** `GET /data/…`: public pages as JSON, so that a visitor reads no Firestore document and loads no Firebase. */
export const publicData = onRequest({ memory: '512MiB' }, async (request, response) => {
  if (!isRead(request, response)) return
  // A page has one address: with others, each a new one to a CDN, anybody could have it read as often as they like.
  const address = addressOf(request.url)
  if (address !== request.url && request.path.startsWith('/data/')) {
    response.set({ Location: address, 'Cache-Control': 'public, max-age=86400' }).status(301).end()
    return
  }
  try {
    const answer = await find(address)
    if (answer) await sendJson(request, response, bodyOf(answer), answer.cacheControl)
    else response.status(404).set('Cache-Control', 'public, max-age=10').json({ code: 'not-found' })
  } catch (error) {
    log.error('A public page could not be read', { reason: error instanceof Error ? error.message : 'unknown' })
    // Nobody keeps this answer: the next one may be good again.
    response.status(503).set({ 'Cache-Control': 'no-store', 'Retry-After': '10' }).json({ code: 'unavailable' })
  }
})

/** What `GET` of a published address answers, for who asks in this process; null for 404. */
export async function readPublished(url: string): Promise<unknown> {
  const { body } = (await find(url)) ?? {}
  if (body === undefined) return null
  if (typeof body === 'string') return JSON.parse(body)
  const content = parsed.get(body) ?? JSON.parse(body.plain.toString())
  parsed.set(body, content)
  return content
}

/** What stays the same body is read as text once: a register is half a megabyte. */
const parsed = new WeakMap<AnswerBody, unknown>()

/** A list of proposals: the only address behind which something may stand. */
const list = new RegExp(`^/data/${addressId}/proposals$`)

const partsOf = (url: string): [path: string, asked: URLSearchParams] => {
  const [path = '', search = ''] = url.split(/\?(.*)/s, 2)
  return [path, new URLSearchParams(search)]
}

/** The one address of what a URL asks for. */
function addressOf(url: string): string {
  const [path, asked] = partsOf(url)
  if (!list.test(path)) return path
  const { plan, after } = readListSearch((name) => asked.get(name))
  return path + listSearch(plan, after)
}

async function find(address: string): Promise<Answer | null> {
  const [path, asked] = partsOf(address)
  const [, listedIn] = list.exec(path) ?? []
  if (listedIn !== undefined) {
    if (!v.is(documentIdSchema, listedIn)) return null
    const { plan, after } = readListSearch((name) => asked.get(name))
    return asJson(await readProposals(listedIn, plan, after), forMoments)
  }
  for (const [pattern, read] of routes) {
    const match = pattern.exec(path)
    if (!match) continue
    const [, first, second = ''] = match
    return first === undefined || v.is(documentIdSchema, first) ? read(first ?? '', second) : null
  }
  return null
}

/** What a deployment tells its pages; `RECAPTCHA_KEY` stands in `functions/.env.<project>`. */
const siteOf = ({ RECAPTCHA_KEY }: NodeJS.ProcessEnv): PublishedSite => ({ appCheckKey: RECAPTCHA_KEY || null })

const asJson = (content: object | null, cacheControl: string): Answer | null =>
  content && { body: JSON.stringify(withInstants(content)), cacheControl }

const bodyOf = ({ body }: Answer): AnswerBody => (typeof body === 'string' ? textBody(body) : body)
