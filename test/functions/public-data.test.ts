import { request } from 'node:http'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeAll, expect, inject, it } from 'vitest'
import type { Commitment } from '../../domain/src/commitment/commitment.ts'
import { plannedCommitment } from '../../domain/src/commitment/fixtures.ts'
import { paths } from '../../domain/src/paths.ts'
import { submittedProposal } from '../../domain/src/proposal/fixtures.ts'
import { isUnclaimed } from '../../domain/src/proposal/is-unclaimed.ts'
import type { Proposal } from '../../domain/src/proposal/proposal.ts'
import { readInstants } from '../../domain/src/published/instants.ts'
import type {
  PublishedHome,
  PublishedNgo,
  PublishedPlaces,
  PublishedStatistics,
} from '../../domain/src/published/pages.ts'
import type { PublishedProposals } from '../../domain/src/published/proposal-list.ts'
import { readPublishedProposal } from '../../domain/src/published/published-proposal.ts'
import { decodeRegistry, type PublishedRegistry } from '../../domain/src/published/registry.ts'
import { readAt } from '../../functions/src/platform/admin.ts'
import { functionsRegion } from '../../functions/src/platform/functions-region.ts'
import { admin } from './support/admin.ts'
import { buildCity, type City, ngoFields, signUpStaff } from './support/city.ts'
import { signUp } from './support/person.ts'
import { layProposal } from './support/proposals.ts'
import { settled } from './support/suite-control.ts'

