import { type CallableName, callableRequests } from '../../domain/src/callables.ts'
import { commitmentActs } from '../../domain/src/commitment/acts.ts'
import { postActs } from '../../domain/src/forum/post-acts.ts'
import { paths } from '../../domain/src/paths.ts'
import { orderedActs } from '../../domain/src/proposal/acts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { order, post, siteOf, urlOf, wordFor } from './support/callables.ts'
import { castOf, tokenOf, type Who } from './support/cast.ts'
import { blockOf, commitmentOf, importOf, lay, layDiscussion, layText, postOf } from './support/stage.ts'

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
  actOnImport: {
    ...{ act: 'begin', importId: `i-${city.id}`, territoryId: city.id, source: 'Реестр юридических лиц' },
    ...{ asOf: '2026-01-01', fileName: 'register.csv', complete: false, chunks: 1 },
    mapping: { columns: { БИН: 'bin' }, values: { legalForm: {}, direction: {}, status: {}, district: {} } },
    plan: { new: 1, changed: 0, unchanged: 0, absent: 0, doubtful: 0, bad: 0 },
  },
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
  actOnImport: ['administrator'],
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
  ['actOnImport', 'importId'],
  ['changeRole', 'territoryId'],
]
const asWhom: Partial<Record<CallableName, Who>> = {
  ...{
    actOnCommitment: 'official',
    enterSpoken: 'secretary',
    changeRole: 'administrator',
    actOnImport: 'administrator',
  },
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

const noWords = { legalForm: {}, direction: {}, status: {}, district: {} }
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
  ['actOnImport', 'an act that is none', { act: 'delete' }],
  ['actOnImport', 'a state', { state: 'applied' }],
  ['actOnImport', 'somebody else', { startedBy: author.uid }],
  ['actOnImport', 'a day that is none', { asOf: '2026-02-31' }],
  ['actOnImport', 'a day to come', { asOf: '2099-01-01' }],
  ['actOnImport', 'no chunks', { chunks: 0 }],
  ['actOnImport', 'a thousand and one chunks', { chunks: 1_001 }],
  ['actOnImport', 'half a chunk', { chunks: 1.5 }],
  ['actOnImport', 'a source of hidden signs', { source: '\u200b'.repeat(20) }],
  ['actOnImport', 'a source of 201 letters', { source: 'а'.repeat(201) }],
  ['actOnImport', 'a plan below nothing', { plan: { ...(good.actOnImport.plan as object), new: -1 } }],
  ['actOnImport', 'a plan with a group more', { plan: { ...(good.actOnImport.plan as object), deleted: 1 } }],
  ['actOnImport', 'a column that is none', { mapping: { columns: { БИН: 'iin' }, values: noWords } }],
  ['actOnImport', 'words of another field', { mapping: { columns: {}, values: { ...noWords, phone: {} } } }],
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

// What rows of a register file may not bring, whatever their plan says.

const made = {
  ...{ name: { ru: 'Общественный фонд «Жасыл қала»' }, bin: '190740000201', legalForm: 'public_foundation' },
  ...{ directions: [], status: 'active', registeredOn: null, districtId: null },
}
const create = (change: object = {}, more: object = {}) => ({
  ...{ act: 'create', line: 2, ngoId: `r-${city.id}`, after: { ...made, ...change } },
  ...more,
})
const changed = (before: object, after: object) => ({ act: 'change', line: 2, ngoId: city.ngoId, before, after })
const heavy = { kk: 'ж'.repeat(500), ru: 'ш'.repeat(500), en: 'ї'.repeat(500) }
const badRows: [string, object[]][] = [
  ['no rows', []],
  ['201 rows', Array.from({ length: 201 }, () => create())],
  ['more bytes than a document holds', Array.from({ length: 200 }, () => changed({ name: heavy }, { name: heavy }))],
  ['a row of another act', [{ ...create(), act: 'delete' }]],
  ['a contact', [create({ contacts: { phone: '+7 701 000 00 00' } })]],
  ['a confirmation', [create({ verified: true })]],
  ['another territory', [create({}, { territoryId: elsewhere.id })]],
  ['a field more in a change', [changed({ youth: false }, { youth: true })]],
  ['other facts before than after', [changed({ bin: null }, { status: 'active' })]],
  ['nothing that changes', [changed({}, {})]],
  ['the number of a person for a BIN', [create({ bin: '850101300123' })]],
  ['the number of a person in a name', [create({ name: { ru: 'Фонд Иванова, ИИН 850101300123' } })]],
  ['the number of a person in a name of before', [changed({ name: { ru: '850101300123' } }, { name: { ru: 'Фонд' } })]],
  ['a BIN whose check digit is another', [create({ bin: '190740000202' })]],
  ['a BIN as a number', [create({ bin: 190740000201 })]],
  ['a name of nothing that is seen', [create({ name: { ru: '\u200b\u202e' } })]],
  ['a name of 501 letters', [create({ name: { ru: 'а'.repeat(501) } })]],
  ['a day that the calendar has not', [create({ registeredOn: '2026-02-31' })]],
  ['a status that is none', [create({ status: 'constructor' })]],
  ['a direction that is none', [create({ directions: ['weather'] })]],
  ['another city’s district', [create({ districtId: elsewhere.id })]],
  ['a district that is none', [create({ districtId: 'nowhere' })]],
  ['an id of two names', [create({}, { ngoId: 'a/ngoMembers/b' })]],
  ['an id of every object', [create({}, { ngoId: 'constructor' })]],
  ['a line between two', [create({}, { line: 1.5 })]],
]
const staging = `s-${city.id}`
await lay({ [paths.registerImport(staging)]: importOf(cast, { chunks: 2 }) })
const stageOf = (rows: object[], n = 0) => ({ act: 'stage', importId: staging, n, rows })
const rowsOfFiles: Attempt[] = [
  ...badRows.map(([what, rows]) => ({ what, request: stageOf(rows) })),
  { what: 'a chunk behind the last', request: stageOf([create()], 2) },
  { what: 'a chunk before the first', request: stageOf([create()], -1) },
  { what: 'half a chunk', request: stageOf([create()], 0.5) },
].map(({ what, request }) => ({
  who: 'administrator',
  what: `rows of a register: ${what}`,
  meets: 'invalid-request',
  by: () => order(cast.administrator.token, 'actOnImport', request),
}))
const importActs: Record<string, object> = {
  stage: { n: 0, rows: [create()] },
  start: {},
  stop: {},
  resume: {},
  undo: said,
}
const foreignImports: Attempt[] = everybody
  .filter((who) => who !== 'administrator')
  .flatMap((who) =>
    Object.entries(importActs).map(([act, more]) => ({
      who,
      what: `${act} an import`,
      meets: 'not-allowed',
      by: () => order(tokenOf(cast, who), 'actOnImport', { act, importId: staging, ...more }),
    })),
  )
const personNumbers: Attempt[] = [
  ['the source', { source: 'Список от 850101300123' }],
  ['the file’s name', { fileName: '850101300123.csv' }],
].map(([where, change]) => ({
  who: 'administrator',
  what: `begin an import with the number of a person in ${where}`,
  meets: 'person-number',
  by: () =>
    order(cast.administrator.token, 'actOnImport', {
      ...{ ...good.actOnImport, importId: `p-${city.id}` },
      ...(change as object),
    }),
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
  ...rowsOfFiles,
  ...foreignImports,
  ...personNumbers,
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
  {
    who: 'administrator',
    what: 'rows of a register',
    meets: 'done',
    by: () => order(cast.administrator.token, 'actOnImport', stageOf([create()])),
  },
  {
    who: 'administrator',
    what: 'actOnImport',
    meets: 'done',
    by: () => order(cast.administrator.token, 'actOnImport', { ...good.actOnImport, territoryId: elsewhere.id }),
  },
  { who: 'blocked', what: 'setName', meets: 'done', by: () => order(blocked.token, 'setName', good.setName) },
  {
    who: 'the table',
    what: 'knows every act of every callable',
    meets: '24',
    by: () => String(orderedActs.length + commitmentActs.length + postActs.length),
  },
])
