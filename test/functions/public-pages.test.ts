import { beforeAll, describe, expect, inject, it } from 'vitest'
import { languages } from '../../domain/src/language.ts'
import { paths } from '../../domain/src/paths.ts'
import { ownAddresses, placeAddresses } from '../../src/app/addresses.ts'
import { admin } from './support/admin.ts'
import { buildCity, type City, signUpStaff } from './support/city.ts'
import { type Person, signUp } from './support/person.ts'
import { layProposal } from './support/proposals.ts'
import { settled } from './support/suite-control.ts'

const appUrl = inject('appUrl')
/** Stands in every text that is not public. */
const secret = 'Непубличное слово'
const answerText = 'Остановку перенесём до первого июня'

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${appUrl}${path}`, { redirect: 'manual', headers: { 'accept-language': 'ru', ...headers } })
const html = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).text()

let city: City
let author: Person
let ids: Record<string, string>

beforeAll(async () => {
  city = await buildCity()
  author = await signUp('Автор')
  const moderator = await signUpStaff(city, 'moderator')
  const proposalId = await layProposal(city, author, { title: 'Перенести остановку', body: 'Текст *с выделением*' })
  await moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })
  const hiddenId = await layProposal(city, author, { title: `${secret}: заголовок`, body: `${secret}: текст` })
  const forumId = `forum-${city.id}`
  const sessionId = `session-${city.id}`
  const commitmentId = `commitment-${city.id}`
  ids = { territoryId: city.id, ngoId: city.ngoId, proposalId, hiddenId, forumId, sessionId, commitmentId }
  const localized = (text: string) => ({ kk: text, ru: text, en: text })
  const [startsAt, endsAt] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)]
  const place = { territoryId: city.id, place: localized('Большой зал'), startsAt, endsAt }
  const post = { authorUid: author.uid, authorName: 'Автор', ngoId: null, ngoName: null, lang: 'ru', replyTo: null }
  const said = { ...post, hidden: false, hiddenReason: null }
  const summary = localized('О чём говорим')
  const forum = { ...place, kind: 'meeting', ordinal: null, title: localized('Встреча'), summary, plan: null }
  const hosted = { moderatorUids: [moderator.uid], moderatorNames: ['Ведущая'], discussionOpen: true }
  const session = { ...place, ...hosted, forumId, kind: 'panel', title: localized('Разговор'), theme: 'ecology' }
  const at = new Date()
  const documents: Record<string, object> = {
    [paths.forum(forumId)]: forum,
    [paths.session(forumId, sessionId)]: session,
    [paths.post(forumId, sessionId, 'p1')]: { ...said, text: 'Сказанное всем', createdAt: at },
    [paths.post(forumId, sessionId, 'p2')]: { ...said, text: secret, createdAt: at },
    [paths.commitment(commitmentId)]: {
      ...{
        territoryId: city.id,
        year: 2026,
        title: 'Поставить скамьи',
        lang: 'ru',
        theme: 'ecology',
        state: 'planned',
      },
      ...{ departmentId: city.ecology, dueOn: '2026-12-31', rev: 1, authorUid: null, ngoId: city.ngoId, report: null },
      ...{ source: { kind: 'document', id: null, label: 'План' }, reason: null, confirmedOn: null, createdAt: at },
    },
    [paths.postReport(forumId, sessionId, 'p1', author.uid)]: { text: secret, at },
    [paths.proposalVersion(proposalId, 1)]: { title: secret, body: secret, at },
    [paths.proposalClaim(proposalId)]: { code: secret },
    [paths.proposalActor(proposalId, 1)]: { uid: secret, at },
    [paths.draft(author.uid, 'd1')]: { title: secret, territoryId: city.id },
    [paths.notification(author.uid, 'n1')]: { text: secret, at },
  }
  await Promise.all(Object.entries(documents).map(([path, fields]) => admin.doc(path).set(fields)))
  const hiding = { reason: 'Оскорбление участника обсуждения', lang: 'ru', rule: 4 } as const
  await moderator.call('hidePost', { forumId, sessionId, postId: 'p2', ...hiding })
  await admin.doc(paths.proposal(proposalId)).update({
    state: 'answered',
    departmentId: city.ecology,
    answer: given(),
  })
  await settled()
})

const given = () => ({
  decision: 'explained',
  text: answerText,
  lang: 'ru',
  answeredOn: '2026-11-20',
  departmentId: city.ecology,
  referredTo: null,
})

/** Every address that a reader may open, with the ids of this city. */
const readerPaths = () =>
  [...ownAddresses, ...placeAddresses]
    .filter(({ who }) => who === 'reader')
    .map(({ path }) => path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? ''))

/** What machines read of this city. */
const machinePaths = () => [
  ...['pages', 'registry-1'].map((file) => `/sitemap.${city.id}.${file}.xml`),
  ...languages.flatMap((language) =>
    ['answers', 'meetings'].map((kind) => `/feeds/${language}/${city.id}/${kind}.atom`),
  ),
]

describe('a page that everybody may read', () => {
  it('comes rendered at each of its addresses, in three languages, and says where the others are', async () => {
    for (const path of readerPaths())
      for (const language of languages) {
        const own = path === '/' ? `/${language}` : `/${language}${path}`
        const answer = await get(own)
        const text = await answer.text()
        expect([own, answer.status]).toEqual([own, 200])
        expect(text, own).toContain(`<html lang="${language}" data-rendered data-alone`)
        expect(text, own).toMatch(/<h1[ >]/)
        expect(text, own).toContain(`<link rel="canonical" href="${appUrl}${own}">`)
        expect(text, own).toContain(`hreflang="x-default" href="${appUrl}${path}"`)
        // Nothing of the page waits for the program.
        expect(text.split('<div id="root">')[1], own).not.toContain('animate-pulse')
      }
  })

  it('has one address, whatever hangs on it, and shows the last page of a list for one behind it', async () => {
    for (const [path, asked, own] of [
      ['', 'x', ''],
      [`/${city.id}/proposals/${ids.proposalId}`, 'utm_source=tg', ''],
      [`/${city.id}/roadmap`, 'commitment=nope', ''],
      [`/${city.id}/registry`, 'page=99999', ''],
      [`/${city.id}/registry`, 'fbclid=1&page=99999&status=active', '?status=active'],
    ] as const) {
      const page = await html(`/kk${path}?${asked}`)
      const address = (language: string) => `href="${appUrl}${language}${path}${own}"`
      expect(page).toContain(`<link rel="canonical" ${address('/kk')}>`)
      expect(page).toContain(`hreflang="en" ${address('/en')}>`)
      expect(page).toContain(`<meta property="og:url" content="${appUrl}/kk${path}${own}">`)
    }
    expect(await html(`/${city.id}/registry?page=99999`)).toContain('Зелёный двор')
  })

  it('may be kept by everybody, and is the same for everybody', async () => {
    for (const path of readerPaths()) {
      const answer = await get(path)
      expect(answer.headers.get('cache-control'), path).toMatch(/^public, max-age=0, s-maxage=\d+/)
      expect(answer.headers.get('set-cookie'), path).toBeNull()
      const body = (text: string) => /<div id="root">[\s\S]*<!--|<div id="root">[\s\S]*<script/.exec(text)?.[0]
      const signedIn = await html(path, { authorization: 'Bearer somebody', cookie: 'other=1' })
      expect(body(signedIn), path).toBe(body(await answer.text()))
    }
  })

  it('is not sent twice to who has it', async () => {
    // What is rendered says for which minute.
    await expect
      .poll(async () => {
        const tag = (await get('/about')).headers.get('etag') ?? ''
        return (await get('/about', { 'if-none-match': tag })).status
      })
      .toBe(304)
  })

  it('speaks the language that was chosen, else what the browser asks for most', async () => {
    const languageOf = async (headers: Record<string, string>) =>
      /<html lang="(\w+)"/.exec(await html('/about', headers))?.[1]
    expect(await languageOf({ 'accept-language': 'de, kk-KZ;q=0.8, ru;q=0.7' })).toBe('kk')
    expect(await languageOf({ 'accept-language': 'de, kk;q=0.1, ru;q=0.9' })).toBe('ru')
    expect(await languageOf({ 'accept-language': 'de' })).toBe('ru')
    expect(await languageOf({ 'accept-language': 'ru', cookie: '__session=en' })).toBe('en')
    expect(await languageOf({ 'accept-language': 'ru', cookie: '__session=xx' })).toBe('ru')
  })

  it('is read without the program: a proposal with its answer, a discussion, a search, a filter', async () => {
    const proposal = await html(`/${city.id}/proposals/${ids.proposalId}`)
    for (const words of ['Перенести остановку', '<em>с выделением</em>', answerText]) expect(proposal).toContain(words)
    expect(await html(`/${city.id}/forums/${ids.forumId}/sessions/${ids.sessionId}`)).toContain('Сказанное всем')
    expect(await html(`/${city.id}/registry?q=двор`)).toContain('Зелёный двор')
    expect(await html(`/${city.id}/registry?q=нет такого`)).not.toContain('Зелёный двор')
    expect(await html(`/${city.id}/proposals?q=остановка`)).toContain('Перенести остановку')
    expect(await html(`/${city.id}/proposals?state=published`)).not.toContain('Перенести остановку')
  })

  it('asks for the program after what is needed to be seen', async () => {
    const page = await html(`/ru/${city.id}`)
    const scripts = page.match(/<(?:link rel="modulepreload"|script type="module")[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(2)
    expect(scripts.filter((script) => !script.includes('fetchpriority="low"'))).toEqual([])
  })

  it('keeps what was public at its address: a text that was withdrawn, a post that was hidden, with why', async () => {
    const proposal = admin.doc(paths.proposal(ids.proposalId ?? ''))
    await proposal.update({ state: 'withdrawn', answer: null })
    const answer = await get(`/${city.id}/proposals/${ids.proposalId}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Отозвано')
    await proposal.update({ state: 'answered', answer: given() })
    const session = await html(`/${city.id}/forums/${ids.forumId}/sessions/${ids.sessionId}`)
    expect(session).toContain('Оскорбление участника обсуждения')
    // What was withdrawn before anybody could read it was never there.
    await admin.doc(paths.proposal(ids.hiddenId ?? '')).update({ state: 'withdrawn' })
    for (const path of [`/${city.id}/proposals/${ids.hiddenId}`, `/data/proposals/${ids.hiddenId}`])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    await admin.doc(paths.proposal(ids.hiddenId ?? '')).update({ state: 'submitted' })
  })

  it('answers what is not there, or is not public, with 404, and what stands elsewhere with its address', async () => {
    for (const path of [
      '/nowhere',
      `/${city.id}/nothing`,
      `/${city.id}/proposals/nothing`,
      `/${city.id}/proposals/${ids.hiddenId}`,
      `/${city.id}/registry/nothing`,
      `/${city.id}/forums/nothing`,
      `/kk/${city.id}/forums/${ids.forumId}/sessions/nothing`,
    ]) {
      const answer = await get(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.text()).toContain('<meta name="robots" content="noindex">')
    }
    for (const [path, own] of [
      [`/en/elsewhere/registry/${city.ngoId}`, 404],
      [`/almaty-x/proposals/${ids.proposalId}`, 404],
      [`/${city.id.toUpperCase()}/registry/`, `/${city.id}/registry`],
      [`/KK/${city.id}/PROPOSALS/${ids.proposalId}?x=1`, `/kk/${city.id}/proposals/${ids.proposalId}?x=1`],
      [`/${city.id.replace(/^./, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}`, `/${city.id}`],
      ['/kk/?x=1', '/kk?x=1'],
    ] as const) {
      const answer = await get(path)
      if (typeof own === 'number') expect([path, answer.status]).toEqual([path, own])
      else expect([answer.status, answer.headers.get('location')]).toEqual([301, own])
    }
  })
})

