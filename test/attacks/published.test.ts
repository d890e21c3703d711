import { gzipSync } from 'node:zlib'
import { inject, vi } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import type { ProposalState } from '../../domain/src/proposal/states.ts'
import { layProposal } from '../functions/support/proposals.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { order, urlOf } from './support/callables.ts'
import { castOf } from './support/cast.ts'
import { blockOf, commitmentOf, draftOf, lay, layDiscussion, layText, postOf } from './support/stage.ts'
import { askStore, nameOf } from './support/store.ts'
import { ask } from './support/web.ts'

const cast = await castOf('on')
const { city, author, head, moderator, akimOffice, official, secretary } = cast
const appUrl = inject('appUrl')
const { posts, forumId } = await layDiscussion(cast)
const said = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' }

// Words that stand where nobody but their readers should find them.

const canaries: Record<string, string> = {}
const canary = (what: string): string => {
  const word = `канарейка${Object.keys(canaries).length}жкх`
  canaries[what] = word
  return word
}
const text = (what: string) => ({
  title: `Скамья у ${canary(`the title of ${what}`)}`,
  body: `Пожилые люди ждут автобус стоя ${canary(`the body of ${what}`)}`,
})
const states: ProposalState[] = ['submitted', 'returned', 'rejected', 'withdrawn']
const hidden: [state: ProposalState, id: string][] = []
for (const state of states) hidden.push([state, await layText(cast, state, text(`a text that is ${state}`))])
await layText(cast, 'submitted', { ...text('a spoken text'), source: 'spoken', authorUid: null })
const open = await layText(cast, 'published')
await order(akimOffice.token, 'actOnProposal', {
  ...{ act: 'assign', proposalId: open, rev: 1, departmentId: city.ecology, coDepartmentIds: [] },
})
await order(official.token, 'actOnProposal', {
  ...{ act: 'answer', proposalId: open, rev: 2, decision: 'accepted', lang: 'ru', referredTo: null },
  text: 'Принято: сделаем в следующем году, средства предусмотрены.',
  commitments: [{ title: 'Поставить скамьи на остановках', dueOn: '2026-12-31' }],
})
await lay({
  [paths.proposalReview(open, 9)]: { act: 'return', text: canary('a reason from before publication') },
  [paths.proposalVersion(open, 9)]: { title: canary('an earlier form of a text') },
  [paths.draft(author.uid, 'd')]: { ...draftOf(city), title: canary('a draft') },
  [`${posts}/hidden`]: postOf(author, { text: '', authorName: '', hidden: true, hiddenReason: 'Назван человек' }),
  [`${posts}/hidden/postHistory/1`]: { before: { text: canary('a hidden post') } },
  [`${posts}/hidden/postCases/case`]: { territoryId: city.id, objection: { text: canary('an objection') } },
  [paths.block(`b-${city.id}`)]: blockOf(cast, { reason: canary('the reason of a block') }),
  [paths.roleChange(`r-${city.id}`)]: { reason: canary('the reason of a role'), uid: moderator.uid },
  [paths.publishedMonth(city.id, '2026-10')]: {
    month: '2026-10',
    asOf: new Date(),
    json: gzipSync(JSON.stringify({ territoryId: city.id, month: '2026-10', rows: [] })),
  },
  [paths.commitment(`c-${city.id}`)]: commitmentOf(cast, { ngoId: city.ngoId }),
})
await layProposal(
  city,
  { uid: author.uid, displayName: author.name },
  {
    ...text('a text with a number that is not public'),
    ...{ ngoId: city.ngoId, number: 'X-2026-000007', dueOn: '2026-01-02', publishedAt: new Date() },
  },
)
// The events of other attempts may be on their way for long: only what this one lays out is waited for.
await vi.waitFor(
  async () => {
    const { body } = await ask(appUrl, `/data/${city.id}/home`)
    if (!body.includes(open)) throw new Error('not there yet')
  },
  { timeout: 30_000, interval: 50 },
)
Object.assign(canaries, {
  'the uid of an author': author.uid,
  'the uid of an NGO’s head': head.uid,
  'the uid of a moderator': moderator.uid,
  'the uid of an official': official.uid,
  'the uid of a secretary': secretary.uid,
  'the address of an author': author.email,
  'the address of a moderator': moderator.email,
})

