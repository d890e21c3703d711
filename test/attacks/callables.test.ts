import { type CallableName, callableRequests } from '../../domain/src/callables.ts'
import { commitmentActs } from '../../domain/src/commitment/acts.ts'
import { postActs } from '../../domain/src/forum/post-acts.ts'
import { paths } from '../../domain/src/paths.ts'
import { orderedActs } from '../../domain/src/proposal/acts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { order, post, siteOf, urlOf, wordFor } from './support/callables.ts'
import { castOf, tokenOf, type Who } from './support/cast.ts'
import { blockOf, commitmentOf, lay, layDiscussion, layText, postOf } from './support/stage.ts'

const cast = await castOf()
const { city, elsewhere, author, stranger, blocked, moderator } = cast
const { posts, forumId } = await layDiscussion(cast)
const names = Object.keys(callableRequests) as CallableName[]
const said = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' }

const submitted = await layText(cast, 'submitted')
const planned = `c-${city.id}`
const declared = `d-${city.id}`
await lay({
  [paths.commitment(planned)]: commitmentOf(cast),
  [paths.commitment(declared)]: commitmentOf(cast, { state: 'declared' }),
  [paths.block(`b-${city.id}`)]: blockOf(cast),
  [`${posts}/hidden`]: postOf(author, { text: '', hidden: true, hiddenReason: 'x', hiddenRev: 1, rev: 1 }),
})

/** A good request of each callable: who sends it is what is tried. */
const good: Record<CallableName, Record<string, unknown>> = {
  actOnProposal: { act: 'publish', proposalId: submitted, rev: 1 },
  actOnCommitment: { act: 'declare', commitmentId: planned, rev: 1, text: said.reason, lang: 'ru' },
  enterSpoken: {
    ...{ kind: 'proposal', title: 'Скамья на остановке', body: 'Пожилые люди ждут автобус стоя, нужна скамья.' },
    ...{ lang: 'ru', theme: 'transport', level: 'city', districtId: null, audience: [], territoryId: city.id },
    ...{ ngoId: city.ngoId, forumId: null, proposalId: `e-${city.id}` },
  },
  claimSpoken: { code: 'ABCD-EFGH' },
  hidePost: { forumId, sessionId: 's', postId: 'said', rule: 3, ...said },
  actOnPost: { act: 'leave', forumId, sessionId: 's', postId: 'said' },
  blockPerson: { blockId: `n-${city.id}`, uid: stranger.uid, territoryId: city.id, days: 1, ...said },
  actOnBlock: { act: 'lift', blockId: `b-${city.id}`, ...said },
  changeRole: {
    ...{ uid: stranger.uid, territoryId: city.id, role: 'moderator', departmentId: null, grant: true },
    ...{ substitution: null, ...said },
  },
  orphanedQueues: {},
  setName: { displayName: 'Айша Новая', lang: 'ru' },
  deleteAccount: {},
}

/** Whom each callable is for, as far as roles decide. */
const mayCall: Partial<Record<CallableName, Who[]>> = {
  actOnProposal: ['moderator'],
  actOnCommitment: ['official'],
  enterSpoken: ['secretary'],
  hidePost: ['moderator'],
  actOnPost: ['moderator'],
  blockPerson: ['moderator', 'administrator'],
  actOnBlock: ['moderator', 'administrator'],
  changeRole: ['administrator'],
  orphanedQueues: ['administrator'],
}
const everybody: Who[] = [
  ...(['stranger', 'head', 'moderator', 'foreignModerator', 'secretary', 'official'] as const),
  ...(['akimOffice', 'administrator'] as const),
]

const unsigned: Attempt[] = names.map((name) => ({
  who: 'visitor',
  what: name,
  meets: 'not-signed-in',
  by: () => order(null, name, good[name]),
}))

/** Of an unpublished text they do not even learn that it is there. */
const hiddenFrom = (who: Who, name: CallableName) => name === 'actOnProposal' && who !== 'moderator'
const wrongRoles: Attempt[] = Object.entries(mayCall).flatMap(([name, may]) =>
  everybody
    .filter((who) => !may.includes(who))
    .map((who) => ({
      who,
      what: name,
      meets: hiddenFrom(who, name as CallableName) ? 'not-found' : 'not-allowed',
      by: () => order(tokenOf(cast, who), name as CallableName, good[name as CallableName]),
    })),
)

