import { paths } from '../../domain/src/paths.ts'
import type { StaffRole } from '../../domain/src/person/staff.ts'
import type { ProposalState } from '../../domain/src/proposal/states.ts'
import { admin } from '../functions/support/admin.ts'
import { layProposal } from '../functions/support/proposals.ts'
import { type Somebody, signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { call, order } from './support/callables.ts'
import { castOf, giveStaff, joinNgo, signUpStaff } from './support/cast.ts'
import { blockOf, commitmentOf, lay, layDiscussion, layText, ngoName, postOf, standing } from './support/stage.ts'
import { commit, get } from './support/store.ts'
import { post, submission } from './support/writing.ts'

const cast = await castOf()
const { city, elsewhere, author, moderator, otherModerator, akimOffice, official, administrator } = cast
const { posts, forumId } = await layDiscussion(cast)

const said = { reason: 'Причина, изложенная достаточно подробно', lang: 'ru' }
const roles: StaffRole[] = ['moderator', 'secretary', 'official', 'akim_office']
const departments = { [city.id]: [city.ecology] }

/** Somebody with a role who leads the city's NGO as well, as earlier grants may have left it. */
async function insider(role: StaffRole | 'administrator'): Promise<Somebody> {
  const person = await signUp(`Свой человек ${role}`)
  await joinNgo(city, person)
  const isAdministrator = role === 'administrator'
  await giveStaff(person, isAdministrator ? { administrator: true } : { roles: { [city.id]: [role] }, departments })
  return person
}

const rejecting = { act: 'reject', rule: 1, ...said }
const answering = {
  ...{ act: 'answer', decision: 'declined', lang: 'ru', referredTo: null, commitments: [] },
  text: 'Отказано с обоснованием: земля принадлежит частному владельцу.',
}
/** What each role does to a text that stands in a state. */
const officialActs: [StaffRole, ProposalState, Record<string, unknown>][] = [
  ['moderator', 'submitted', { act: 'publish' }],
  ['moderator', 'submitted', { act: 'return', ...said }],
  ['moderator', 'submitted', rejecting],
  ['akim_office', 'published', { act: 'assign', departmentId: city.ecology, coDepartmentIds: [] }],
  ['official', 'assigned', answering],
  ['akim_office', 'disputed', { act: 'uphold', departmentId: city.ecology, ...said }],
  ['akim_office', 'disputed', { act: 'dismiss', ...said }],
]
const insiders = Object.fromEntries(
  await Promise.all([...roles, 'administrator' as const].map(async (role) => [role, await insider(role)] as const)),
) as Record<StaffRole | 'administrator', Somebody>

const ownTexts: Attempt[] = officialActs.flatMap(([role, state, request]) => {
  const person = insiders[role]
  const tries = async (by: { uid: string; displayName: string }, change: object) => {
    const proposalId = await layProposal(city, by, { ...standing(cast, state), ...change })
    return order(person.token, 'actOnProposal', { proposalId, rev: 1, ...request })
  }
  return [
    {
      who: role,
      what: `${request.act} what is their own`,
      meets: 'own-proposal',
      by: () => tries({ uid: person.uid, displayName: person.name }, { ngoId: null, ngoName: null }),
    },
    {
      who: role,
      what: `${request.act} what is their NGO’s`,
      meets: 'own-proposal',
      by: () => tries({ uid: author.uid, displayName: author.name }, {}),
    },
  ]
})

/** The mark that somebody has beside their name. */
const markOf = (role: string) => ({ role, departmentId: role === 'official' ? city.ecology : null })

/** On the NGO side nobody of the administration acts, and an official has nobody to confirm it but others. */
const otherSide: Attempt[] = Object.entries(insiders).flatMap(([role, person]) => {
  const refused = (what: string, by: Attempt['by'], meets = 'staff-not-ngo-side'): Attempt => ({
    who: role,
    what,
    meets,
    by,
  })
  const text = async (change: object = {}) =>
    layProposal(city, { uid: person.uid, displayName: person.name }, { ...standing(cast, 'answered'), ...change })
  return [
    refused('agree with the answer to their NGO', async () =>
      order(person.token, 'actOnProposal', {
        act: 'confirm',
        proposalId: await text({ authorUid: author.uid }),
        rev: 1,
      }),
    ),
    refused('agree with the answer to themself', async () =>
      order(person.token, 'actOnProposal', { act: 'confirm', proposalId: await text({ ngoId: null }), rev: 1 }),
    ),
    refused('dispute the answer to themself', async () =>
      order(person.token, 'actOnProposal', {
        act: 'dispute',
        proposalId: await text({ ngoId: null }),
        rev: 1,
        ...said,
      }),
    ),
    refused('disown what was entered for their NGO', async () =>
      order(person.token, 'actOnProposal', {
        ...{
          act: 'disown',
          proposalId: await layText(cast, 'published', { source: 'spoken', authorUid: null }),
          rev: 1,
        },
        ...said,
      }),
    ),
    ...(['confirm', 'refuse'] as const).map((act) =>
      refused(`${act} a commitment to their NGO`, async () => {
        const commitmentId = admin.collection('commitments').doc().id
        await lay({
          [paths.commitment(commitmentId)]: commitmentOf(cast, {
            state: 'declared',
            authorUid: null,
            ngoId: city.ngoId,
          }),
        })
        const told = act === 'refuse' ? { text: said.reason, lang: 'ru' } : {}
        return order(person.token, 'actOnCommitment', { act, commitmentId, rev: 1, ...told })
      }),
    ),
    refused(
      'submit for their NGO',
      () =>
        commit(
          person.token,
          ...submission(person, city.id, `x-${person.uid}`, {
            proposal: { ngoId: city.ngoId, ngoName, authorMark: markOf(role) },
          }),
        ),
      'denied',
    ),
    refused(
      'post for their NGO',
      () =>
        commit(
          person.token,
          ...post(person, `${posts}/x-${person.uid}`, { ngoId: city.ngoId, ngoName, authorMark: markOf(role) }),
        ),
      'denied',
    ),
  ]
})

const ownCommitments: Attempt[] = (
  [
    ['official', 'declare', { text: said.reason, lang: 'ru' }, {}],
    ['official', 'ask_cancel', { text: said.reason, lang: 'ru' }, {}],
    ['akim_office', 'cancel', { text: said.reason, lang: 'ru' }, {}],
    [
      'akim_office',
      'deny_cancel',
      { text: said.reason, lang: 'ru' },
      { cancellationRequest: { text: said.reason, lang: 'ru', on: '2026-01-01' } },
    ],
  ] as [StaffRole, string, object, object][]
).map(([role, act, told, change]) => ({
  who: role,
  what: `${act} a commitment to their NGO`,
  meets: 'own-proposal',
  by: async () => {
    const commitmentId = admin.collection('commitments').doc().id
    await lay({
      [paths.commitment(commitmentId)]: commitmentOf(cast, { ...change, authorUid: null, ngoId: city.ngoId }),
    })
    return order(insiders[role].token, 'actOnCommitment', { act, commitmentId, rev: 1, ...told })
  },
}))

// One person in two roles, one after the other.

/** A person who took a step before and has another role now. */
async function mover(act: string, now: StaffRole, state: ProposalState, place: 'events' | 'review') {
  const person = await signUpStaff(city, now, city.ecology)
  const proposalId = await layText(
    cast,
    state,
    act === 'enter' ? { source: 'spoken', authorUid: null, rev: 2 } : { rev: 2 },
  )
  await lay({
    [`proposals/${proposalId}/${place}/2`]: { act, rev: 2 },
    [paths.proposalActor(proposalId, 2)]: { uid: person.uid },
  })
  return { person, proposalId }
}
const twoSteps: Attempt[] = (
  [
    ['answer', 'akim_office', 'disputed', 'events', { act: 'uphold', departmentId: city.ecology, ...said }],
    ['answer', 'akim_office', 'disputed', 'events', { act: 'dismiss', ...said }],
    ['enter', 'moderator', 'submitted', 'review', { act: 'publish' }],
    ['enter', 'moderator', 'submitted', 'review', { act: 'return', ...said }],
    ['enter', 'moderator', 'submitted', 'review', rejecting],
  ] as [string, StaffRole, ProposalState, 'events' | 'review', Record<string, unknown>][]
).map(([earlier, role, state, place, request]) => ({
  who: role,
  what: `${request.act} after the own ${earlier}`,
  meets: 'own-step',
  by: async () => {
    const { person, proposalId } = await mover(earlier, role, state, place)
    return order(person.token, 'actOnProposal', { proposalId, rev: 2, ...request })
  },
}))

// Roles that nobody holds together.

const grant = (uid: string, role: StaffRole, more: object = {}) => ({
  ...{ uid, territoryId: city.id, role, departmentId: role === 'official' ? city.energy : null, grant: true },
  ...{ substitution: null, ...said, ...more },
})
const excluded: [StaffRole, StaffRole][] = [
  ...(['secretary', 'official', 'akim_office'] as const).map((role): [StaffRole, StaffRole] => ['moderator', role]),
  ...(['secretary', 'official', 'akim_office'] as const).map((role): [StaffRole, StaffRole] => [role, 'moderator']),
  ['official', 'akim_office'],
  ['akim_office', 'official'],
]
const together: Attempt[] = [
  ...excluded.map(([held, role]) => ({
    who: held,
    what: `become ${role} as well`,
    meets: 'roles-exclude',
    by: async () =>
      order(administrator.token, 'changeRole', grant((await signUpStaff(city, held, city.ecology)).uid, role)),
  })),
  ...roles.map((role) => ({
    who: 'head',
    what: `become ${role} where the NGO is`,
    meets: 'speaks-for-ngo',
    by: () => order(administrator.token, 'changeRole', grant(cast.head.uid, role)),
  })),
  ...roles.map((role) => ({
    who: 'another administrator',
    what: `become ${role}`,
    meets: 'roles-exclude',
    by: async () => {
      const colleague = await signUp('Второй')
      await giveStaff(colleague, { administrator: true })
      return order(administrator.token, 'changeRole', grant(colleague.uid, role))
    },
  })),
  ...roles.map((role) => ({
    who: 'administrator',
    what: `give themself the role ${role}`,
    meets: 'own-role',
    by: () => order(administrator.token, 'changeRole', grant(administrator.uid, role)),
  })),
  {
    who: 'official',
    what: 'be a substitute of themself',
    meets: 'substitution-unfit',
    by: () =>
      order(
        administrator.token,
        'changeRole',
        grant(official.uid, 'official', { substitution: { forUid: official.uid, until: '2026-12-01' } }),
      ),
  },
  {
    who: 'official',
    what: 'be a substitute for longer than a year',
    meets: 'substitution-unfit',
    by: () =>
      order(
        administrator.token,
        'changeRole',
        grant(official.uid, 'official', { substitution: { forUid: cast.otherOfficial.uid, until: '2099-12-01' } }),
      ),
  },
]

// Discussions and blocks.

const target = (postId: string) => ({ forumId, sessionId: 's', postId })
const hosted = await layDiscussion(cast, { moderatorUids: [insiders.secretary.uid] })
await lay({
  [`${posts}/own`]: postOf(moderator),
  [`${posts}/of-ngo`]: postOf(cast.head, { ngoId: city.ngoId, ngoName }),
  [`${posts}/to-own`]: postOf(author, { replyTo: 'own' }),
  [`${hosted.posts}/of-ngo`]: postOf(cast.head, { ngoId: city.ngoId, ngoName }),
  [`${posts}/objected`]: postOf(author, {
    text: '',
    hidden: true,
    hiddenReason: 'x',
    hiddenRev: 1,
    rev: 2,
    objection: 'open',
  }),
  [`${posts}/objected/postHistory/1`]: {
    ...{ rev: 1, act: 'hide', at: new Date(), by: 'moderator', reason: 'x', lang: 'ru', rule: 3 },
    before: { text: 'Было', lang: 'ru', authorName: author.name, ngoId: null, ngoName: null },
  },
  [`${posts}/objected/postActors/1`]: { uid: moderator.uid },
  [`${posts}/hidden-own`]: postOf(moderator, { text: '', hidden: true, hiddenReason: 'x', hiddenRev: 1, rev: 1 }),
  [`${posts}/hidden-own/postHistory/1`]: {
    ...{ rev: 1, act: 'hide', at: new Date(), by: 'moderator', reason: 'x', lang: 'ru', rule: 3 },
    before: { text: 'Было', lang: 'ru', authorName: moderator.name, ngoId: null, ngoName: null },
  },
  [paths.block(`b-${city.id}`)]: blockOf(cast, { appeal: { text: said.reason, lang: 'ru', at: new Date() } }),
  [paths.blockActor(`b-${city.id}`, 'block')]: { uid: moderator.uid },
  [paths.block(`m-${city.id}`)]: blockOf(cast, { uid: moderator.uid }),
})
const hide = (person: Somebody, postId: string, at = forumId) =>
  order(person.token, 'hidePost', { ...target(postId), forumId: at, rule: 3, ...said })
const discussions: Attempt[] = [
  { who: 'moderator', what: 'hide the own post', meets: 'own-post', by: () => hide(moderator, 'own') },
  { who: 'moderator', what: 'hide what answers the own post', meets: 'own-post', by: () => hide(moderator, 'to-own') },
  {
    who: 'a moderator of the NGO',
    what: 'hide its post',
    meets: 'own-post',
    by: () => hide(insiders.moderator, 'of-ngo'),
  },
  {
    who: 'a host of the NGO',
    what: 'hide its post',
    meets: 'own-post',
    by: () => hide(insiders.secretary, 'of-ngo', hosted.forumId),
  },
  {
    who: 'moderator',
    what: 'show the own hidden post',
    meets: 'own-post',
    by: () => order(moderator.token, 'actOnPost', { act: 'show', ...target('hidden-own'), ...said }),
  },
  {
    who: 'moderator',
    what: 'leave what was reported of the own post',
    meets: 'own-post',
    by: () => order(moderator.token, 'actOnPost', { act: 'leave', ...target('own') }),
  },
  {
    who: 'moderator',
    what: 'dismiss the objection to the own hiding',
    meets: 'own-decision',
    by: () => order(moderator.token, 'actOnPost', { act: 'dismiss', ...target('objected'), ...said }),
  },
  {
    who: 'moderator',
    what: 'report the own post',
    meets: 'not-allowed',
    by: () => order(moderator.token, 'actOnPost', { act: 'report', ...target('own'), rule: 3 }),
  },
  ...(['lift', 'keep'] as const).map((act) => ({
    who: 'moderator',
    what: `${act} the own block after an appeal`,
    meets: 'own-decision',
    by: () => order(moderator.token, 'actOnBlock', { act, blockId: `b-${city.id}`, ...said }),
  })),
  {
    who: 'moderator',
    what: 'lift a block of themself',
    meets: 'not-allowed',
    by: () => order(moderator.token, 'actOnBlock', { act: 'lift', blockId: `m-${city.id}`, ...said }),
  },
  ...(
    [
      ['themself', () => moderator.uid, 'not-allowed'],
      ['another moderator', () => otherModerator.uid, 'staff-not-blocked'],
      ['the akim’s office', () => akimOffice.uid, 'staff-not-blocked'],
      ['an administrator', () => administrator.uid, 'staff-not-blocked'],
    ] as [string, () => string, string][]
  ).map(([whom, uid, meets]) => ({
    who: 'moderator',
    what: `block ${whom}`,
    meets,
    by: () =>
      order(moderator.token, 'blockPerson', {
        ...{ blockId: `n-${city.id}`, uid: uid(), territoryId: city.id, days: 1, ...said },
      }),
  })),
  {
    who: 'secretary',
    what: 'claim what they entered',
    meets: 'staff-not-ngo-side',
    by: async () => {
      const { secretary } = insiders
      const request = {
        ...{ kind: 'proposal', title: 'Скамья на остановке', body: 'Пожилые люди ждут автобус стоя, нужна скамья.' },
        ...{ lang: 'ru', theme: 'transport', level: 'city', districtId: null, audience: [], territoryId: city.id },
        ...{ ngoId: city.ngoId, forumId: null, proposalId: `c-${city.id}` },
      }
      const { body } = await call(secretary.token, 'enterSpoken', request)
      const { result } = JSON.parse(body) as { result: { claimCode: string } }
      return order(secretary.token, 'claimSpoken', { code: result.claimCode })
    },
  },
]

attempts('self-dealing', [...ownTexts, ...otherSide, ...ownCommitments, ...twoSteps, ...together, ...discussions])

controls('self-dealing', [
  ...officialActs.map(([role, state, request]) => ({
    who: role,
    what: `${request.act} what is others’`,
    meets: 'done',
    by: async () => {
      const person = await signUpStaff(city, role, city.ecology)
      return order(person.token, 'actOnProposal', { proposalId: await layText(cast, state), rev: 1, ...request })
    },
  })),
  { who: 'another moderator', what: 'hide the post', meets: 'done', by: () => hide(otherModerator, 'own') },
  {
    who: 'another moderator',
    what: 'dismiss the objection',
    meets: 'done',
    by: () => order(otherModerator.token, 'actOnPost', { act: 'dismiss', ...target('objected'), ...said }),
  },
  {
    who: 'another moderator',
    what: 'keep the block',
    meets: 'done',
    by: () => order(otherModerator.token, 'actOnBlock', { act: 'keep', blockId: `b-${city.id}`, ...said }),
  },
  {
    who: 'secretary',
    what: 'become of the akim’s office as well',
    meets: 'done',
    by: () => order(administrator.token, 'changeRole', grant(cast.secretary.uid, 'akim_office')),
  },
  {
    who: 'head',
    what: 'become a moderator elsewhere',
    meets: 'done',
    by: () =>
      order(administrator.token, 'changeRole', grant(cast.head.uid, 'moderator', { territoryId: elsewhere.id })),
  },
  {
    who: 'somebody with a role elsewhere',
    what: 'agree with the answer to their NGO',
    meets: 'done',
    by: async () =>
      order(cast.head.token, 'actOnProposal', { act: 'confirm', proposalId: await layText(cast, 'answered'), rev: 1 }),
  },
  {
    who: 'author',
    what: 'their text',
    meets: 'done',
    by: async () => get(author.token, paths.proposal(await layText(cast, 'submitted'))),
  },
])
