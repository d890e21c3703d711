import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { admin, adminAuth } from '../functions/support/admin.ts'
import { askAuth, refresh, type Somebody, signIn, signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { order } from './support/callables.ts'
import { castOf, giveStaff, signUpStaff } from './support/cast.ts'
import { draftOf, layDiscussion, layText } from './support/stage.ts'
import { change, commit, get, list, now, put } from './support/store.ts'
import { draft, post, submission } from './support/writing.ts'

const cast = await castOf('on')
const { city, author, moderator, stranger, administrator } = cast
const { posts, forumId } = await layDiscussion(cast)
const waiting = await layText(cast, 'submitted')

const denied = (who: string, what: string, by: Attempt['by']): Attempt => ({ who, what, meets: 'denied', by })
const publish = { act: 'publish', proposalId: waiting, rev: 1 }
const said = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' }

// Tokens that nobody gave out.

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object
const own = claimsOf(moderator.token)
const tokenOf = (header: object, claims: object, signature = '') => `${encode(header)}.${encode(claims)}.${signature}`
const plain = { alg: 'none', typ: 'JWT' }

const noTokens: Record<string, string> = {
  'signed by somebody': tokenOf({ alg: 'RS256', kid: 'x', typ: 'JWT' }, own, 'c2lnbmF0dXJl'),
  'signed with a shared secret': tokenOf({ alg: 'HS256', typ: 'JWT' }, own, 'c2lnbmF0dXJl'),
  'that says it is signed and is not': tokenOf({ alg: 'RS256', typ: 'JWT' }, own),
  'with a signature that its header denies': tokenOf(plain, own, 'c2lnbmF0dXJl'),
  'of nobody': tokenOf(plain, { ...own, sub: undefined, user_id: undefined }),
  'of an empty name': tokenOf(plain, { ...own, sub: '', user_id: '' }),
  'of two parts': `${encode(plain)}.${encode(own)}`,
  'of four parts': `${tokenOf(plain, own)}.x`,
  'that is no JSON': 'x.y.',
  'of a list': `${encode(plain)}.${encode(['x'])}.`,
  'of nothing': 'null',
}
const forgedTokens: Attempt[] = Object.entries(noTokens).flatMap(([what, token]) => [
  {
    who: 'visitor',
    what: `a token ${what}, for the database`,
    meets: '401 UNAUTHENTICATED',
    by: () => get(token, paths.proposal(waiting)),
  },
])
const localTokens: Attempt[] = (
  [
    ['of another project', { ...own, aud: 'elsewhere', iss: 'https://securetoken.google.com/elsewhere' }],
    ['that ended yesterday', { ...own, exp: Math.floor(Date.now() / 1_000) - 86_400 }],
    ['that somebody wrote themself', own],
  ] as [string, object][]
).map(([what, claims]) => ({
  who: 'visitor',
  what: `a token ${what}, for the database`,
  meets: '401 UNAUTHENTICATED',
  by: () => get(tokenOf(plain, claims), paths.proposal(waiting)),
  explained: 'local tokens',
}))

/** What a token says of roles decides nothing. */
const claims: Record<string, object> = {
  'the role of an administrator': { administrator: true, admin: true },
  'roles by territory': { roles: { [city.id]: ['moderator'] } },
  'a role': { role: 'moderator' },
  'another name': { name: 'Модератор', email: moderator.email, email_verified: true },
}
const strangers = claimsOf(stranger.token)
const claimed: Attempt[] = Object.entries(claims).flatMap(([what, more]) => {
  const token = tokenOf(plain, { ...strangers, ...more })
  return [
    denied('stranger', `a claim of ${what}, for the database`, () => get(token, paths.proposal(waiting))),
    {
      who: 'stranger',
      what: `a claim of ${what}, for a function`,
      meets: 'not-found',
      by: () => order(token, 'actOnProposal', publish),
    },
  ]
})

// What the sign-in service lets a person write of their account.

const claimsAfter = async (answer: ReturnType<typeof askAuth>) => {
  const { json } = await answer
  const token = json.idToken as string | undefined
  if (token === undefined) return 'refused'
  const { roles, administrator: isAdministrator } = claimsOf(token) as Record<string, unknown>
  return roles || isAdministrator ? 'claimed' : 'nothing claimed'
}
const attributes = JSON.stringify({ administrator: true, roles: { [city.id]: ['moderator'] } })
const fresh = () => ({ email: `${randomUUID()}@kopir.example`, password: 'kopir-demo', returnSecureToken: true })
const uidAfter = async (localId: string) => {
  const { json } = await askAuth('signUp', { ...fresh(), localId })
  return json.localId === localId ? 'chosen' : 'given'
}
const isProved = async (uid: string) => ((await adminAuth.getUser(uid)).emailVerified ? 'proved' : 'not proved')
const unproved = await signUp('Непроверенная', { proved: false })
const mover = await signUp('Переезжающая')
const service: Attempt[] = [
  {
    who: 'somebody new',
    what: 'claims of their own while signing up',
    meets: 'refused or nothing',
    by: async () => {
      const met = await claimsAfter(askAuth('signUp', { ...fresh(), customAttributes: attributes }))
      return met === 'claimed' ? met : 'refused or nothing'
    },
  },
  {
    who: 'stranger',
    what: 'claims of their own afterwards',
    meets: 'refused or nothing',
    by: async () => {
      await askAuth('update', { idToken: stranger.token, customAttributes: attributes })
      const { json } = await refresh(stranger.refreshToken)
      return claimsOf(json.id_token ?? '..') && JSON.stringify(claimsOf(json.id_token ?? '')).includes('administrator')
        ? 'claimed'
        : 'refused or nothing'
    },
  },
  {
    who: 'somebody new',
    what: 'the uid of a moderator',
    meets: 'given',
    by: () => uidAfter(moderator.uid),
  },
  { who: 'somebody new', what: 'a uid of their own choice', meets: 'given', by: () => uidAfter(`chosen-${city.id}`) },
  {
    who: 'somebody new',
    what: 'an address that says it is proved, while signing up',
    meets: 'not proved',
    by: async () => {
      const { json } = await askAuth('signUp', { ...fresh(), emailVerified: true })
      return json.localId ? isProved(json.localId as string) : 'not proved'
    },
  },
  {
    who: 'somebody unproved',
    what: 'an address that says it is proved, afterwards',
    meets: 'not proved',
    by: async () => {
      await askAuth('update', { idToken: unproved.token, emailVerified: true })
      return isProved(unproved.uid)
    },
  },
  {
    who: 'somebody proved',
    what: 'another address that stays proved',
    meets: 'not proved',
    by: async () => {
      const { status } = await askAuth('update', { idToken: mover.token, email: `${randomUUID()}@kopir.example` })
      return status === 200 ? isProved(mover.uid) : 'not proved'
    },
  },
  {
    who: 'stranger',
    what: 'change another’s account by its id',
    meets: 'left alone',
    by: async () => {
      await askAuth('update', { idToken: stranger.token, localId: author.uid, displayName: 'Захвачено' })
      return (await adminAuth.getUser(author.uid)).displayName === 'Захвачено' ? 'changed' : 'left alone'
    },
  },
  {
    who: 'visitor',
    what: 'change another’s account by its id',
    meets: 'left alone',
    by: async () => {
      await askAuth('update', { localId: author.uid, displayName: 'Захвачено' })
      return (await adminAuth.getUser(author.uid)).displayName === 'Захвачено' ? 'changed' : 'left alone'
    },
  },
  {
    who: 'visitor',
    what: 'delete another’s account by its id',
    meets: 'left alone',
    by: async () => {
      await askAuth('delete', { localId: author.uid })
      return adminAuth.getUser(author.uid).then(
        () => 'left alone',
        () => 'deleted',
      )
    },
  },
  {
    who: 'visitor',
    what: 'a password by nine wrong ones',
    meets: 'INVALID_LOGIN_CREDENTIALS',
    by: async () => {
      const met = await Promise.all(Array.from({ length: 9 }, (_, index) => signIn(author.email, `wrong-${index}`)))
      return [...new Set(met.map(({ json }) => String(json.error?.message)))].join()
    },
  },
  {
    who: 'visitor',
    what: 'sign in with a list for an address',
    meets: '400',
    by: async () => String((await askAuth('signInWithPassword', { email: [author.email], password: {} })).status),
  },
  {
    who: 'visitor',
    what: 'a refresh token that is none',
    meets: '400',
    by: async () => String((await refresh('x')).status),
  },
]

// An address that nobody has proved gets no role.

const grant = (email: string) => ({
  ...{ email, territoryId: city.id, role: 'secretary', departmentId: null, grant: true, substitution: null },
  ...said,
})
const newAddress = `${randomUUID()}@kopir.example`
const addresses: Attempt[] = [
  {
    who: 'administrator',
    what: 'a role to an address that nobody proved',
    meets: 'address-unverified',
    by: () => order(administrator.token, 'changeRole', grant(unproved.email)),
  },
  {
    who: 'administrator',
    what: 'a role to an address that nobody has',
    meets: 'person-unknown',
    by: () => order(administrator.token, 'changeRole', grant('nobody@kopir.example')),
  },
  {
    who: 'administrator',
    what: 'a role to somebody proved whose address is a new one',
    meets: 'address-unverified',
    by: async () => {
      const changer = await signUp('Меняющая')
      await askAuth('update', { idToken: changer.token, email: newAddress })
      const met = await order(administrator.token, 'changeRole', grant(newAddress))
      // A service that lets nobody change an address unproved has none like it.
      return met === 'person-unknown' ? 'address-unverified' : met
    },
  },
]

// Who deleted their account, or is disabled.

const reply = `${posts}/reply`
async function gone(): Promise<Somebody> {
  const person = await signUp('Ушедшая')
  await order(person.token, 'deleteAccount', {})
  return person
}
const deleted = await gone()
await vi.waitFor(() => expect(adminAuth.getUser(deleted.uid)).rejects.toThrow(), { timeout: 30_000, interval: 50 })
const afterwards: Attempt[] = [
  denied('the deleted', 'submit', () => commit(deleted.token, ...submission(deleted, city.id, `g-${city.id}`))),
  denied('the deleted', 'post', () => commit(deleted.token, ...post(deleted, reply))),
  denied('the deleted', 'write a draft', () =>
    commit(deleted.token, ...draft(deleted, 'd', { ...draftOf(city), updatedAt: now })),
  ),
  denied('the deleted', 'open their person again', () =>
    commit(
      deleted.token,
      put(paths.person(deleted.uid), { displayName: 'Ушедшая', lang: 'ru', createdAt: now, lastSubmittedAt: null }),
    ),
  ),
  denied('the deleted', 'change their person', () =>
    commit(deleted.token, change(paths.person(deleted.uid), { lang: 'en' })),
  ),
  denied('the deleted', 'count posts', () => commit(deleted.token, ...post(deleted, reply).slice(1))),
  denied('the deleted', 'hold places', () =>
    commit(deleted.token, put(paths.writing(deleted.uid, 'submissions'), { first: null, second: null, third: null })),
  ),
  {
    who: 'the deleted',
    what: 'take a name again',
    meets: 'not-signed-in',
    by: () => order(deleted.token, 'setName', { displayName: 'Айша Ушедшая', lang: 'ru' }),
  },
  {
    who: 'the deleted',
    what: 'report a post',
    meets: 'not-signed-in',
    by: () => order(deleted.token, 'actOnPost', { act: 'report', forumId, sessionId: 's', postId: 'said', rule: 3 }),
  },
  {
    who: 'the deleted',
    what: 'order the deletion again, which is done',
    meets: 'done',
    by: () => order(deleted.token, 'deleteAccount', {}),
  },
  {
    who: 'the deleted',
    what: 'another token by the old refresh token',
    meets: '400',
    by: async () => String((await refresh(deleted.refreshToken)).status),
  },
  {
    who: 'the deleted',
    what: 'sign in',
    meets: 'INVALID_LOGIN_CREDENTIALS',
    by: async () => String((await signIn(deleted.email)).json.error?.message),
  },
  {
    who: 'the deleted',
    what: 'their old texts under a new account of the same address',
    meets: 'denied',
    by: async () => {
      const { json } = await askAuth('signUp', {
        email: deleted.email,
        password: 'kopir-demo',
        returnSecureToken: true,
      })
      return list(json.idToken as string, { from: 'proposals', where: [['authorUid', 'EQUAL', deleted.uid]] })
    },
  },
]

const former = await signUpStaff(city, 'moderator')
await admin.doc(paths.staffMember(former.uid)).delete()
const disabled = await signUpStaff(city, 'moderator')
await adminAuth.updateUser(disabled.uid, { disabled: true })
const reborn = await signUpStaff(city, 'moderator')
await adminAuth.deleteUser(reborn.uid)
const { json: again } = await askAuth('signUp', {
  email: reborn.email,
  password: 'kopir-demo',
  returnSecureToken: true,
})
const staff: Attempt[] = [
  denied('a former moderator', 'the queue, with a token of before', () =>
    list(former.token, { from: 'proposals', where: [['territoryId', 'EQUAL', city.id]] }),
  ),
  {
    who: 'a former moderator',
    what: 'publish, with a token of before',
    meets: 'not-found',
    by: () => order(former.token, 'actOnProposal', publish),
  },
  {
    who: 'a disabled moderator',
    what: 'sign in',
    meets: 'USER_DISABLED',
    by: async () => String((await signIn(disabled.email)).json.error?.message),
  },
  {
    who: 'a disabled moderator',
    what: 'another token by the old refresh token',
    meets: '400',
    by: async () => String((await refresh(disabled.refreshToken)).status),
  },
  denied('who has a moderator’s old address', 'the queue', () =>
    list(again.idToken as string, { from: 'proposals', where: [['territoryId', 'EQUAL', city.id]] }),
  ),
  ...(['moderator', 'secretary', 'official', 'akim_office'] as const).map((role) => ({
    who: `who holds the role ${role}`,
    what: 'delete their account',
    meets: 'role-held',
    by: async () => order((await signUpStaff(city, role)).token, 'deleteAccount', {}),
  })),
  {
    who: 'the last administrator',
    what: 'delete their account',
    meets: 'role-held',
    by: async () => {
      const last = await signUp('Последний')
      await giveStaff(last, { administrator: true })
      return order(last.token, 'deleteAccount', {})
    },
  },
]

attempts('accounts', [...forgedTokens, ...localTokens, ...claimed, ...service, ...addresses, ...afterwards, ...staff])

controls('accounts', [
  {
    who: 'moderator',
    what: 'read what waits',
    meets: 'done',
    by: () => get(moderator.token, paths.proposal(waiting)),
  },
  {
    who: 'administrator',
    what: 'a role to a proved address',
    meets: 'done',
    by: async () => order(administrator.token, 'changeRole', grant((await signUp('Проверенная')).email)),
  },
  {
    who: 'somebody',
    what: 'another token by the refresh token',
    meets: '200',
    by: async () => String((await refresh(author.refreshToken)).status),
  },
  {
    who: 'somebody',
    what: 'delete their account',
    meets: 'done',
    by: async () => order((await signUp('Уходящая')).token, 'deleteAccount', {}),
  },
])
