import { inject } from 'vitest'
import { listLimits } from '../../domain/src/list-limits.ts'
import { paths } from '../../domain/src/paths.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { order, post, urlOf } from './support/callables.ts'
import { castOf } from './support/cast.ts'
import { layDiscussion, layText } from './support/stage.ts'
import { aggregate, askStore, get, list, nameOf, type Question } from './support/store.ts'
import { ask } from './support/web.ts'

const cast = await castOf()
const { city, stranger, moderator, author } = cast
const { posts, forumId } = await layDiscussion(cast)
const appUrl = inject('appUrl')

/** Lists that everybody may have, and how much of them at once; null: none, because they are published otherwise. */
const lists: [what: string, question: Question, most: number | null][] = [
  ['texts', { from: 'proposals', where: [['public', 'EQUAL', true]] }, listLimits.proposals],
  ['posts', { from: posts }, listLimits.posts],
  ['forums', { from: 'forums' }, listLimits.forums],
  ['sessions', { from: `forums/${forumId}/sessions` }, listLimits.sessions],
  ['commitments', { from: 'commitments' }, listLimits.commitments],
  ['steps of commitments', { from: 'commitmentEvents', group: true }, listLimits.commitmentEvents],
  ['official figures', { from: paths.officialFigures(city.id) }, listLimits.officialFigures],
  ['NGOs', { from: 'ngos' }, null],
  ['territories', { from: 'territories' }, null],
  ['departments', { from: 'departments' }, null],
  ['months', { from: paths.statisticsMonths(city.id) }, null],
  ['statistics', { from: 'statistics' }, null],
]
const denied = (who: string, what: string, by: Attempt['by']): Attempt => ({ who, what, meets: 'denied', by })

const unlimited: Attempt[] = lists.flatMap(([what, question, most]) => [
  denied('visitor', `all ${what}`, () => list(null, { ...question, limit: null })),
  denied('visitor', `${what}, one more than there is at once`, () =>
    list(null, { ...question, limit: (most ?? 0) + 1 }),
  ),
  denied('visitor', `the number of all ${what}`, () => aggregate(null, { ...question, limit: null })),
  ...(most === null
    ? []
    : [
        denied('stranger', `all ${what}`, () => list(stranger.token, { ...question, limit: null })),
        denied('visitor', `one of the ${what} behind all others`, () => list(null, { ...question, offset: 1 })),
        denied('visitor', `the number of ${what} behind all others`, () => aggregate(null, { ...question, offset: 1 })),
      ]),
])
/** A limit that a query says and does not keep. */
const around: Attempt[] = [
  denied('visitor', 'posts of all discussions', () => list(null, { from: 'posts', group: true })),
  denied('visitor', 'sessions of all forums', () => list(null, { from: 'sessions', group: true })),
  denied('visitor', 'NGOs of a city', () => list(null, { from: 'ngos', where: [['territoryId', 'EQUAL', city.id]] })),
  denied('visitor', 'months of all places', () => list(null, { from: 'months', group: true })),
  denied('visitor', 'a page of all posts past the limit', async () => {
    const { status } = await askStore(null, `${nameOf(posts)}?pageSize=${listLimits.posts + 1}`)
    return status === 403 ? 'denied' : String(status)
  }),
  denied('visitor', 'a limit of a billion', () => list(null, { from: posts, limit: 1_000_000_000 })),
  denied('stranger', 'cases of posts without a place', () => list(stranger.token, { from: 'postCases', group: true })),
  denied('moderator', 'more cases than a page', () =>
    list(moderator.token, {
      from: 'postCases',
      group: true,
      where: [['territoryId', 'EQUAL', city.id]],
      limit: listLimits.postCases + 1,
    }),
  ),
  denied('moderator', 'more blocks than a page', () =>
    list(moderator.token, { from: 'blocks', where: [['territoryId', 'EQUAL', city.id]], limit: listLimits.blocks + 1 }),
  ),
  denied('administrator', 'more register imports than a page', () =>
    list(cast.administrator.token, { from: 'registerImports', limit: listLimits.registerImports + 1 }),
  ),
  denied('administrator', 'more chunks of an import than a page', () =>
    list(cast.administrator.token, { from: paths.importChunks('i'), limit: listLimits.importChunks + 1 }),
  ),
]

// Published pages have one address each.

const pages = [
  '/data/places',
  '/data/site',
  `/data/${city.id}/home`,
  `/data/${city.id}/registry`,
  `/data/ngos/${city.ngoId}`,
]
const addresses: Attempt[] = pages.flatMap((path) =>
  ['?x=1', '?a&b=c', '?x=%0d%0aSet-Cookie:a=b', `?${'x'.repeat(2_000)}`].map((more) => ({
    who: 'visitor',
    what: `${path.replace(city.id, 'city').replace(city.ngoId, 'ngo')}${more.slice(0, 30)}`,
    meets: `301 ${path}`,
    by: async () => {
      const { status, headers } = await ask(appUrl, `${path}${more}`)
      return `${status} ${headers.location ?? ''}`
    },
  })),
)
const others: Attempt[] = [
  `/data/${city.id}/home/`,
  `/data/${city.id.toUpperCase()}/home`,
  `/data/${city.id}/Home`,
  `/data/${city.id}//home`,
  `/data/${city.id}%2Fhome`,
  `/data/${city.id}/home;x=1`,
  `/data/%6egos/${city.ngoId}`,
].map((path) => ({
  who: 'visitor',
  what: `another address of a page: ${path.replaceAll(city.id, 'city').replaceAll(city.id.toUpperCase(), 'CITY').replaceAll(city.ngoId, 'ngo')}`,
  meets: '404',
  // The function itself: what a server before it reads as the same address is not kept twice there.
  by: async () => String((await ask(urlOf('publicData'), `${new URL(urlOf('publicData')).pathname}${path}`)).status),
}))