const pages = [
  '/data/places',
  `/data/${city.id}/home`,
  `/data/${city.id}/registry`,
  `/data/${city.id}/registry/2026-10`,
  `/data/ngos/${city.ngoId}`,
]
/** What machines and those who show links read, made of the same. */
const made = [
  ...[`/sitemap.${city.id}.pages.xml`, `/feeds/ru/${city.id}/answers.atom`, `/feeds/kk/${city.id}/meetings.atom`],
  ...[`/${city.id}`, `/${city.id}/proposals`, `/${city.id}/proposals/${open}`],
]
const bodies = async (asked: readonly string[]) =>
  (await Promise.all(asked.map((path) => ask(appUrl, path)))).map(({ body }) => body).join('\n')
const published = await bodies(pages)
const shown = published + (await bodies(made))
/** Public documents, read by a visitor as pages of them. */
const publicLists = [
  `${nameOf('commitments')}?pageSize=500`,
  `${nameOf(posts)}?pageSize=500`,
  `${nameOf(paths.proposal(open))}`,
  `${nameOf(paths.proposalEvents(open))}?pageSize=100`,
  nameOf(paths.statistics(city.id)),
  nameOf(paths.ngo(city.ngoId)),
  nameOf(paths.territory(city.id)),
]
const documents = (await Promise.all(publicLists.map((path) => askStore(null, path))))
  .map(({ body }) => body)
  .join('\n')
/** Whose text or post it is stands in the document, so that rules can say so: an id, which opens nothing. */
const inDocuments = Object.entries(canaries).filter(([what]) => what !== 'the uid of an author')

const found =
  (word: string, where: string): Attempt['by'] =>
  () =>
    where.includes(word) ? 'found' : 'not found'
const secrets: Attempt[] = [
  ...Object.entries(canaries).map(([what, word]) => ({
    who: 'visitor',
    what: `${what} in published pages`,
    meets: 'not found',
    by: found(word, shown),
  })),
  ...inDocuments.map(([what, word]) => ({
    who: 'visitor',
    what: `${what} in public documents`,
    meets: 'not found',
    by: found(word, documents),
  })),
  ...['Uid', 'authorUid', 'codeHash', 'order', 'password', 'lastSubmittedAt', 'moderatorUids'].map((field) => ({
    who: 'visitor',
    what: `a field ${field} in published pages`,
    meets: 'not found',
    by: found(`${field}"`, published),
  })),
  ...['X-2026-000007', '"submitted"', '"returned"', '"rejected"'].map((word) => ({
    who: 'visitor',
    what: `${word} in published pages`,
    meets: 'not found',
    by: found(word, published),
  })),
]

// Addresses that are none.

