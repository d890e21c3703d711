import { afterAll, inject } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from '../functions/support/admin.ts'
import { buildCity } from '../functions/support/city.ts'
import { runSchedule } from '../functions/support/suite-control.ts'
import { signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { call, order } from './support/callables.ts'
import { castOf, signUpStaff } from './support/cast.ts'
import { blockOf, commitmentOf, lay, layDiscussion, layText, postOf } from './support/stage.ts'
import { commit, list, now } from './support/store.ts'
import { ask } from './support/web.ts'
import { submission } from './support/writing.ts'

// Documents as no function and no rule would write them, beside good ones: whatever reads them goes on.

const cast = await castOf('on')
const { city, moderator, official, akimOffice, secretary, head, author, administrator, blocked } = cast
const appUrl = inject('appUrl')
const said = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' }

/** What stands in a field instead of what belongs there. */
const junk: Record<string, unknown> = {
  'a number': 42,
  null: null,
  'a list': [],
  'a map': { constructor: { prototype: 1 } },
  'a text of another kind': 'weather',
}
const read = async (path: string) => {
  const { status, body } = await ask(appUrl, path)
  return { status: String(status), body }
}

// In the queue: whatever a text says, it can be given back, and only a readable one is published.

const words = ['title', 'body', 'theme', 'kind', 'lang', 'level', 'audience', 'districtId', 'authorName']
const queue: Attempt[] = words.flatMap((field) =>
  Object.entries(junk)
    .filter(([what]) => !(what === 'a list' && field === 'audience') && !(what === 'null' && field === 'districtId'))
    .filter(([what]) => !(what === 'a text of another kind' && /title|body|districtId|authorName/.test(field)))
    // Each field meets the same reader: two values for each.
    .filter((_, index) => index < 2)
    .map(([what, value]) => ({
      who: 'moderator',
      what: `give back a text whose ${field} is ${what}`,
      meets: 'returned',
      by: async () => {
        const proposalId = await layText(cast, 'submitted', { [field]: value } as never)
        const met = await order(moderator.token, 'actOnProposal', { act: 'return', proposalId, rev: 1, ...said })
        return met === 'done' ? String((await fieldsOf(paths.proposal(proposalId))).state) : met
      },
    })),
)
const unreadable: Attempt[] = (['title', 'body'] as const).flatMap((field) =>
  [42, null, '', ['x']].map((value) => ({
    who: 'moderator',
    what: `publish a text whose ${field} is ${JSON.stringify(value)?.slice(0, 8)}`,
    meets: 'text-unreadable',
    by: async () =>
      order(moderator.token, 'actOnProposal', {
        ...{ act: 'publish', proposalId: await layText(cast, 'submitted', { [field]: value } as never), rev: 1 },
      }),
  })),
)

// On pages for everybody: each kind of document has one that cannot be read, and the others are shown.

/** A city with one good document of each kind and one that is poisoned. */
async function poisonedCity(kind: string, poison: (id: string, ngoId: string) => Record<string, object>) {
  const place = await buildCity()
  await lay({
    [paths.commitment(`good-${place.id}`)]: { ...commitmentOf(cast), territoryId: place.id, ngoId: place.ngoId },
    [paths.forum(`good-${place.id}`)]: forumOf(place.id),
  })
  await layText({ ...cast, city: place }, 'published', { territoryId: place.id, title: 'Хороший текст города' })
  await lay(poison(place.id, place.ngoId))
  return { kind, place }
}
const localized = { kk: 'Форум', ru: 'Форум', en: 'Forum' }
function forumOf(territoryId: string): object {
  return {
    ...{ territoryId, kind: 'meeting', ordinal: null, title: localized, summary: localized, place: localized },
    ...{ startsAt: new Date('2099-01-01'), endsAt: new Date('2099-01-02'), plan: null },
  }
}
const poisons: Record<string, (id: string, ngoId: string) => Record<string, object>> = {
  'a text': (territoryId, ngoId) => ({
    [paths.proposal(`bad-${territoryId}`)]: {
      ...{ territoryId, ngoId, public: true, state: 'published', dueOn: '2026-01-01', publishedAt: new Date() },
      ...{ title: 42, answer: { answeredOn: '2026-01-01' } },
    },
  }),
  'a text with a state that is none': (territoryId, ngoId) => ({
    [paths.proposal(`bad-${territoryId}`)]: {
      ...{ territoryId, ngoId, public: true, state: 'constructor', dueOn: 7, publishedAt: 'yesterday' },
      answer: { answeredOn: 7 },
    },
  }),
  'a commitment': (territoryId, ngoId) => ({
    [paths.commitment(`bad-${territoryId}`)]: { territoryId, ngoId, state: 'planned', dueOn: '2026-02-31', year: 'x' },
  }),
  'a declared commitment': (territoryId, ngoId) => ({
    [paths.commitment(`bad-${territoryId}`)]: {
      territoryId,
      ngoId,
      state: 'declared',
      dueOn: '2026-01-01',
      title: null,
    },
  }),
  'a forum to come': (territoryId) => ({
    [paths.forum(`bad-${territoryId}`)]: { territoryId, endsAt: new Date('2098-01-01'), title: 7 },
  }),
  'a forum that was': (territoryId) => ({
    [paths.forum(`bad-${territoryId}`)]: { territoryId, endsAt: new Date('2020-01-01'), title: 7 },
  }),
  'an official figure': (territoryId) => ({ [paths.officialFigure(territoryId, 'bad')]: { figures: 'many' } }),
  statistics: (territoryId) => ({ [paths.statistics(territoryId)]: { territoryId, asOf: 'never', ngos: 7 } }),
  'an NGO': (territoryId) => ({ [paths.ngo(`bad-${territoryId}`)]: { territoryId, name: 7, directions: 'all' } }),
  'a department': (territoryId) => ({ [paths.department(`bad-${territoryId}`)]: { territoryId, name: 7 } }),
  'a member of staff': (territoryId) => ({
    [paths.staffMember(`bad-${territoryId}`)]: { roles: { [territoryId]: 7 } },
  }),
  'a place': (territoryId) => ({ [paths.territory(`bad-${territoryId}`)]: { level: 7, parentId: territoryId } }),
}
const cities = await Promise.all(Object.entries(poisons).map(([kind, poison]) => poisonedCity(kind, poison)))
const pages: Attempt[] = cities.flatMap(({ kind, place }) => [
  {
    who: 'visitor',
    what: `the first page of a city with ${kind} that cannot be read`,
    meets: '200',
    by: async () => (await read(`/data/${place.id}/home`)).status,
  },
  {
    who: 'visitor',
    what: `the good text on the first page of a city with ${kind} that cannot be read`,
    meets: 'shown',
    by: async () => ((await read(`/data/${place.id}/home`)).body.includes('Хороший текст города') ? 'shown' : 'lost'),
  },
  {
    who: 'visitor',
    what: `the registry of a city with ${kind} that cannot be read`,
    meets: '200',
    by: async () => (await read(`/data/${place.id}/registry`)).status,
  },
  {
    who: 'visitor',
    what: `the NGO of a city with ${kind} that cannot be read`,
    meets: '200',
    by: async () => (await read(`/data/ngos/${place.ngoId}`)).status,
  },
])
const everywhere: Attempt[] = [
  { who: 'visitor', what: 'all places', meets: '200', by: async () => (await read('/data/places')).status },
  {
    who: 'administrator',
    what: 'orphaned queues',
    meets: 'done',
    by: () => order(administrator.token, 'orphanedQueues', {}),
  },
  {
    who: 'somebody',
    what: 'a name among names that cannot be read',
    meets: 'done',
    by: async () =>
      order((await signUp('', { named: false })).token, 'setName', { displayName: 'Жанар Новая', lang: 'ru' }),
  },
  ...['dailyDeadlines', 'nightlyProof'].map((name) => ({
    who: 'the clock',
    what: name,
    meets: 'done',
    by: () =>
      runSchedule(name).then(
        () => 'done',
        (error: Error) => error.message,
      ),
  })),
  {
    who: 'the clock',
    what: 'a deadline behind ones that cannot be read',
    meets: 'withdrawn',
    by: async () => {
      const old = new Date('2026-01-05')
      for (const field of ['territoryId', 'changedAt', 'rev', 'state'])
        await layText(cast, 'returned', { changedAt: old, [field]: field === 'state' ? 'returned' : null } as never)
      const late = await layText(cast, 'returned', { changedAt: old, submittedAt: old })
      await runSchedule('dailyDeadlines')
      return String((await fieldsOf(paths.proposal(late))).state)
    },
  },
]

// Beside what staff act on.

const { posts, forumId } = await layDiscussion(cast)
const target = (postId: string) => ({ forumId, sessionId: 's', postId })
await lay({
  [`${posts}/cased`]: postOf(author),
  [`${posts}/cased/postCases/case`]: { open: 'yes', territoryId: city.id },
  [`${posts}/bad`]: postOf(author, { text: 42, lang: 'xx', ngoName: [], replyTo: 7 }),
  [`${posts}/after`]: postOf(author, { replyTo: 'bad' }),
  [paths.block(`bad-${city.id}`)]: { uid: blocked.uid, territoryId: city.id, until: 'never' },
  [paths.block(`good-${city.id}`)]: blockOf(cast),
  [paths.writingBlock(author.uid)]: { territories: 'all' },
})
const beside: Attempt[] = [
  {
    who: 'moderator',
    what: 'hide a post whose case cannot be read',
    meets: 'done',
    by: () => order(moderator.token, 'hidePost', { ...target('cased'), rule: 3, ...said }),
  },
  {
    who: 'moderator',
    what: 'hide a post that cannot be read',
    meets: 'done',
    by: () => order(moderator.token, 'hidePost', { ...target('bad'), rule: 3, ...said }),
  },
  {
    who: 'moderator',
    what: 'hide a post that answers one that cannot be read',
    meets: 'done',
    by: () => order(moderator.token, 'hidePost', { ...target('after'), rule: 3, ...said }),
  },
  {
    who: 'moderator',
    what: 'lift a block beside one that cannot be read',
    meets: 'done',
    by: () => order(moderator.token, 'actOnBlock', { act: 'lift', blockId: `good-${city.id}`, ...said }),
  },
  {
    who: 'moderator',
    what: 'the queue with texts that cannot be read',
    meets: 'done',
    by: () => list(moderator.token, { from: 'proposals', where: [['territoryId', 'EQUAL', city.id]], limit: 100 }),
  },
  {
    who: 'official',
    what: 'answer a text whose words cannot be read',
    meets: 'done',
    by: async () =>
      order(official.token, 'actOnProposal', {
        ...{ act: 'answer', proposalId: await layText(cast, 'assigned', { body: 42 } as never), rev: 1, lang: 'ru' },
        ...{ decision: 'declined', referredTo: null, commitments: [] },
        text: 'Отказано с обоснованием: земля принадлежит частному владельцу.',
      }),
  },
  {
    who: 'akimOffice',
    what: 'assign where a department cannot be read',
    meets: 'done',
    by: async () => {
      await lay({ [paths.department(`bad-${city.id}`)]: { territoryId: city.id, name: 7 } })
      return order(akimOffice.token, 'actOnProposal', {
        ...{ act: 'assign', proposalId: await layText(cast, 'published'), rev: 1 },
        ...{ departmentId: city.ecology, coDepartmentIds: [] },
      })
    },
  },
  {
    who: 'akimOffice',
    what: 'uphold where a commitment cannot be read',
    meets: 'done',
    by: async () => {
      const proposalId = await layText(cast, 'disputed')
      await lay({ [paths.commitment(`bad-${proposalId}`)]: { source: { kind: 'proposal', id: proposalId }, state: 7 } })
      return order(akimOffice.token, 'actOnProposal', {
        ...{ act: 'uphold', proposalId, rev: 1, departmentId: city.ecology, ...said },
      })
    },
  },
  {
    who: 'administrator',
    what: 'take a role from somebody whose name cannot be read',
    meets: 'done',
    by: async () => {
      const person = await signUpStaff(city, 'moderator')
      await lay({ [paths.person(person.uid)]: { displayName: 42 } })
      return order(administrator.token, 'changeRole', {
        ...{ uid: person.uid, territoryId: city.id, role: 'moderator', departmentId: null, grant: false },
        ...{ substitution: null, ...said },
      })
    },
  },
  {
    who: 'head',
    what: 'agree with an answer that cannot be read',
    meets: 'done',
    by: async () =>
      order(head.token, 'actOnProposal', {
        ...{ act: 'confirm', rev: 1 },
        proposalId: await layText(cast, 'answered', { title: null, authorName: 7 } as never),
      }),
  },
  {
    who: 'secretary',
    what: 'enter under the id of a text that cannot be read',
    meets: 'invalid-request',
    by: async () => {
      await lay({ [paths.proposal(`bad-${city.id}`)]: { title: 42 } })
      return order(secretary.token, 'enterSpoken', {
        ...{ kind: 'proposal', title: 'Скамья на остановке', body: 'Пожилые люди ждут автобус стоя, нужна скамья.' },
        ...{ lang: 'ru', theme: 'transport', level: 'city', districtId: null, audience: [], territoryId: city.id },
        ...{ ngoId: city.ngoId, forumId: null, proposalId: `bad-${city.id}` },
      })
    },
  },
]

/** After all of it the functions answer, with nothing of what stands there in their errors. */
const quiet: Attempt[] = [
  {
    who: 'moderator',
    what: 'a text of which not even the place can be read',
    meets: 'internal, and no more',
    by: async () => {
      await lay({ [paths.proposal(`void-${city.id}`)]: { secret: 'Тайное слово', rev: 'x', state: 7, territoryId: 7 } })
      const request = { act: 'publish', proposalId: `void-${city.id}`, rev: 1 }
      const { status, body } = await call(moderator.token, 'actOnProposal', request)
      return status === 500 && !/Тайное|territoryId|schema/.test(body) ? 'internal, and no more' : `${status} ${body}`
    },
  },
]

attempts('poison', [...queue, ...unreadable, ...pages, ...everywhere, ...beside, ...quiet])

controls('poison', [
  {
    who: 'moderator',
    what: 'publish a good text in the same city',
    meets: 'done',
    by: async () =>
      order(moderator.token, 'actOnProposal', { act: 'publish', proposalId: await layText(cast, 'submitted'), rev: 1 }),
  },
  {
    who: 'writer',
    what: 'submit a good text in the same city',
    meets: 'done',
    by: async () => {
      const writer = await signUp('Пишущая')
      return commit(writer.token, ...submission(writer, city.id, `p-${city.id}`, { person: { lastSubmittedAt: now } }))
    },
  },
])

// Left there it would be found by the attempts of other kinds.
afterAll(async () => {
  const collections = ['proposals', 'commitments', 'forums', 'ngos', 'departments', 'staff', 'territories']
  const ids = [city, ...cities.map(({ place }) => place)].flatMap(({ id }) => [`bad-${id}`, `void-${id}`])
  await Promise.all(collections.flatMap((each) => ids.map((id) => admin.doc(`${each}/${id}`).delete())))
})