/** The site answers for callables alone. */
const notThroughTheSite: Attempt[] = [
  ...['onProposalWritten', 'nightlyProof', 'publicData', 'dispatch', 'constructor', '', 'actonproposal'],
  ...['..%2f..%2fbackends', 'actOnProposal/../../backends', 'actOnProposal%2f..%2f..%2fnightlyProof'],
].map((name) => ({
  who: 'moderator',
  what: `a call of «${name}» through the site`,
  // Where dots lead out of the addresses of calls there are pages, which nobody posts to.
  meets: name.includes('/../') ? '405' : '404',
  by: async () => String((await post(moderator.token, name, '{"data":{}}', siteOf)).status),
}))
const throughTheSite: Attempt[] = names.map((name) => ({
  who: 'visitor',
  what: `${name} through the site`,
  meets: 'not-signed-in',
  by: async () => wordFor(await post(null, name, JSON.stringify({ data: good[name] }), siteOf)),
}))

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
/** Bodies that are no request of anything. */
const garbage: Record<string, (request: object) => string> = {
  null: () => '{"data":null}',
  'a list': (request) => JSON.stringify({ data: [request] }),
  'a text': (request) => JSON.stringify({ data: JSON.stringify(request) }),
  'a number': () => '{"data":7}',
  'a thousand lists in each other': () => `{"data":${deep(1_000)}}`,
  'one field more': (request) => JSON.stringify({ data: { ...request, administrator: true } }),
  'a field that changes what every object has': (request) =>
    `{"data":${JSON.stringify(request)
      .replace(/^\{/, '{"__proto__":{"administrator":true}')
      .replace(/\}(?=")/, '},')}}`,
  'a field «constructor»': (request) => JSON.stringify({ data: { ...request, constructor: { prototype: {} } } }),
  'lists for its fields': (request) =>
    JSON.stringify({ data: Object.fromEntries(Object.entries(request).map(([key, value]) => [key, [value]])) }),
  'objects for its fields': (request) =>
    JSON.stringify({ data: Object.fromEntries(Object.entries(request).map(([key, value]) => [key, { value }])) }),
  'a field of a megabyte': (request) =>
    JSON.stringify({ data: Object.fromEntries(Object.keys(request).map((key) => [key, 'x'.repeat(1_000_000 / 12)])) }),
}
/** A request without fields has none that could be of a wrong type; a strict one refuses what is more. */
const asksNothing = (name: CallableName) => Object.keys(good[name]).length === 0
const malformed: Attempt[] = names.flatMap((name) =>
  Object.entries(garbage)
    .filter(([what]) => !asksNothing(name) || !/its fields|of a megabyte/.test(what))
    .map(([what, body]) => ({
      who: 'stranger',
      what: `${name} of ${what}`,
      meets: 'invalid-request',
      by: async () => wordFor(await post(stranger.token, name, body(good[name]))),
    })),
)

const bodies: Attempt[] = (
  [
    ['no JSON', '{', '400'],
    ['nothing', '', '400 INVALID_ARGUMENT'],
    ['no data', '{"request":{}}', '400 INVALID_ARGUMENT'],
    ['data and more', '{"data":{},"context":{"auth":{"uid":"x"}}}', '400 INVALID_ARGUMENT'],
    ['eleven megabytes', `{"data":"${'x'.repeat(11_000_000)}"}`, 'invalid-request'],
  ] as const
).map(([what, body, meets]) => ({
  who: 'moderator',
  what: `a body of ${what}`,
  meets,
  by: async () => wordFor(await post(moderator.token, 'actOnProposal', body)),
}))

