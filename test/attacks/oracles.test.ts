import { randomUUID } from 'node:crypto'
import { paths } from '../../domain/src/paths.ts'
import { orderedActs } from '../../domain/src/proposal/acts.ts'
import { askAuth, signIn, signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { call, order } from './support/callables.ts'
import { castOf, tokenOf, type Who } from './support/cast.ts'
import { blockOf, lay, layText } from './support/stage.ts'
import {
  aggregate,
  askStore,
  commit,
  get,
  list,
  nameOf,
  now,
  put,
  type Question,
  Value,
  wordFor,
} from './support/store.ts'

const cast = await castOf()
const { city, author, stranger, moderator, blocked, foreignModerator, administrator } = cast
const waiting = await layText(cast, 'submitted', { title: 'Скамья у входа' })
await layText(cast, 'published', { title: 'Аллея у школы' })
await lay({ [paths.block(`b-${city.id}`)]: blockOf(cast) })

const denied = (what: string, by: Attempt['by'], who = 'stranger'): Attempt => ({ who, what, meets: 'denied', by })
const ask = (question: Omit<Question, 'from'> & { from?: string }) =>
  list(stranger.token, { from: 'proposals', ...question })
const isPublic: [string, string, unknown] = ['public', 'EQUAL', true]

/** Questions whose answer, or its length, would tell something of a text that is not public. */
const questions: Record<string, Omit<Question, 'from'>> = {
  'the beginning of a title': { where: [['title', 'GREATER_THAN_OR_EQUAL', 'Скамья']] },
  'an order by title': { orderBy: ['title'] },
  'an order by title from a word on': { orderBy: ['title'], startAt: ['Скамья'] },
  'what is not public': { where: [['public', 'NOT_EQUAL', true]] },
  'public or more': { where: [['public', 'GREATER_THAN_OR_EQUAL', true]] },
  'public or less': { where: [['public', 'LESS_THAN_OR_EQUAL', true]] },
  'public or not': { where: [['public', 'IN', [true, false]]] },
  'not in the public ones': { where: [['public', 'NOT_IN', [true]]] },
  'a text for the young': { where: [['audience', 'ARRAY_CONTAINS', 'older_people']] },
  'a text by its state': { where: [['state', 'EQUAL', 'submitted']] },
  'a text by its revision': { where: [['rev', 'GREATER_THAN', 0]] },
  'a text by its author': { where: [['authorUid', 'EQUAL', author.uid]] },
  'a text by its id': { where: [['__name__', 'EQUAL', reference(waiting)]] },
  'ids between two': { orderBy: ['__name__'], startAt: [reference(waiting)] },
  'nothing but ids': { select: ['__name__'] },
  'one field of all': { select: ['state'] },
  'what comes after many': { offset: 1 },
}

function reference(id: string) {
  return new Value({ referenceValue: nameOf(paths.proposal(id)) })
}

const filters = Object.entries(questions).map(([what, question]) => denied(what, () => ask(question)))
const numbers: Attempt[] = [
  denied('the number of all texts', () => aggregate(stranger.token, { from: 'proposals', limit: null })),
  ...(['sum', 'avg'] as const).map((name) =>
    denied(`the ${name} of revisions`, () =>
      aggregate(stranger.token, { from: 'proposals' }, { [name]: { field: { fieldPath: 'rev' } } } as never),
    ),
  ),
  denied('the number of texts with a title', () =>
    aggregate(stranger.token, { from: 'proposals', where: [['title', 'EQUAL', 'Скамья у входа']] }),
  ),
  denied('the number of people', () => aggregate(administrator.token, { from: 'people' }), 'administrator'),
  denied('the number of accounts with a role', () => aggregate(moderator.token, { from: 'staff' }), 'moderator'),
  denied('the number of blocks', () => aggregate(stranger.token, { from: 'blocks' })),
  denied('whether there are blocks of somebody', () =>
    list(stranger.token, { from: 'blocks', where: [['uid', 'EQUAL', blocked.uid]] }),
  ),
  denied('the number of their NGOs', () =>
    aggregate(stranger.token, { from: 'ngoMembers', group: true, where: [['uid', 'EQUAL', cast.head.uid]] }),
  ),
  denied('which claims have a code', () =>
    list(stranger.token, { from: 'claims', group: true, where: [['codeHash', 'GREATER_THAN', '']] }),
  ),
]

type Answer = Promise<{ status: number; body: string }>

/** The two answers that would tell whether something is there; `alike` if they do not. */
async function compared(ofThere: Answer, ofNone: Answer, plain = withoutMessage): Promise<string> {
  const [there, none] = await Promise.all([ofThere, ofNone])
  return there.status === none.status && plain(there.body) === plain(none.body)
    ? 'alike'
    : `${there.status} ${there.body.slice(0, 90)} / ${none.status} ${none.body.slice(0, 90)}`
}
/** Names of what was asked for stand in some messages. */
const withoutNames = (body: string) => body.replaceAll(waiting, 'X').replaceAll(nothing, 'X')
const withoutMessage = (body: string) => withoutNames(body).replace(/"message":"\\n(?:[^"\\]|\\.)*"/, '')
const nothing = 'nothing-stands-here0'
const alike = (who: string, what: string, by: (id: string) => Promise<{ status: number; body: string }>): Attempt => ({
  who,
  what,
  meets: 'alike',
  by: () => compared(by(waiting), by(nothing)),
})