const schemasOf = (page: string): unknown[] =>
  [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json = '']) => JSON.parse(json))

describe('the picture of a shared link', () => {
  const read = (head: string, property: string) =>
    new RegExp(`<meta property="og:${property}" content="([^"]*)">`).exec(head)?.[1] ?? ''
  const pictureOf = async (path: string) => read(await html(path), 'image').replace(appUrl, '')
  /** Width and height as the header of a PNG tells them. */
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

  it('stands at every page, is drawn in each language and kept by everybody', async () => {
    for (const path of readerPaths())
      for (const language of languages) {
        const head = await html(path === '/' ? `/${language}` : `/${language}${path}`)
        const picture = read(head, 'image').replace(appUrl, '')
        expect(picture, path).toMatch(new RegExp(`^/picture/${language}/[a-z]+/[\\w-]+\\.png\\?v=[0-9a-f]{12}$`))
        expect([read(head, 'image:width'), read(head, 'image:height')]).toEqual(['1200', '630'])
        expect(head).toContain('<meta name="twitter:card" content="summary_large_image">')
        const answer = await get(picture)
        expect([picture, answer.status, answer.headers.get('content-type')]).toEqual([picture, 200, 'image/png'])
        expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=86400, s-maxage=\d+$/)
        expect(sizeOf(Buffer.from(await answer.arrayBuffer()))).toEqual([1200, 630])
      }
  })

  it('is that of the proposal, the NGO, the forum, the commitment, else of the place', async () => {
    const [territoryId, proposalId, ngoId, forumId] = [ids.territoryId, ids.proposalId, ids.ngoId, ids.forumId]
    for (const [path, picture] of [
      [`/${territoryId}/proposals/${proposalId}`, `proposals/${proposalId}`],
      [`/${territoryId}/registry/${ngoId}`, `ngos/${ngoId}`],
      [`/${territoryId}/forums/${forumId}`, `forums/${forumId}`],
      [`/${territoryId}/roadmap?year=2026&commitment=${ids.commitmentId}`, `commitments/${ids.commitmentId}`],
      [`/${territoryId}/roadmap`, `places/${territoryId}`],
      ['/about', 'site/kopir'],
    ] as const)
      expect(await pictureOf(path)).toContain(`/picture/ru/${picture}.png?v=`)
    const roadmap = await html(`/${territoryId}/roadmap?commitment=${ids.commitmentId}`)
    expect(read(roadmap, 'title')).toBe('Поставить скамьи')
    expect(read(roadmap, 'url')).toBe(`${appUrl}/ru/${territoryId}/roadmap?commitment=${ids.commitmentId}`)
    expect(roadmap).toContain(`<link rel="canonical" href="${appUrl}/ru/${territoryId}/roadmap">`)
    expect(read(roadmap, 'image:alt')).toContain('Поставить скамьи. Запланировано. ')
    expect((await get(await pictureOf(`/${territoryId}/roadmap?commitment=${ids.commitmentId}`))).status).toBe(200)
  })

  it('has another address once it shows something else', async () => {
    const path = `/${city.id}/proposals/${ids.proposalId}`
    const before = await pictureOf(path)
    await admin.doc(paths.proposal(ids.proposalId ?? '')).update({ title: 'Перенести остановку к школе' })
    const after = await pictureOf(path)
    expect(after).not.toBe(before)
    // A memory of some seconds stands between.
    await expect.poll(async () => (await get(before)).headers.get('location')).toBe(after)
    await admin.doc(paths.proposal(ids.proposalId ?? '')).update({ title: 'Перенести остановку' })
  })

  it('is drawn at one address, to which all others lead', async () => {
    const own = await pictureOf(`/${city.id}/registry/${city.ngoId}`)
    const [path = ''] = own.split('?')
    for (const other of [path, `${path}?v=000000000000`, `${own}&x=1`, `${path}?x=1&${own.split('?')[1]}`]) {
      const answer = await get(other)
      expect([other, answer.status, answer.headers.get('location')]).toEqual([other, 302, own])
    }
    expect((await get(own, { 'if-none-match': `"${own.split('=')[1]}"` })).status).toBe(304)
  })

  it('is none of what is not there or not public', async () => {
    for (const path of [
      ...[`proposals/${ids.hiddenId}`, 'proposals/nothing', 'ngos/nothing', 'forums/nothing', 'commitments/nothing'],
      ...['places/nothing', 'places/constructor', 'site/other', 'people/x', `sessions/${ids.sessionId}`, '__x__/x'],
    ])
      for (const version of ['', '?v=000000000000']) {
        const answer = await get(`/picture/ru/${path}.png${version}`)
        expect([path, answer.status]).toEqual([path, 404])
      }
    expect((await get(`/picture/de/proposals/${ids.proposalId}.png`)).status).toBe(404)
    expect((await get(`/picture/ru/proposals/${ids.proposalId}.jpg`)).status).toBe(404)
  })
})