const nowhere = [
  '/picture',
  ...['proposals/none', 'ngos/__x__', 'places/__proto__', 'places/constructor', 'site/x', 'people/x', 'forums/..%2f']
    .map((path) => `/picture/ru/${path}.png`)
    .concat(`/picture/ru/ngos/${'x'.repeat(129)}.png`, `/picture/xx/ngos/${city.ngoId}.png`, '/picture/ru//x.png'),
  ...[`/sitemap.nowhere.pages.xml`, `/sitemap.${city.id}.registry-0.xml`, `/sitemap.${city.id}.registry-99.xml`],
  ...['/sitemap.__proto__.pages.xml', '/feeds/ru/constructor/answers.atom', `/feeds/ru/${city.id}/drafts.atom`],
  ...['/data', '/data/', '/data//', '/data/x', '/data/nowhere/home', '/data/nowhere/registry', '/data/ngos/none'],
  ...['/data/ngos/__x__', '/data/ngos/____', '/data/__x__/home', '/data/__proto__/home', '/data/constructor/registry'],
  ...[
    '/data/toString/home',
    '/data/ngos/constructor',
    `/data/ngos/${'x'.repeat(129)}`,
    '/data/ngos/.',
    '/data/ngos/%2e%2e',
  ],
  ...[`/data/ngos/${city.ngoId}%2FngoMembers%2Fx`, `/data/ngos/${city.ngoId}/ngoMembers`, '/data/ngos/a%00b'],
  ...[
    `/data/${city.id}/proposals/x`,
    `/data/${city.id}/staff`,
    `/data/${city.id}/home.json`,
    '/data/people/x',
    '/data/ngos/a%0ab',
  ],
  ...[
    '2026-09',
    '2026-13',
    '2026-1',
    '0000-00',
    '9999-12',
    '2026-10.json',
    '2026-10/x',
    '2026-10%2Fx',
    '__x__',
    '..%2f',
    '',
  ]
    .map((month) => `/data/${city.id}/registry/${month}`)
    .concat('/data/__x__/registry/2026-10', '/data/constructor/registry/2026-10', '/data/nowhere/registry/2026-10'),
  ...['/data/ngos/%F0%9F%98%80', '/data/ngos/a b', '/data/ngos/*', '/data/ngos/..%5c..', '/data/published/x'],
]
const addresses: Attempt[] = nowhere.map((path) => ({
  who: 'visitor',
  what: path.replaceAll(city.id, 'city').replaceAll(city.ngoId, 'ngo').slice(0, 40),
  meets: 'not there',
  by: async () => {
    const { status, headers, body } = await ask(appUrl, path.replaceAll(' ', '%20'))
    const isHome = body.includes('"waiting"') || body.includes('"rows"')
    const leadsOut = /^(?:https?:)?\/\//.test(String(headers.location ?? ''))
    return (status === 404 || status === 400 || (status >= 300 && status < 400 && !leadsOut)) && !isHome
      ? 'not there'
      : String(status)
  },
}))
const broken = [
  '/data/%',
  '/data/ngos/%zz',
  '/data/ngos/%ff%fe',
  '/data/ngos/%c0%af',
  '//data/places',
  '/\\data/places',
]
const refused: Attempt[] = broken.map((path) => ({
  who: 'visitor',
  what: `what is no address: ${path}`,
  meets: 'refused',
  by: async () => {
    const { status } = await ask(appUrl, path)
    return status >= 400 && status < 500 ? 'refused' : String(status)
  },
}))
const methods: Attempt[] = ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'].map((method) => ({
  who: 'visitor',
  what: `${method} of a page`,
  meets: '405 GET, HEAD',
  by: async () => {
    const { status, headers } = await ask(urlOf('publicData'), `${new URL(urlOf('publicData')).pathname}/data/places`, {
      method,
    })
    return `${status} ${headers.allow ?? ''}`
  },
}))
/** The function has an address of its own, past Hosting and what it turns away. */
const directly: Attempt[] = (
  [
    ['//evil.example/x?y', 'no way out'],
    ['/\\evil.example/x?y', 'no way out'],
    ['//evil.example', 'no way out'],
    ['/data/places//evil.example?x', 'no way out'],
    ['/%2f%2fevil.example?x', 'no way out'],
    ['/data/ngos/__x__', 'no way out'],
  ] as const
).map(([path, meets]) => ({
  who: 'visitor',
  what: `the function itself for ${path}`,
  meets,
  by: async () => {
    const { status, headers } = await ask(urlOf('publicData'), `${new URL(urlOf('publicData')).pathname}${path}`)
    const location = String(headers.location ?? '/data/')
    return status < 500 && location.startsWith('/data/') ? meets : `${status} ${location}`
  },
}))
/** Nobody has pictures of what is not public, and none is drawn but the one that the page names. */
const pictures: Attempt[] = [
  ...hidden.map(([state, id]) => ({
    who: 'visitor',
    what: `the picture of a text that is ${state}`,
    meets: '404',
    by: async () => String((await ask(appUrl, `/picture/ru/proposals/${id}.png`)).status),
  })),
  ...['', '?v=', '?v=000000000000', '?v[]=1', '?x=//evil.example', `?v=${'1'.repeat(2_000)}`].map((search) => ({
    who: 'visitor',
    what: `another picture of an NGO: ${search.slice(0, 20)}`,
    meets: 'led to the one',
    by: async () => {
      const { status, headers } = await ask(appUrl, `/picture/ru/ngos/${city.ngoId}.png${search}`)
      const isOwn = new RegExp(`^/picture/ru/ngos/${city.ngoId}\\.png\\?v=[0-9a-f]{12}$`)
      return status === 302 && isOwn.test(String(headers.location)) ? 'led to the one' : `${status} ${headers.location}`
    },
  })),
  ...['sharedPictures', 'machinePages'].flatMap((name) =>
    ['//evil.example/x?y', '/\\evil.example/sitemap.xml?y', '//evil.example/picture/ru/site/kopir.png?y'].map(
      (path) => ({
        who: 'visitor',
        what: `${name} itself for ${path}`,
        meets: 'no way out',
        by: async () => {
          const { status, headers } = await ask(urlOf(name), `${new URL(urlOf(name)).pathname}${path}`)
          return status === 404 && headers.location === undefined ? 'no way out' : `${status} ${headers.location}`
        },
      }),
    ),
  ),
  ...['/sitemap.xml', `/feeds/ru/${city.id}/answers.atom`, '/about', `/${city.id}/registry/${city.ngoId}`].map(
    (path) => ({
      who: 'visitor',
      what: `${path.replace(city.id, 'city').replace(city.ngoId, 'ngo')} under another host`,
      meets: 'not found',
      by: async () => {
        const { body } = await ask(appUrl, path, { headers: { 'x-forwarded-host': 'evil.example' } })
        return body.includes('evil') ? 'found' : 'not found'
      },
    }),
  ),
]
const kept: Attempt[] = [
  {
    who: 'visitor',
    what: 'a page by the tag of another',
    meets: '200',
    by: async () => String((await ask(appUrl, '/data/places', { headers: { 'if-none-match': '"x"' } })).status),
  },
  {
    who: 'visitor',
    what: 'a page with a header to be kept for everybody',
    meets: 'not found',
    by: async () => {
      const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', 'x-original-url': '/admin' }
      const { body, headers: answered } = await ask(appUrl, `/data/${city.id}/home?x`, { headers })
      return `${body}${JSON.stringify(answered)}`.includes('evil') ? 'found' : 'not found'
    },
  },
]

