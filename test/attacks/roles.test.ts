import { paths } from '../../domain/src/paths.ts'
import { type StaffRole, staffRoles } from '../../domain/src/person/staff.ts'
import { admin, fieldsOf } from '../functions/support/admin.ts'
import { buildCity } from '../functions/support/city.ts'
import { signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { order } from './support/callables.ts'
import { castOf, giveStaff, signUpStaff, tokenOf, type Who } from './support/cast.ts'
import { lay, layDiscussion, layText } from './support/stage.ts'
import { change, commit, get, list, merge, put, remove } from './support/store.ts'

const cast = await castOf()
const { city, elsewhere, stranger, moderator, administrator, foreignModerator, official, secretary } = cast
const said = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' }
const grant = (uid: string, role: StaffRole, more: object = {}) => ({
  ...{ uid, territoryId: city.id, role, departmentId: role === 'official' ? city.ecology : null, grant: true },
  ...{ substitution: null, ...said, ...more },
})
const orders = (who: Who, request: object) => order(tokenOf(cast, who), 'changeRole', request)
const denied = (who: string, what: string, by: Attempt['by']): Attempt => ({ who, what, meets: 'denied', by })

// By order of who may not.

const notAdministrators: Who[] = [
  ...(['stranger', 'head', 'moderator', 'secretary', 'official', 'akimOffice', 'foreignModerator'] as const),
]
const byOrder: Attempt[] = notAdministrators.flatMap((who) => [
  {
    who,
    what: 'a role for themself',
    meets: 'not-allowed',
    by: () => orders(who, grant(cast[who as 'head'].uid, 'akim_office')),
  },
  { who, what: 'a role for another', meets: 'not-allowed', by: () => orders(who, grant(stranger.uid, 'secretary')) },
  {
    who,
    what: 'the end of another’s role',
    meets: 'not-allowed',
    by: () => orders(who, grant(moderator.uid, 'moderator', { grant: false })),
  },
])

// By writing the document that says it.

const documents: Attempt[] = (['stranger', 'moderator', 'administrator'] as const).flatMap((who) => {
  const { uid, token } = cast[who]
  const own = paths.staffMember(uid)
  const all = { uid, displayName: 'x', administrator: true, roles: { [city.id]: [...staffRoles] }, departments: {} }
  return [
    denied(who, 'write their own roles', () => commit(token, put(own, all))),
    denied(who, 'add to their own roles', () => commit(token, merge(own, { administrator: true }))),
    denied(who, 'change one role of their own by its path', () =>
      commit(token, change(own, { roles: { [city.id]: ['akim_office'] } })),
    ),
    denied(who, 'delete their own roles', () => commit(token, remove(own))),
    denied(who, 'write another’s roles', () => commit(token, put(paths.staffMember(official.uid), all))),
    denied(who, 'write the journal', () => commit(token, put(paths.roleChange('x'), { uid }))),
    denied(who, 'delete from the journal', () => commit(token, remove(paths.roleChange('x')))),
    denied(who, 'write a register import', () =>
      commit(token, put(paths.registerImport(`w-${who}`), { state: 'applying', done: 0 })),
    ),
    denied(who, 'lay rows of a register down', () => commit(token, put(paths.importChunk('w', 0), { n: 0, rows: [] }))),
    denied(who, 'take the lock of an import', () => commit(token, remove(paths.importLock(city.id)))),
    denied(who, 'make themself the head of an NGO', () =>
      commit(token, put(paths.ngoMember(city.ngoId, uid), { uid, role: 'head', ngoId: city.ngoId })),
    ),
    denied(who, 'make themself the host of a session', () =>
      commit(token, merge(`forums/${discussion.forumId}/sessions/s`, { moderatorUids: [uid] })),
    ),
    denied(who, 'lend themself a department', () =>
      commit(token, merge(own, { departments: { [city.id]: [city.energy] } })),
    ),
  ]
})
const discussion = await layDiscussion(cast)

// What an administrator may not give, and to whom.

const former = `former-${city.id.slice(5)}`
const unproved = await signUp('Непроверенная', { proved: false })
const nameless = await signUp('', { named: false })
const asOfficial = (departmentId: string | null) => grant(stranger.uid, 'official', { departmentId })
const given: [string, string, object][] = [
  ['a department that is none', 'department-unknown', asOfficial('none')],
  ['no department', 'department-unknown', asOfficial(null)],
  ['another city’s department', 'department-unknown', asOfficial(elsewhere.ecology)],
  ['a department of before', 'department-unknown', asOfficial(former)],
  ['a role where nothing is', 'invalid-request', grant(stranger.uid, 'moderator', { territoryId: 'nowhere' })],
  [
    'a role of every object’s place',
    'invalid-request',
    grant(stranger.uid, 'moderator', { territoryId: 'constructor' }),
  ],
  ['a role to nobody', 'person-unknown', grant('nobody-at-all', 'moderator')],
  ['a role to who has no name', 'person-unknown', grant(nameless.uid, 'moderator')],
  ['a role to an address that is not proved', 'address-unverified', grant(unproved.uid, 'moderator')],
  [
    'a substitute who is no official',
    'substitution-unfit',
    grant(stranger.uid, 'official', { substitution: { forUid: official.uid, until: '2026-12-01' } }),
  ],
  [
    'a substitute for a department that the colleague has not',
    'substitution-unfit',
    grant(cast.otherOfficial.uid, 'official', {
      departmentId: city.energy,
      substitution: { forUid: official.uid, until: '2026-12-01' },
    }),
  ],
  [
    'a substitute in another role',
    'substitution-unfit',
    grant(stranger.uid, 'secretary', { substitution: { forUid: secretary.uid, until: '2026-12-01' } }),
  ],
  [
    'a substitute until yesterday',
    'substitution-unfit',
    grant(cast.otherOfficial.uid, 'official', { substitution: { forUid: official.uid, until: '2026-01-01' } }),
  ],
  ['a role that is none', 'invalid-request', grant(stranger.uid, 'host' as StaffRole)],
  ['the role of an administrator', 'invalid-request', grant(stranger.uid, 'administrator' as StaffRole)],
]
const unfit: Attempt[] = given.map(([what, meets, request]) => ({
  who: 'administrator',
  what: `grant ${what}`,
  meets,
  by: () => orders('administrator', request),
}))

// A role counts in its own place, as long as it is held.

const waiting = await layText(cast, 'submitted')
const published = await layText(cast, 'published')
const assigned = await layText(cast, 'assigned')
const answering = {
  ...{
    act: 'answer',
    proposalId: assigned,
    rev: 1,
    decision: 'declined',
    lang: 'ru',
    referredTo: null,
    commitments: [],
  },
  text: 'Отказано с обоснованием: земля принадлежит частному владельцу.',
}
const assigning = (departmentId: string, coDepartmentIds: string[] = []) => ({
  ...{ act: 'assign', proposalId: published, rev: 1, departmentId, coDepartmentIds },
})
const substitute = await signUpStaff(city, 'official', city.energy)
await giveStaff(substitute, {
  roles: { [city.id]: ['official'] },
  departments: { [city.id]: [city.energy, city.ecology] },
  substitutions: { [city.ecology]: { forUid: official.uid, until: '2026-01-01' } },
})
const lost = await signUpStaff(city, 'moderator')
await orders('administrator', grant(lost.uid, 'moderator', { grant: false }))
const elsewhereOffice = await signUpStaff(elsewhere, 'akim_office')
const elsewhereOfficial = await signUpStaff(elsewhere, 'official', elsewhere.ecology)
const act = (token: string, request: object) => order(token, 'actOnProposal', request)
const places: Attempt[] = [
  {
    who: 'a moderator elsewhere',
    what: 'publish',
    meets: 'not-found',
    by: () => act(foreignModerator.token, { act: 'publish', proposalId: waiting, rev: 1 }),
  },
  denied('a moderator elsewhere', 'the queue', () =>
    list(foreignModerator.token, { from: 'proposals', where: [['territoryId', 'EQUAL', city.id]] }),
  ),
  {
    who: 'an akim’s office elsewhere',
    what: 'assign',
    meets: 'not-allowed',
    by: () => act(elsewhereOffice.token, assigning(elsewhere.ecology)),
  },
  {
    who: 'an official elsewhere',
    what: 'answer',
    meets: 'not-allowed',
    by: () => act(elsewhereOfficial.token, answering),
  },
  {
    who: 'an official of another department',
    what: 'answer',
    meets: 'not-allowed',
    by: () => act(cast.otherOfficial.token, answering),
  },
  {
    who: 'a substitute whose day is over',
    what: 'answer',
    meets: 'not-allowed',
    by: () => act(substitute.token, answering),
  },
  {
    who: 'akimOffice',
    what: 'assign to another city’s department',
    meets: 'department-unknown',
    by: () => act(cast.akimOffice.token, assigning(elsewhere.ecology)),
  },
  {
    who: 'akimOffice',
    what: 'have another city’s department help',
    meets: 'department-unknown',
    by: () => act(cast.akimOffice.token, assigning(city.ecology, [elsewhere.ecology])),
  },
  {
    who: 'akimOffice',
    what: 'assign to a department of before',
    meets: 'department-unknown',
    by: () => act(cast.akimOffice.token, assigning(former)),
  },
  {
    who: 'who was a moderator',
    what: 'publish',
    meets: 'not-found',
    by: () => act(lost.token, { act: 'publish', proposalId: waiting, rev: 1 }),
  },
  denied('who was a moderator', 'what waits', () => get(lost.token, paths.proposal(waiting))),
  ...(['publish', 'return', 'reject'] as const).map((name) => ({
    who: 'administrator',
    what: `${name} a text`,
    meets: 'not-found',
    by: () =>
      act(administrator.token, {
        ...{ act: name, proposalId: waiting, rev: 1 },
        ...(name !== 'publish' && said),
        ...(name === 'reject' && { rule: 1 }),
      }),
  })),
  {
    who: 'administrator',
    what: 'assign a text',
    meets: 'not-allowed',
    by: () => act(administrator.token, assigning(city.ecology)),
  },
  {
    who: 'administrator',
    what: 'hide a post',
    meets: 'not-allowed',
    by: () =>
      order(administrator.token, 'hidePost', {
        ...{ forumId: discussion.forumId, sessionId: 's', postId: 'said', rule: 3, ...said },
      }),
  },
  {
    who: 'moderator',
    what: 'block somebody in another city',
    meets: 'not-allowed',
    by: async () =>
      order(moderator.token, 'blockPerson', {
        ...{ blockId: 'x', uid: stranger.uid, territoryId: elsewhere.id, days: 1, ...said },
      }),
  },
  {
    who: 'secretary',
    what: 'enter in another city',
    meets: 'not-allowed',
    by: () =>
      order(secretary.token, 'enterSpoken', {
        ...{ kind: 'proposal', title: 'Скамья на остановке', body: 'Пожилые люди ждут автобус стоя, нужна скамья.' },
        ...{ lang: 'ru', theme: 'transport', level: 'city', districtId: null, audience: [], territoryId: elsewhere.id },
        ...{ ngoId: elsewhere.ngoId, forumId: null, proposalId: 'x' },
      }),
  },
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((territoryId) => ({
    who: 'stranger',
    what: `publish where the place is called ${territoryId}`,
    meets: 'not-found',
    by: async () =>
      act(stranger.token, {
        ...{ act: 'publish', rev: 1 },
        proposalId: await layText(cast, 'submitted', { territoryId }),
      }),
  })),
]

attempts('roles', [...byOrder, ...documents, ...unfit, ...places])

const granted = await signUp('Назначенная')
controls('roles', [
  {
    who: 'administrator',
    what: 'grant a role',
    meets: 'done',
    by: () => orders('administrator', grant(granted.uid, 'moderator')),
  },
  {
    who: 'the new moderator',
    what: 'what waits, with the token of before',
    meets: 'done',
    by: () => get(granted.token, paths.proposal(waiting)),
  },
  {
    who: 'the new moderator',
    what: 'publish, with the token of before',
    meets: 'done',
    by: () => act(granted.token, { act: 'publish', proposalId: waiting, rev: 1 }),
  },
  {
    who: 'administrator',
    what: 'grant the role once more, which stands once in the journal',
    meets: '1',
    by: async () => {
      await orders('administrator', grant(granted.uid, 'moderator'))
      return String((await admin.collection('roleChanges').where('uid', '==', granted.uid).get()).size)
    },
  },
  {
    who: 'administrator',
    what: 'revoke a role of who lost their account’s name',
    meets: '{}',
    by: async () => {
      await lay({ [paths.person(granted.uid)]: { displayName: '' } })
      await orders('administrator', grant(granted.uid, 'moderator', { grant: false }))
      return JSON.stringify((await fieldsOf(paths.staffMember(granted.uid))).roles)
    },
  },
  {
    who: 'a substitute of today',
    what: 'answer',
    meets: 'done',
    by: async () => {
      await giveStaff(substitute, {
        roles: { [city.id]: ['official'] },
        departments: { [city.id]: [city.energy, city.ecology] },
        substitutions: { [city.ecology]: { forUid: official.uid, until: '2099-01-01' } },
      })
      return act(substitute.token, answering)
    },
  },
  {
    who: 'akimOffice',
    what: 'assign with a helping department',
    meets: 'done',
    by: () => act(cast.akimOffice.token, assigning(city.ecology, [city.energy])),
  },
  {
    who: 'administrator of a new city',
    what: 'grant there',
    meets: 'done',
    by: async () => orders('administrator', grant(stranger.uid, 'secretary', { territoryId: (await buildCity()).id })),
  },
])