describe('what machines read', () => {
  it('describes each page in its own words, in each language', async () => {
    for (const language of languages) {
      const paths = readerPaths().map((path) => (path === '/' ? `/${language}` : `/${language}${path}`))
      const told = await Promise.all(
        paths.map(async (path) => /<meta name="description" content="([^"]*)">/.exec(await html(path))?.[1] ?? ''),
      )
      for (const sentence of told) expect(sentence).toMatch(/\p{L}{3}/u)
      expect(new Set(told).size, told.join('\n')).toBe(paths.length)
    }
  })

  it('shows a shared proposal with its title, state and date, and says what it is', async () => {
    const page = await html(`/kk/${city.id}/proposals/${ids.proposalId}`)
    expect(page).toContain('<meta property="og:title" content="Перенести остановку')
    expect(page).toMatch(
      /<meta property="og:description" content="[^"]*Жауап берілді[^"]*2026 ж\. 20 қараша[^"]*Остановку/,
    )
    const [question, way] = schemasOf(page)
    expect(question).toMatchObject({
      '@type': 'QAPage',
      // Its author has not said yet whether they agree.
      mainEntity: { name: 'Перенести остановку', answerCount: 1, suggestedAnswer: { text: answerText } },
    })
    const place = `${appUrl}/kk/${city.id}`
    expect(way).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { item: place },
        { item: `${place}/proposals` },
        { item: `${place}/proposals/${ids.proposalId}` },
      ],
    })
  })

  it('says of organisations and meetings what they are, and of what they are a part', async () => {
    const [site] = schemasOf(await html(`/ru/${city.id}`))
    expect(site).toMatchObject({ '@type': 'WebSite', publisher: { '@type': 'Organization', url: appUrl } })
    const [ngo] = schemasOf(await html(`/ru/${city.id}/registry/${city.ngoId}`))
    expect(ngo).toMatchObject({ '@type': 'NGO', url: `${appUrl}/ru/${city.id}/registry/${city.ngoId}` })
    const address = `${appUrl}/ru/${city.id}/forums/${ids.forumId}`
    const [forum] = schemasOf(await html(address.replace(appUrl, '')))
    const [session] = schemasOf(await html(`/ru/${city.id}/forums/${ids.forumId}/sessions/${ids.sessionId}`))
    const part = { '@type': 'Event', name: 'Разговор', url: `${address}/sessions/${ids.sessionId}` }
    expect(forum).toMatchObject({ '@type': 'Event', name: 'Встреча', url: address, subEvent: [part] })
    expect(session).toMatchObject({ ...part, superEvent: { name: 'Встреча', url: address } })
  })

  it('lists every public page of a place with its languages', async () => {
    const addresses = (text: string) => [...text.matchAll(/<loc>([^<]*)/g)].map(([, address = '']) => address)
    const files = addresses(await html('/sitemap.xml')).map((address) => address.replace(appUrl, ''))
    const ofCity = files.filter((file) => file.includes(city.id))
    expect(ofCity).toEqual([`/sitemap.${city.id}.pages.xml`, `/sitemap.${city.id}.registry-1.xml`])
    const answer = await get(`/sitemap.${city.id}.pages.xml`)
    expect(answer.headers.get('content-type')).toContain('application/xml')
    const told = (await Promise.all(['/sitemap.pages.xml', ...ofCity].map((file) => html(file)))).flatMap(addresses)
    const own = readerPaths().flatMap((path) =>
      languages.map((language) => `${appUrl}/${language}${path === '/' ? '' : path}`),
    )
    expect(told.toSorted()).toEqual(own.toSorted())
    for (const file of [
      '/sitemap.nowhere.pages.xml',
      '/sitemap.nowhere.registry-1.xml',
      `/sitemap.${city.id}.registry-2.xml`,
    ])
      expect([file, (await get(file)).status]).toEqual([file, 404])
  })

  it('has each of these at one address', async () => {
    for (const path of ['/sitemap.xml', ...machinePaths()]) {
      const answer = await get(`${path}?other=1`)
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 301, path])
    }
  })

  it('names no site but its own, whatever host it is asked under', async () => {
    const proposal = `/${city.id}/proposals/${ids.proposalId}`
    for (const path of ['/sitemap.xml', ...machinePaths(), proposal])
      for (const host of ['evil.example', 'localhost:4173.evil.example', 'x"><script>'])
        expect(await html(path, { 'x-forwarded-host': host }), path).not.toMatch(/evil|"><script>/)
  })

  it('tells of answers and meetings in feeds, and escapes what people wrote', async () => {
    await admin.doc(paths.proposal(ids.proposalId ?? '')).update({ title: 'Остановка <b> & "двор"' })
    const answers = await get(`/feeds/ru/${city.id}/answers.atom`)
    expect(answers.headers.get('content-type')).toContain('application/atom+xml')
    expect(await answers.text()).toContain('<title>Остановка &lt;b&gt; &amp; &quot;двор&quot;</title>')
    expect(await html(`/feeds/kk/${city.id}/meetings.atom`)).toContain(`${appUrl}/kk/${city.id}/forums/${ids.forumId}`)
    for (const path of [
      '/feeds/de/x/answers.atom',
      '/feeds/ru/nowhere/answers.atom',
      `/feeds/ru/${city.id}/other.atom`,
    ])
      expect((await get(path)).status, path).toBe(404)
  })
})