attempts('published', [...secrets, ...addresses, ...refused, ...methods, ...directly, ...pictures, ...kept])

controls('published', [
  { who: 'visitor', what: 'the public text in published pages', meets: 'found', by: found(open, published) },
  {
    who: 'visitor',
    what: 'the commitment in public documents',
    meets: 'found',
    by: found('Поставить скамьи', documents),
  },
  {
    who: 'visitor',
    what: 'the author of a public text in its document',
    meets: 'found',
    by: found(author.uid, documents),
  },
  {
    who: 'visitor',
    what: 'the picture of a public text',
    meets: '200 image/png',
    by: async () => {
      const { headers: first } = await ask(appUrl, `/picture/ru/proposals/${open}.png`)
      const { status, headers } = await ask(appUrl, String(first.location))
      return `${status} ${headers['content-type']}`
    },
  },
  ...[...pages, ...made].map((path) => ({
    who: 'visitor',
    what: path.replace(city.id, 'city').replace(city.ngoId, 'ngo').replace(open, 'text'),
    meets: '200',
    by: async () => String((await ask(appUrl, path)).status),
  })),
  {
    who: 'moderator',
    what: 'hide a post',
    meets: 'done',
    by: () => order(moderator.token, 'hidePost', { forumId, sessionId: 's', postId: 'said', rule: 3, ...said }),
  },
])