// Texts whose reading costs more than their length.

const much = 300_000
const heavy: Record<string, string> = {
  blanks: `а${' '.repeat(much)}а`,
  'line breaks': `а${'\n'.repeat(much)}а`,
  'marks in turn': `а${'\u0301\u0316'.repeat(much / 2)}`,
  'marks in the wrong order': `а${'\u0301'.repeat(much / 2)}${'\u0316'.repeat(much / 2)}`,
  'marks with hidden signs between': `а${`${'\u0301\u0316'.repeat(10)}\u200b`.repeat(much / 20)}`,
  'joiners behind pictures': '👩\u200d'.repeat(much / 3),
  tabs: `а${'\t'.repeat(much)}а`,
  'Korean letters in parts': '\u1112\u1161\u11ab'.repeat(much / 3),
}
const target = { forumId, sessionId: 's', postId: 'said' }
const texts: Attempt[] = Object.entries(heavy).map(([what, text]) => ({
  who: 'stranger',
  what: `a text of 300,000 ${what}`,
  // What is seen of marks or of line breaks is a letter or two, which is a text.
  meets: /marks|line breaks/.test(what) ? 'not-allowed' : 'invalid-request',
  by: () => order(stranger.token, 'actOnPost', { act: 'correct', ...target, text, lang: 'ru' }),
}))
const many = (count: number) => Array.from({ length: count }, () => 'a'.repeat(100))
const fields: Attempt[] = [
  ...[
    ['an address of 300,000 signs', { email: `${'a.'.repeat(much / 2)}@x` }],
    ['an address of hyphens', { email: `a@${'a-'.repeat(much / 2)}` }],
    ['a day of 300,000 signs', { uid: 'x', substitution: { forUid: 'x', until: '2'.repeat(much) } }],
    ['an id of 300,000 signs', { uid: '_'.repeat(much) }],
  ].map(([what, changed]) => ({
    who: 'stranger',
    what: String(what),
    meets: 'invalid-request',
    by: () =>
      order(stranger.token, 'changeRole', {
        ...{ territoryId: city.id, role: 'moderator', departmentId: null, grant: true, substitution: null },
        ...{ reason: 'Причина, изложенная достаточно подробно', lang: 'ru' },
        ...(changed as object),
      }),
  })),
  {
    who: 'stranger',
    what: 'ten thousand departments',
    meets: 'invalid-request',
    by: () =>
      order(stranger.token, 'actOnProposal', {
        ...{ act: 'assign', proposalId: 'p', rev: 1, departmentId: 'a', coDepartmentIds: many(10_000) },
      }),
  },
  {
    who: 'stranger',
    what: 'ten thousand commitments',
    meets: 'invalid-request',
    by: () =>
      order(stranger.token, 'actOnProposal', {
        ...{ act: 'answer', proposalId: 'p', rev: 1, decision: 'accepted', lang: 'ru', referredTo: null },
        text: 'Принято: сделаем в следующем году, средства предусмотрены.',
        commitments: Array.from({ length: 10_000 }, () => ({ title: 'Поставить скамьи', dueOn: '2099-01-01' })),
      }),
  },
  {
    who: 'stranger',
    what: 'a hundred thousand unknown fields',
    meets: 'invalid-request',
    by: () =>
      order(stranger.token, 'orphanedQueues', Object.fromEntries(many(100_000).map((_, index) => [`f${index}`, 1]))),
  },
  {
    who: 'stranger',
    what: 'a number of a thousand digits',
    meets: 'invalid-request',
    by: async () => {
      const body = `{"data":{"act":"publish","proposalId":"p","rev":${'9'.repeat(1_000)}}}`
      return (await post(stranger.token, 'actOnProposal', body)).body.includes('invalid-request')
        ? 'invalid-request'
        : 'taken'
    },
  },
]

attempts('cost', [...unlimited, ...around, ...addresses, ...others, ...texts, ...fields])

controls('cost', [
  ...lists.flatMap(([what, question, most]) =>
    most === null
      ? []
      : [
          {
            who: 'visitor',
            what: `as many ${what} as there are at once`,
            meets: 'done',
            by: () => list(null, { ...question, limit: most }),
          },
        ],
  ),
  {
    who: 'administrator',
    what: 'as many register imports as there are at once',
    meets: 'done',
    by: () => list(cast.administrator.token, { from: 'registerImports', limit: listLimits.registerImports }),
  },
  {
    who: 'administrator',
    what: 'as many chunks of an import as there are at once',
    meets: 'done',
    by: () => list(cast.administrator.token, { from: paths.importChunks('i'), limit: listLimits.importChunks }),
  },
  { who: 'visitor', what: 'an NGO by its id', meets: 'done', by: () => get(null, paths.ngo(city.ngoId)) },
  ...pages.map((path) => ({
    who: 'visitor',
    what: path.replace(city.id, 'city').replace(city.ngoId, 'ngo'),
    meets: '200',
    by: async () => String((await ask(appUrl, path)).status),
  })),
  {
    who: 'author',
    what: 'a text of ordinary length',
    meets: 'done',
    by: () => order(author.token, 'actOnPost', { act: 'correct', ...target, text: 'Как надо', lang: 'ru' }),
  },
  {
    who: 'moderator',
    what: 'publish',
    meets: 'done',
    by: async () =>
      order(moderator.token, 'actOnProposal', { act: 'publish', proposalId: await layText(cast, 'submitted'), rev: 1 }),
  },
])