const reason = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' }
const requests: Record<(typeof orderedActs)[number]['name'], object> = {
  publish: {},
  return: reason,
  reject: { ...reason, rule: 1 },
  assign: { departmentId: city.ecology, coDepartmentIds: [] },
  answer: {
    decision: 'declined',
    text: 'Отказано с обоснованием: земля принадлежит частному владельцу.',
    lang: 'ru',
    referredTo: null,
    commitments: [],
  },
  confirm: {},
  dispute: reason,
  uphold: { ...reason, departmentId: city.ecology },
  dismiss: reason,
  disown: reason,
}

/** Who is told of an unpublished text what they are told of none. */
const outsiders: Who[] = [
  'stranger',
  'head',
  'secretary',
  'official',
  'akimOffice',
  'foreignModerator',
  'administrator',
]
const refusals = orderedActs.flatMap(({ name }) =>
  (name === 'publish' || name === 'disown' ? outsiders : outsiders.slice(0, 2)).map((who) =>
    alike(who, `${name} what is not public, or nothing`, (proposalId) =>
      call(tokenOf(cast, who), 'actOnProposal', { act: name, proposalId, rev: 1, ...requests[name] }),
    ),
  ),
)
const otherRevs = [0, 2, 99].map((rev) =>
  alike('stranger', `an order that has seen revision ${rev}`, (proposalId) =>
    call(stranger.token, 'actOnProposal', { act: 'publish', proposalId, rev }),
  ),
)

