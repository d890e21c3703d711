import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, inject, it } from 'vitest'
import { functionsRegion } from '../../domain/src/callables.ts'
import { paths } from '../../domain/src/paths.ts'
import type { PublishedHome, PublishedNgo, PublishedPlaces } from '../../domain/src/published/pages.ts'
import { decodeRegistryRow, type PublishedRegistry } from '../../domain/src/published/registry.ts'
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

const read = async <Content>(path: string) => JSON.parse((await ask(path)).body.toString()) as Content

let city: City
let proposalId: string
let hiddenTitle: string

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
  proposalId = await layProposal(city, author, { ngoId: city.ngoId, ngoName: 'Зелёный двор' })
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  hiddenTitle = 'Ещё не опубликованный вопрос'
  await layProposal(city, author, { ngoId: city.ngoId, title: hiddenTitle })
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
  expect(registry.rows.map(decodeRegistryRow).filter(({ youth }) => youth)).toHaveLength(100)
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

it('shows on the home page what was counted beside what officials say', async () => {
  const home = await read<PublishedHome>(`/data/${city.id}/home`)
  expect(home.ngos).toMatchObject({ registered: 201, active: 201 })
  expect(home.officialFigures).toMatchObject([{ id: 'article', figures: [{ value: 4000, qualifier: 'over' }] }])
  expect(home.waiting).toMatchObject({ total: 1, items: [{ id: proposalId, state: 'published' }] })
  expect(home.answers).toEqual({ total: 0, items: [] })
  expect(home).toMatchObject({ lastForum: null, nextForum: null })
})

it('shows an NGO with its public proposals only', async () => {
  const answer = await read<PublishedNgo>(`/data/ngos/${city.ngoId}`)
  expect(answer.ngo).toMatchObject({ id: city.ngoId, status: 'active' })
  expect(answer.proposals.map(({ id }) => id)).toEqual([proposalId])
})

it('lists places, those with an akimat at work first', async () => {
  const { territories, departments } = await read<PublishedPlaces>('/data/places')
  const working = new Set(departments.map(({ territoryId }) => territoryId))
  const ranks = territories.map(({ id }) => working.has(id))
  expect(ranks).toEqual(ranks.toSorted((a, b) => Number(b) - Number(a)))
  expect(territories.find(({ id }) => id === city.id)).toMatchObject({ level: 'city' })
})

it('gives away no unpublished text and nobody’s account', async () => {
  for (const path of [`/data/${city.id}/home`, `/data/ngos/${city.ngoId}`, `/data/${city.id}/registry`]) {
    const text = (await ask(path)).body.toString()
    expect(text).not.toContain(hiddenTitle)
    expect(text).not.toMatch(/Uid/)
  }
})

it('answers 404 in JSON, 405 to other methods, and HEAD without a body', async () => {
  for (const path of ['/data/nowhere/registry', '/data/nowhere/home', '/data/ngos/none', '/data/ngos/a%2Fb', '/data/'])
    expect(await ask(path)).toMatchObject({ status: 404, body: Buffer.from('{"code":"not-found"}') })
  const refused = await ask('/data/places', {}, 'POST')
  expect(refused).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  const head = await ask('/data/places', {}, 'HEAD')
  expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) })
})