const ways: Attempt[] = ['GET', 'PUT', 'DELETE', 'PATCH'].map((method) => ({
  who: 'moderator',
  what: `a call by ${method}`,
  meets: '400',
  by: async () => {
    const body = JSON.stringify({ data: good.actOnProposal })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${moderator.token}` }
    const response = await fetch(urlOf('actOnProposal'), { method, headers, ...(method !== 'GET' && { body }) })
    return String(response.status)
  },
}))

/** Triggers and schedules are no callables, and a name of everything that an object has is none either. */
const notCallables: Attempt[] = [
  'onProposalWritten',
  'nightlyProof',
  'dailyDeadlines',
  'constructor',
  '__proto__',
  'toString',
  'dispatch',
].map((name) => ({
  who: 'moderator',
  what: `a call of ${name}`,
  meets: 'not served',
  by: async () => {
    const { status } = await post(moderator.token, name, '{"data":{}}')
    return status >= 400 && status < 500 ? 'not served' : String(status)
  },
}))

// Each field of each act, as it must not be.

const badIds = [
  '',
  '.',
  '..',
  'a/b',
  '__x__',
  'constructor',
  '__proto__',
  'a?b',
  'a#b',
  'a\nb',
  'x'.repeat(129),
  7,
  null,
]
const ids: [CallableName, string][] = [
  ['actOnProposal', 'proposalId'],
  ['actOnCommitment', 'commitmentId'],
  ['enterSpoken', 'territoryId'],
  ['hidePost', 'forumId'],
  ['actOnPost', 'postId'],
  ['blockPerson', 'uid'],
  ['actOnBlock', 'blockId'],
  ['changeRole', 'territoryId'],
]
const asWhom: Partial<Record<CallableName, Who>> = {
  ...{ actOnCommitment: 'official', enterSpoken: 'secretary', changeRole: 'administrator' },
}
const wrongIds: Attempt[] = ids.flatMap(([name, field], index) =>
  badIds
    // One schema for all of them: each callable gets some, all of them together everything.
    .filter((_, at) => (at + index) % 4 === 0)
    .map((id) => ({
      who: asWhom[name] ?? 'moderator',
      what: `${name} with the ${field} ${JSON.stringify(id)?.slice(0, 20)}`,
      meets: 'invalid-request',
      by: () => order(tokenOf(cast, asWhom[name] ?? 'moderator'), name, { ...good[name], [field]: id }),
    })),
)

const values: [CallableName, string, Record<string, unknown>][] = [
  ['actOnProposal', 'no act', { act: undefined }],
  ['actOnProposal', 'an act that is none', { act: 'delete' }],
  ['actOnProposal', 'an act of every object', { act: 'constructor' }],
  ['actOnProposal', 'an act of the browser', { act: 'withdraw', ...said }],
  ['actOnProposal', 'an act of the clock', { act: 'lapse' }],
  ['actOnProposal', 'an act that follows by itself', { act: 'complete' }],
  ['actOnProposal', 'the act that enters', { act: 'enter' }],
  ['actOnProposal', 'a revision as a text', { rev: '1' }],
  ['actOnProposal', 'half a revision', { rev: 1.5 }],
  ['actOnProposal', 'a revision below nothing', { rev: -1 }],
  ['actOnProposal', 'no revision', { rev: undefined }],
  ['actOnProposal', 'a rule that is none', { act: 'reject', rule: 99, ...said }],
  ['actOnProposal', 'a rule between two', { act: 'reject', rule: 1.5, ...said }],
  ['actOnProposal', 'a decision that is none', { act: 'answer', decision: 'maybe' }],
  ['actOnProposal', 'a short reason', { act: 'return', reason: 'Нет', lang: 'ru' }],
  ['actOnProposal', 'a long reason', { act: 'return', reason: 'а'.repeat(2_001), lang: 'ru' }],
  ['actOnProposal', 'eleven departments', { act: 'assign', departmentId: 'a', coDepartmentIds: Array(11).fill('b') }],
  ['actOnCommitment', 'an act of a proposal', { act: 'publish' }],
  ['actOnCommitment', 'the act that annuls', { act: 'annul' }],
  ['actOnCommitment', 'a state', { state: 'confirmed' }],
  ['enterSpoken', 'a state', { state: 'published' }],
  ['enterSpoken', 'an author', { authorUid: author.uid }],
  ['enterSpoken', 'a source', { source: 'written' }],
  ['enterSpoken', 'an id of two names', { proposalId: 'a/review/b' }],
  ['enterSpoken', 'another city’s NGO', { ngoId: elsewhere.ngoId }],
  ['enterSpoken', 'a district that is the city', { districtId: city.id }],
  ['enterSpoken', 'a meeting that is none', { forumId: 'none' }],
  ['claimSpoken', 'a code of letters that are none', { code: 'OOOO-1111' }],
  ['claimSpoken', 'a longer code', { code: 'ABCD-EFGH-ABCD' }],
  ['claimSpoken', 'a code in other digits', { code: '２３４５-６７８９' }],
  ['hidePost', 'a rule that is none', { rule: 0 }],
  ['hidePost', 'no reason', { reason: '' }],
  ['actOnPost', 'the act of hiding', { act: 'hide' }],
  ['actOnPost', 'a text beside an act that has none', { text: 'Иначе' }],
  ['blockPerson', 'a day and a half', { days: 1.5 }],
  ['blockPerson', 'a thousand days', { days: 1_000 }],
  ['blockPerson', 'days before', { days: -1 }],
  ['actOnBlock', 'an act that is none', { act: 'delete' }],
  ['changeRole', 'the role of an administrator', { role: 'administrator' }],
  ['changeRole', 'two people', { email: author.email }],
  ['changeRole', 'an address that is none', { uid: undefined, email: 'x' }],
  ['changeRole', 'a place that is none', { territoryId: 'nowhere' }],
  ['changeRole', 'a day that is none', { substitution: { forUid: author.uid, until: '2026-02-31' } }],
  ['changeRole', 'no reason', { reason: undefined }],
  ['setName', 'a name of 501 letters', { displayName: 'а'.repeat(501) }],
  ['setName', 'somebody else', { uid: author.uid }],
  ['deleteAccount', 'somebody else', { uid: author.uid }],
  ['orphanedQueues', 'a territory', { territoryId: city.id }],
]
const wrongValues: Attempt[] = values.map(([name, what, changed]) => ({
  who: asWhom[name] ?? 'moderator',
  what: `${name} with ${what}`,
  meets: 'invalid-request',
  by: () => order(tokenOf(cast, asWhom[name] ?? 'moderator'), name, { ...good[name], ...changed }),
}))

const days: Attempt[] = [
  ['2026-02-31', 'invalid-request'],
  ['9999-12-31', 'commitment-due-far'],
  ['2020-01-01', 'commitment-due-past'],
  ['0000-00-00', 'invalid-request'],
  ['2026-12-31T00:00:00Z', 'invalid-request'],
  ['+12026-12-31', 'invalid-request'],
].map(([day = '', meets = '']) => ({
  who: 'official',
  what: `a commitment for ${day}`,
  meets,
  by: async () => {
    const proposalId = await layText(cast, 'assigned')
    return order(cast.official.token, 'actOnProposal', {
      ...{ act: 'answer', proposalId, rev: 1, decision: 'accepted', lang: 'ru', referredTo: null },
      text: 'Принято: сделаем в следующем году, средства предусмотрены.',
      commitments: [{ title: 'Поставить скамьи на остановках', dueOn: day }],
    })
  },
}))

attempts('callables', [
  ...unsigned,
  ...wrongRoles,
  ...malformed,
  ...bodies,
  ...ways,
  ...notCallables,
  ...throughTheSite,
  ...notThroughTheSite,
  ...wrongIds,
  ...wrongValues,
  ...days,
])

controls('callables', [
  ...(['actOnProposal', 'actOnPost', 'hidePost', 'blockPerson', 'actOnBlock'] as const).map((name) => ({
    who: 'moderator',
    what: name,
    meets: 'done',
    by: () => order(moderator.token, name, good[name]),
  })),
  ...(['actOnCommitment', 'enterSpoken', 'changeRole', 'orphanedQueues'] as const).map((name) => ({
    who: asWhom[name] ?? 'administrator',
    what: name,
    meets: name === 'changeRole' ? 'done' : 'done',
    by: () => order(tokenOf(cast, asWhom[name] ?? 'administrator'), name, good[name]),
  })),
  { who: 'blocked', what: 'setName', meets: 'done', by: () => order(blocked.token, 'setName', good.setName) },
  {
    who: 'the table',
    what: 'knows every act of every callable',
    meets: '24',
    by: () => String(orderedActs.length + commitmentActs.length + postActs.length),
  },
])