it('tells nothing at any address that is not public', async () => {
  const data = ['home', 'registry', 'forums', 'commitments', 'statistics', 'proposals', 'proposals?whole=1'].map(
    (page) => `/data/${city.id}/${page}`,
  )
  const single = [
    `/data/ngos/${city.ngoId}`,
    `/data/proposals/${ids.proposalId}`,
    `/data/proposals/${ids.hiddenId}`,
    `/data/commitments/${ids.commitmentId}`,
    `/data/forums/${ids.forumId}`,
    `/data/forums/${ids.forumId}/sessions/${ids.sessionId}`,
  ]
  const searches = ['registry', 'proposals'].map((page) => `/${city.id}/${page}?q=${encodeURIComponent(secret)}`)
  const word = /Непубличное слово/g
  for (const path of [...readerPaths(), ...data, ...single, ...machinePaths(), `/${city.id}/proposals/${ids.hiddenId}`])
    expect((await html(path)).match(word), path).toBeNull()
  for (const path of machinePaths()) expect(await html(path), path).not.toContain(ids.hiddenId)
  // What was looked for stands in the field alone, and in the address of the page in other languages.
  for (const path of searches) {
    const text = (await html(path)).replaceAll(
      /value="[^"]*"|href="[^"]*"|<script type="application\/json"[\s\S]*?<\/script>/g,
      '',
    )
    expect(text.match(word), path).toBeNull()
  }
  const signed = await html(`/${city.id}/proposals/${ids.proposalId}`)
  expect(signed).not.toContain(author.uid)
  expect(await html(`/${city.id}/forums/${ids.forumId}/sessions/${ids.sessionId}`)).not.toContain(author.uid)
})