const written = (id: string) => ({ update: { name: nameOf(paths.proposal(id)), fields: {} } })
const documents: Attempt[] = [
  alike('stranger', 'a document that is there, or not', (id) => askStore(stranger.token, nameOf(paths.proposal(id)))),
  alike('visitor', 'a document that is there, or not', (id) => askStore(null, nameOf(paths.proposal(id)))),
  {
    who: 'stranger',
    what: 'a document that is there, or not, by the message of the refusal',
    meets: 'alike',
    by: () => {
      const ask = (id: string) => askStore(stranger.token, nameOf(paths.proposal(id)))
      return compared(ask(waiting), ask(nothing), withoutNames)
    },
    explained: 'local messages',
  },
  alike('stranger', 'some fields of it', (id) =>
    askStore(stranger.token, `${nameOf(paths.proposal(id))}?mask.fieldPaths=state`),
  ),
  alike('stranger', 'several documents at once', (id) =>
    askStore(stranger.token, `${nameOf()}:batchGet`, { documents: [nameOf(paths.proposal(id))] }),
  ),
  ...[{ exists: true }, { exists: false }, { updateTime: '2026-01-05T05:00:00Z' }].map((currentDocument) =>
    alike('stranger', `a write on the condition ${JSON.stringify(currentDocument)}`, (id) =>
      askStore(stranger.token, `${nameOf()}:commit`, { writes: [{ ...written(id), currentDocument }] }),
    ),
  ),
  alike('stranger', 'deleting it', (id) =>
    askStore(stranger.token, `${nameOf()}:commit`, { writes: [{ delete: nameOf(paths.proposal(id)) }] }),
  ),
  alike('stranger', 'a check of it beside an allowed write', (id) =>
    askStore(stranger.token, `${nameOf()}:commit`, {
      writes: [{ ...written(id), updateMask: { fieldPaths: [] }, currentDocument: { exists: true } }],
    }),
  ),
  alike('stranger', 'its subcollections by name', (id) =>
    askStore(stranger.token, `${nameOf(paths.proposal(id))}:listCollectionIds`, {}),
  ),
  alike('stranger', 'its review as a page of documents', (id) =>
    askStore(stranger.token, `${nameOf(paths.proposalReviews(id))}?pageSize=1&showMissing=true`),
  ),
  denied('all documents of a collection as a page', async () =>
    wordFor(await askStore(stranger.token, `${nameOf('proposals')}?pageSize=1`)),
  ),
  denied('the names of all collections', async () =>
    wordFor(await askStore(stranger.token, `${nameOf()}:listCollectionIds`, {})),
  ),
  denied('where a query could be parted', async () =>
    wordFor(
      await askStore(stranger.token, `${nameOf()}:partitionQuery`, {
        structuredQuery: {
          from: [{ collectionId: 'proposals', allDescendants: true }],
          orderBy: [{ field: { fieldPath: '__name__' } }],
        },
        partitionCount: 2,
      }),
    ),
  ),
  denied('a document through an earlier time', async () =>
    wordFor(await askStore(stranger.token, `${nameOf(paths.proposal(waiting))}?readTime=${new Date().toISOString()}`)),
  ),
  denied('a text of another as the place of one’s own draft', () =>
    commit(stranger.token, put(`${paths.proposal(waiting)}/drafts/d`, { updatedAt: now })),
  ),
]

/** What callables say of things that their caller may not know of. */
const people: Attempt[] = [
  ...(['stranger', 'moderator', 'akimOffice'] as const).map((who) => ({
    who,
    what: 'whether an address has an account, by a change of roles',
    meets: 'alike',
    by: () => {
      const change = { territoryId: city.id, role: 'secretary', departmentId: null, grant: true, substitution: null }
      const ask = (email: string) => call(tokenOf(cast, who), 'changeRole', { ...change, email, ...reason })
      return compared(ask(author.email), ask('nobody@kopir.example'))
    },
  })),
  ...(['stranger', 'foreignModerator', 'secretary'] as const).map((who) => ({
    who,
    what: 'whether somebody has an account, by a block',
    meets: 'alike',
    by: () => {
      const block = { blockId: 'b', territoryId: city.id, days: 1, ...reason }
      const ask = (uid: string) => call(tokenOf(cast, who), 'blockPerson', { ...block, uid })
      return compared(ask(author.uid), ask('nobody-at-all'))
    },
  })),
  ...(['stranger', 'foreignModerator', 'secretary'] as const).map((who) => ({
    who,
    what: 'whether there is such a block',
    meets: 'alike',
    by: () => {
      const ask = (blockId: string) => call(tokenOf(cast, who), 'actOnBlock', { act: 'lift', blockId, ...reason })
      return compared(ask(`b-${city.id}`), ask('none'))
    },
  })),
  {
    who: 'head',
    what: 'whether a claim code was ever one',
    meets: 'alike',
    by: () => {
      const ask = (code: string) => call(cast.head.token, 'claimSpoken', { code })
      return compared(ask('ABCD-EFGH'), ask('HGFE-DCBA'))
    },
  },
  {
    who: 'administrator',
    what: 'texts behind the counts of orphaned queues',
    meets: 'numbers only',
    by: async () => {
      const { body } = await call(administrator.token, 'orphanedQueues', {})
      return /Скамья|uid/i.test(body) ? body : 'numbers only'
    },
  },
]