const suite = inject('suite')
const base = `http://${suite.functions.host}:${suite.functions.port}/${suite.projectId}/${functionsRegion}/publicData`

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** A bare request: `fetch` would unpack the answer and hide its headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(`${base}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    call.on('error', reject).end()
  })
}

const read = async <Content>(path: string) => readInstants<Content>(JSON.parse((await ask(path)).body.toString()))

it('tells which key a deployment has for App Check: none here', async () => {
  expect(await read('/data/site')).toEqual({ appCheckKey: null })
})

let city: City
let proposalId: string
let hiddenTitle: string
let hiddenId: string

beforeAll(async () => {
  city = await buildCity()
  const batch = admin.batch()
  for (let index = 0; index < 200; index++)
    batch.set(admin.doc(paths.ngo(`${city.ngoId}-${index}`)), ngoFields(city.id, { youth: index % 2 === 0 }))
  batch.set(admin.doc(paths.officialFigure(city.id, 'article')), {
    source: { kk: 'Мақала', ru: 'Статья', en: 'Article' },
    date: { kk: '2019', ru: '2019', en: '2019' },
    figures: [{ key: 'registered', value: 4000, qualifier: 'over', base: null }],
  })
  await batch.commit()
  const author = await signUp('Автор')
  const moderator = await signUpStaff(city, 'moderator')
  proposalId = await layProposal(city, author, { ngoId: city.ngoId, ngoName: { kk: 'Жасыл аула', ru: 'Зелёный двор' } })
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  hiddenTitle = 'Ещё не опубликованный вопрос'
  hiddenId = await layProposal(city, author, { ngoId: city.ngoId, title: hiddenTitle })
  await settled()
})

it('publishes the registry compressed, once per version', async () => {
  const path = `/data/${city.id}/registry`
  const answer = await ask(path, { 'accept-encoding': 'gzip' })
  expect(answer.headers).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=60, s-maxage=300',
  })
  const registry = JSON.parse(gunzipSync(answer.body).toString()) as PublishedRegistry
  expect(decodeRegistry(registry).filter(({ youth }) => youth)).toHaveLength(100)
  expect(registry.rows).toHaveLength(201)
  expect(answer.headers.etag).toBe(`"${registry.version}"`)

  const again = await ask(path, { 'if-none-match': String(answer.headers.etag) })
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
  await admin.doc(paths.ngo(`${city.ngoId}-0`)).update({ youth: false })
  await settled()
  const changed = await ask(path, { 'if-none-match': String(answer.headers.etag) })
  expect(changed.status).toBe(200)
  expect(changed.headers.etag).not.toBe(answer.headers.etag)
})

it('publishes the register of an ended month for good, and of no other', async () => {
  const json = gzipSync(JSON.stringify({ territoryId: city.id, month: '2026-10', rows: [] }))
  await admin.doc(paths.publishedMonth(city.id, '2026-10')).set({ month: '2026-10', asOf: new Date(), json })
  const path = `/data/${city.id}/registry/2026-10`
  const answer = await ask(path)
  expect(answer).toMatchObject({ status: 200, body: gunzipSync(json) })
  expect(answer.headers).toMatchObject({ 'cache-control': 'public, max-age=86400, s-maxage=31536000' })
  expect(await read(path)).toMatchObject({ month: '2026-10', rows: [] })
  expect(await ask(path, { 'if-none-match': String(answer.headers.etag) })).toMatchObject({ status: 304 })
  const current = new Date().toISOString().slice(0, 7)
  for (const month of ['2026-09', current, '2026-13', '2026-00', '2026-1', '2026', '2026-10x', '__x__', '..'])
    expect(await ask(`/data/${city.id}/registry/${month}`), month).toMatchObject({ status: 404 })
  expect(await ask('/data/__x__/registry/2026-10')).toMatchObject({ status: 404 })
})

it('shows on the home page what was counted beside what officials say', async () => {
  const home = await read<PublishedHome>(`/data/${city.id}/home`)
  expect(home.ngos).toMatchObject({ registered: 201, active: 201 })
  expect(home.officialFigures).toMatchObject([{ id: 'article', figures: [{ value: 4000, qualifier: 'over' }] }])
  expect(home.waiting).toMatchObject({ total: 1, items: [{ id: proposalId, state: 'published' }] })
  expect(home.answers).toEqual({ total: 0, items: [] })
  expect(home).toMatchObject({ lastForum: null, comingForums: [] })
})

it('shows an NGO with its public proposals only', async () => {
  const answer = await read<PublishedNgo>(`/data/ngos/${city.ngoId}`)
  expect(answer.ngo).toMatchObject({ id: city.ngoId, status: 'active' })
  expect(answer.proposals.map(({ id }) => id)).toEqual([proposalId])
})

it('shows a public proposal with its public steps, and none that is not public', async () => {
  const page = readPublishedProposal(JSON.parse((await ask(`/data/proposals/${proposalId}`)).body.toString()))
  expect(page.proposal).toMatchObject({ id: proposalId, state: 'published', publishedAt: expect.any(Date) })
  expect(page.events.map(({ act, rev, at }) => [act, rev, at instanceof Date])).toEqual([['publish', 2, true]])
  expect(page).toMatchObject({ commitments: [], commitmentEvents: [] })
  expect(isUnclaimed(page.proposal)).toBe(false)
  expect(await ask(`/data/proposals/${hiddenId}`)).toMatchObject({ status: 404 })
})

it('shows what was counted and what officials say as one page', async () => {
  const page = await read<PublishedStatistics>(`/data/${city.id}/statistics`)
  expect(page.statistics).toMatchObject({ territoryId: city.id, asOf: expect.any(Date), ngos: { registered: 201 } })
  expect(page.statistics?.proposals).toMatchObject({ total: 1, byState: { published: 1 } })
  expect(page.official).toMatchObject([{ id: 'article' }])
})

it('lists the commitments of a territory by year and day, and of no other', async () => {
  const lay = (id: string, change: Partial<Commitment>) => {
    const { id: _, ...fields } = plannedCommitment({ territoryId: city.id, authorUid: 'somebody', ...change })
    return admin.doc(paths.commitment(`${city.id}-${id}`)).set(fields)
  }
  await Promise.all([
    lay('late', { year: 2026, dueOn: '2026-12-01' }),
    lay('soon', { year: 2026, dueOn: '2026-11-01', authorUid: null }),
    lay('earlier', { year: 2025, dueOn: '2025-12-01' }),
    lay('elsewhere', { territoryId: 'elsewhere' }),
  ])
  const listed = await read<Commitment[]>(`/data/${city.id}/commitments`)
  expect(listed.map(({ id }) => id)).toEqual(['earlier', 'soon', 'late'].map((id) => `${city.id}-${id}`))
  expect(listed.map(({ authorUid }) => authorUid === null)).toEqual([false, true, false])
  expect(listed[0]?.createdAt).toBeInstanceOf(Date)
})

it('lists public proposals page by page, the newest first, with how many there are', async () => {
  const [place, other] = [`${city.id}-lists`, `${city.id}-other`]
  const territory = (await admin.doc(paths.territory(city.id)).get()).data() ?? {}
  const batch = admin.batch()
  for (const id of [place, other]) batch.set(admin.doc(paths.territory(id)), territory)
  const lay = (id: string, change: Partial<Proposal>) => {
    const { id: _, ...fields } = submittedProposal({ territoryId: place, public: true, state: 'published', ...change })
    batch.set(admin.doc(paths.proposal(`${place}-${id}`)), fields)
  }
  const publishedAt = (minute: number) => new Date(Date.UTC(2026, 9, 31, 18, 30 + minute))
  for (let index = 0; index < 120; index++)
    // Two of each instant: a page may end between them.
    lay(String(index), { publishedAt: publishedAt(index >> 1), theme: index < 7 ? 'youth' : 'ecology' })
  lay('hidden', { title: hiddenTitle, public: false, state: 'submitted' })
  lay('elsewhere', { territoryId: other, publishedAt: publishedAt(0) })
  await batch.commit()

  const list = (search: string) => read<PublishedProposals>(`/data/${place}/proposals${search}`)
  const all: Proposal[] = []
  for (let search = ''; ; search = `?after=${all.at(-1)?.id}`) {
    const page = await list(search)
    expect(page.total).toBe(120)
    all.push(...page.proposals)
    if (!page.isFull) break
    expect(page.proposals).toHaveLength(25)
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(120)
  const instants = all.map((proposal) => proposal.publishedAt?.getTime() ?? 0)
  expect(instants).toEqual(instants.toSorted((a, b) => b - a))

  expect(await list('?theme=youth')).toMatchObject({ total: 7, isFull: false, proposals: { length: 7 } })
  const november = all.filter((proposal) => Number(proposal.publishedAt) >= Date.UTC(2026, 9, 31, 19))
  // Months begin at the place's midnight, five hours before that of Greenwich.
  expect(november).toHaveLength(60)
  expect(await list('?month=2026-10')).toMatchObject({ total: all.length - november.length })
  const whole = await list('?whole=1')
  expect(whole.proposals.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  expect(whole.proposals[0]?.body).toBeTruthy()
  expect(all[0]?.body).toBe('')

  for (const search of ['', '?whole=1']) {
    const text = (await ask(`/data/${place}/proposals${search}`)).body.toString()
    expect(text).not.toContain(hiddenTitle)
    expect(text).not.toMatch(/Uid":"[^"]/)
  }
  for (const after of ['hidden', 'elsewhere', 'none'])
    expect(await ask(`/data/${place}/proposals?after=${place}-${after}`), after).toMatchObject({ status: 404 })
})

it('leads an address of a list to the one that asks for the same', async () => {
  const path = `/data/${city.id}/proposals`
  for (const [asked, own] of [
    ['?x=1', ''],
    ['?states=submitted&q=bridge', ''],
    ['?theme=ecology&states=assigned.published', '?states=published.assigned&theme=ecology'],
    ['?theme=ecology&utm_source=x', '?theme=ecology'],
  ])
    expect(await ask(path + asked), asked).toMatchObject({ status: 301, headers: { location: path + own } })
  expect(await ask(`${path}?states=published.assigned&theme=ecology`)).toMatchObject({ status: 200 })
})

it('lists places, those with an akimat at work first', async () => {
  const { territories, departments } = await read<PublishedPlaces>('/data/places')
  const working = new Set(departments.map(({ territoryId }) => territoryId))
  const ranks = territories.map(({ id }) => working.has(id))
  expect(ranks).toEqual(ranks.toSorted((a, b) => Number(b) - Number(a)))
  expect(territories.find(({ id }) => id === city.id)).toMatchObject({ level: 'city' })
})

it('gives away no unpublished text and nobody’s account', async () => {
  const paths = ['home', 'registry', 'statistics', 'commitments'].map((page) => `/data/${city.id}/${page}`)
  for (const path of [...paths, `/data/ngos/${city.ngoId}`, `/data/proposals/${proposalId}`]) {
    const text = (await ask(path)).body.toString()
    expect(text).not.toContain(hiddenTitle)
    expect(text).not.toMatch(/Uid":"[^"]/)
  }
})

it('answers what cannot be read with 503 that nobody keeps, and goes on', async () => {
  const broken = `${city.ngoId}-broken`
  await admin.doc(paths.ngo(broken)).set({ territoryId: 'nowhere', name: 7 })
  expect(await ask(`/data/ngos/${broken}`)).toMatchObject({
    status: 503,
    headers: { 'cache-control': 'no-store' },
    body: Buffer.from('{"code":"unavailable"}'),
  })
  await admin.doc(paths.ngo(broken)).delete()
  // What Firestore itself refuses as the first read of all.
  const reserved = admin.doc('ngos/__x__')
  await expect(readAt(Timestamp.now(), (transaction) => transaction.get(reserved))).rejects.toThrow()
  await new Promise(setImmediate)
  expect(await ask(`/data/ngos/${city.ngoId}`)).toMatchObject({ status: 200 })
})

it('leads an address with anything behind it back to the bare one', async () => {
  for (const path of [`/data/${city.id}/home`, '/data/places', '/data/nowhere/home'])
    for (const more of ['?x=1', '?a=b&c'])
      expect(await ask(`${path}${more}`)).toMatchObject({
        status: 301,
        headers: { location: path },
        body: Buffer.alloc(0),
      })
})

it('answers 404 in JSON, 405 to other methods, and HEAD without a body', async () => {
  const reserved = ['/data/ngos/__x__', '/data/__x__/home', '/data/__x__/registry', '/data/__proto__/home']
  for (const path of [
    '/data/nowhere/registry',
    '/data/nowhere/home',
    '/data/nowhere/statistics',
    '/data/nowhere/commitments',
    '/data/nowhere/proposals',
    '/data/ngos/none',
    '/data/ngos/a%2Fb',
    '/data/',
    ...reserved,
  ])
    expect(await ask(path)).toMatchObject({ status: 404, body: Buffer.from('{"code":"not-found"}') })
  const refused = await ask('/data/places', {}, 'POST')
  expect(refused).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  const head = await ask('/data/places', {}, 'HEAD')
  expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) })
})