const unknown = 'nobody-at-all@kopir.example'
/** The message of an answer of the sign-in service; its success. */
const said = async (answer: ReturnType<typeof askAuth>) => {
  const { json } = await answer
  return json.error?.message ?? 'done'
}
const signIns: Attempt[] = [
  {
    who: 'visitor',
    what: 'whether an address has an account, by a wrong password',
    meets: 'alike',
    by: async () => {
      const [known, none] = await Promise.all([
        said(signIn(author.email, 'wrong-one')),
        said(signIn(unknown, 'wrong-one')),
      ])
      return known === none ? 'alike' : `${known} / ${none}`
    },
  },
  {
    who: 'visitor',
    what: 'whether an address has an account, by a forgotten password',
    meets: 'alike',
    by: async () => {
      const reset = (email: string) => said(askAuth('sendOobCode', { requestType: 'PASSWORD_RESET', email }))
      const [known, none] = await Promise.all([reset(author.email), reset(unknown)])
      return known === none ? 'alike' : `${known} / ${none}`
    },
  },
  {
    who: 'visitor',
    what: 'whether an address has an account, by its providers',
    meets: 'alike',
    by: async () => {
      const ask = async (identifier: string) => {
        const { json } = await askAuth('createAuthUri', { identifier, continueUri: 'http://localhost' })
        return JSON.stringify({ registered: json.registered, providers: json.allProviders })
      }
      const [known, none] = await Promise.all([ask(author.email), ask(unknown)])
      return known === none ? 'alike' : `${known} / ${none}`
    },
  },
  {
    who: 'visitor',
    what: 'whether an address has an account, by signing up with it',
    meets: 'alike',
    by: async () => {
      const ask = (email: string) => said(askAuth('signUp', { email, password: 'kopir-demo' }))
      const [known, none] = await Promise.all([ask(author.email), ask(`${randomUUID()}@kopir.example`)])
      return known === none ? 'alike' : `${known} / ${none}`
    },
    explained: 'taken addresses',
  },
  {
    who: 'stranger',
    what: 'the account of another by its id',
    meets: 'own only',
    by: async () => {
      const { json } = await askAuth('lookup', { idToken: stranger.token, localId: [author.uid] })
      return JSON.stringify(json).includes(author.email) ? 'another one' : 'own only'
    },
  },
  {
    who: 'stranger',
    what: 'the account of another by its address',
    meets: 'own only',
    by: async () => {
      const { json } = await askAuth('lookup', { idToken: stranger.token, email: [author.email] })
      return JSON.stringify(json).includes(author.uid) ? 'another one' : 'own only'
    },
  },
]

attempts('oracles', [...filters, ...numbers, ...refusals, ...otherRevs, ...documents, ...people, ...signIns])

controls('oracles', [
  ...Object.entries(questions)
    .filter(([, { where = [] }]) => where.every(([field]) => field !== 'public'))
    .slice(0, 4)
    .map(([what, question]) => ({
      who: 'stranger',
      what: `${what}, of public texts`,
      meets: 'done',
      by: () => ask({ ...question, where: [...(question.where ?? []), isPublic] }),
    })),
  { who: 'author', what: 'their own by its id', meets: 'done', by: () => get(author.token, paths.proposal(waiting)) },
  {
    who: 'stranger',
    what: 'the number of public texts',
    meets: 'done',
    by: () => aggregate(stranger.token, { from: 'proposals', where: [isPublic] }),
  },
  {
    who: 'foreignModerator',
    what: 'an act on a public text is refused with its reason',
    meets: 'not-allowed',
    by: async () =>
      order(foreignModerator.token, 'actOnProposal', {
        act: 'publish',
        proposalId: await layText(cast, 'published'),
        rev: 1,
      }),
  },
  {
    who: 'moderator',
    what: 'publish the text',
    meets: 'done',
    by: () => order(moderator.token, 'actOnProposal', { act: 'publish', proposalId: waiting, rev: 1 }),
  },
  {
    who: 'somebody',
    what: 'sign in',
    meets: 'done',
    by: async () => said(signIn((await signUp('Вошедшая')).email)),
  },
])
