import { paths } from '../../domain/src/paths.ts'
import { type ProposalState, proposalStates } from '../../domain/src/proposal/states.ts'
import { admin } from '../functions/support/admin.ts'
import { signUp } from './support/accounts.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { castOf, joinNgo, tokenOf, type Who } from './support/cast.ts'
import { draftOf, lay, layDiscussion, layText, ngoName, notificationOf, postOf } from './support/stage.ts'
import {
  change,
  commit,
  type Fields,
  integer,
  list,
  merge,
  now,
  put,
  remove,
  transform,
  type Write,
} from './support/store.ts'
import { draft, post, proposalOf, resubmission, submission, submittedEvent, withdrawal } from './support/writing.ts'

const cast = await castOf()
const { city, elsewhere, author, stranger, head, moderator } = cast
const writer = await signUp('Пишущая')
const { posts } = await layDiscussion(cast)
const long = new Date('2020-01-01')
const soon = new Date('2099-01-01')

const denied = (who: string, what: string, by: Attempt['by']): Attempt => ({ who, what, meets: 'denied', by })

// Submitting: one thing is not as it has to be.

const submit = (parts: Parameters<typeof submission>[3], id = 'forged') =>
  commit(writer.token, ...submission(writer, city.id, `${id}-${city.id}`, parts))

const forgedProposals: [string, Fields][] = [
  ['the author', { authorUid: author.uid }],
  ['no author', { authorUid: null }],
  ['a deleted author', { authorUid: 'deleted' }],
  ['the author’s name', { authorName: author.name }],
  ['a name in other letters', { authorName: writer.name.toUpperCase() }],
  ['no name', { authorName: '' }],
  ['an NGO of others', { ngoId: city.ngoId, ngoName }],
  ['an NGO of others by its name alone', { ngoName }],
  ['an NGO of others without its name', { ngoId: city.ngoId }],
  ['an NGO that is none', { ngoId: 'none', ngoName }],
  ['another place’s district', { districtId: elsewhere.id }],
  ['a district that is the city', { districtId: city.id }],
  ['a place that takes none', { territoryId: 'nowhere' }],
  ['a spoken source', { source: 'spoken' }],
  ['a meeting', { forumId: 'forum' }],
  ...proposalStates
    .filter((state) => state !== 'submitted')
    .map((state): [string, Fields] => [`the state ${state}`, { state }]),
  ['publicity', { public: true }],
  ['publicity and a published state', { public: true, state: 'published' }],
  ['a first revision of 0', { rev: 0 }],
  ['a first revision of 2', { rev: 2 }],
  ['a first revision of 1.5', { rev: 1.5 }],
  ['a negative revision', { rev: -1 }],
  ['a number', { number: 'ALA-2026-000001' }],
  ['an earlier submission', { submittedAt: long }],
  ['a later submission', { submittedAt: soon }],
  ['the time of the own clock', { submittedAt: new Date() }],
  ['an earlier change', { changedAt: long }],
  ['a later change', { changedAt: soon }],
  ['a publication', { publishedAt: now }],
  ['a day to answer', { dueOn: '2099-02-01' }],
  ['a department', { departmentId: city.energy }],
  ['departments that help', { coDepartmentIds: [city.energy] }],
  ['an answer', { answer: { decision: 'accepted', text: 'Да', lang: 'ru' } }],
  ['a dispute', { disputed: true }],
  ['an outcome', { outcome: 'agreed' }],
  ['a reopening', { reopenedOn: '2026-01-01' }],
  ['a field of the server’s', { demo: true }],
  ['a field with a dot', { 'answer.text': 'Да' }],
]
const forgedEvents: [string, Fields][] = [
  ['another revision', { rev: 2 }],
  ['another act', { act: 'publish' }],
  ['an act that is none', { act: 'x' }],
  ['a state before', { from: 'returned' }],
  ['another state after', { to: 'published' }],
  ['an earlier time', { at: long }],
  ['a moderator', { by: 'moderator' }],
  ['the clock', { by: 'system' }],
  ['a department', { departmentId: city.ecology }],
  ['a text', { text: 'Причина, которой здесь не место', lang: 'ru' }],
  ['a rule', { rule: 1 }],
  ['a decision', { decision: 'accepted' }],
  ['a day', { dueOn: '2099-01-01' }],
  ['a name', { authorName: 'Акимат' }],
]
const submissions: Attempt[] = [
  ...forgedProposals.map(([what, proposal]) => denied('writer', `submit with ${what}`, () => submit({ proposal }))),
  ...forgedEvents.map(([what, event]) => denied('writer', `submit with an event of ${what}`, () => submit({ event }))),
  denied('writer', 'submit without an event', () => submit({ event: null })),
  denied('writer', 'submit without the time of it', () => submit({ person: null })),
  denied('writer', 'submit with an earlier time of it', () => submit({ person: { lastSubmittedAt: long } })),
  denied('writer', 'submit with no time of it', () => submit({ person: { lastSubmittedAt: null } })),
  denied('writer', 'submit with the id of another text', () => submit({ person: { lastProposalId: 'other' } })),
  denied('writer', 'submit without a place to wait', () => submit({ places: null })),
  denied('writer', 'submit with a place for another text', () => submit({ places: { first: 'other' } })),
  denied('writer', 'submit two at once', () =>
    commit(
      writer.token,
      ...submission(writer, city.id, `one-${city.id}`, { person: null, places: null }),
      ...submission(writer, city.id, `two-${city.id}`, { places: { second: `one-${city.id}` } }),
    ),
  ),
  denied('visitor', 'submit', () => commit(null, ...submission(writer, city.id, `v-${city.id}`))),
  denied('stranger', 'submit for the writer', () =>
    commit(stranger.token, ...submission(writer, city.id, `s-${city.id}`)),
  ),
  denied('moderator', 'submit for the writer', () =>
    commit(moderator.token, ...submission(writer, city.id, `m-${city.id}`)),
  ),
  ...['a b', 'a?b', 'a#b', 'a\nb', 'a%2Fb', 'a\u202eb', '<b>', "a'b"].map((id) =>
    denied('writer', `submit under the id ${JSON.stringify(id)}`, () =>
      commit(writer.token, ...submission(writer, city.id, id)),
    ),
  ),
]

// What else may travel in an allowed commit.

const smuggled: [string, Write][] = [
  ['a role', put(paths.staffMember(writer.uid), { administrator: true, roles: {} })],
  ['a membership', put(paths.ngoMember(city.ngoId, writer.uid), { uid: writer.uid, role: 'head', ngoId: city.ngoId })],
  ['an NGO', merge(paths.ngo(city.ngoId), { verified: true })],
  ['a territory', merge(paths.territory(city.id), { numberPrefix: 'X' })],
  ['a department', merge(paths.department(city.ecology), { validUntil: '2020-01-01' })],
  ['the last number', put(paths.numbering(city.id, 2026), { last: 9 })],
  ['statistics', put(paths.statistics(city.id), { territoryId: city.id })],
  ['a month', put(paths.statisticsMonth(city.id, '2026-01'), { month: '2026-01' })],
  ['an official figure', put(paths.officialFigure(city.id, 'x'), { figures: [] })],
  ['the published registry', put(paths.publishedRegistry(city.id), { rows: 0 })],
  ['the register of a month', put(paths.publishedMonth(city.id, '2026-10'), { month: '2026-10' })],
  ['a commitment', put(paths.commitment('forged'), { title: 'Обещание' })],
  ['a step of a commitment', put(paths.commitmentEvent('forged', 1), { act: 'make' })],
  ['a forum', put(paths.forum('forged'), { territoryId: city.id })],
  ['a session', merge(posts.replace(/\/posts$/, ''), { moderatorUids: [writer.uid] })],
  ['a notification to another', put(paths.notification(author.uid, 'n'), notificationOf(city))],
  ['a notification to themself', put(paths.notification(writer.uid, 'n'), notificationOf(city))],
  ['a block', put(paths.block('forged'), { uid: author.uid })],
  ['the end of a block', put(paths.writingBlock(writer.uid), { territories: {} })],
  ['who acted', put(paths.proposalActor(`forged-${city.id}`, 1), { uid: moderator.uid })],
  ['a version', put(paths.proposalVersion(`forged-${city.id}`, 1), { rev: 1 })],
  ['a public event', put(paths.proposalEvent(`forged-${city.id}`, 1), { rev: 1 })],
  ['a second event', put(paths.proposalReview(`forged-${city.id}`, 2), { rev: 2 })],
  ['a claim code', put(paths.proposalClaim(`forged-${city.id}`), { codeHash: 'x' })],
  ['an entry of the journal', put(paths.roleChange('forged'), { uid: writer.uid })],
  ['an order to delete another', put(paths.deletion(author.uid), { orderedAt: now })],
  ['a case of a post', put(`${posts}/said/postCases/case`, { open: false })],
  ['the history of a post', put(`${posts}/said/postHistory/1`, { act: 'hide' })],
  ['the lease of a recount', put(paths.recount(city.id), { fence: 9 })],
  ['a migration', put(paths.migration('forged'), { at: now })],
  ['another collection', put('anything/else', { stands: true })],
  ['the own name', change(paths.person(writer.uid), { displayName: 'Акимат', lang: 'ru' })],
  ['another’s person', change(paths.person(author.uid), { lang: 'en' })],
  ['the event’s removal', remove(paths.proposalReview(`forged-${city.id}`, 1))],
]
const smuggling: Attempt[] = smuggled.map(([what, write]) =>
  denied('writer', `smuggle ${what} into a submission`, () =>
    commit(writer.token, ...submission(writer, city.id, `forged-${city.id}`), write),
  ),
)

// Steps on what stands there.

const stored = Object.fromEntries(
  await Promise.all(proposalStates.map(async (state) => [state, await layText(cast, state)] as const)),
) as Record<ProposalState, string>
const unpublished: ProposalState[] = ['submitted', 'returned', 'rejected', 'withdrawn']
const asStored = (state: ProposalState) => ({ state, rev: 1, public: !unpublished.includes(state) })
const mayWithdraw: ProposalState[] = ['submitted', 'returned', 'published', 'assigned']

const withdrawn = (state: ProposalState, step: Parameters<typeof withdrawal>[2] = {}) =>
  withdrawal(stored[state], asStored(state), step)
const riders: [string, Fields][] = [
  ...forgedProposals.filter(
    ([what]) =>
      !/state|revision|change|^no author|^a deleted|other letters|NGO|place|publicity|dot|^the author/.test(what),
  ),
  ['another title', { title: 'Совсем другой заголовок' }],
  ['another text', { body: 'Совсем другой текст, длиной больше тридцати знаков.' }],
]
const steps: Attempt[] = [
  ...proposalStates
    .filter((state) => !mayWithdraw.includes(state))
    .map((state) => denied('author', `withdraw what is ${state}`, () => commit(author.token, ...withdrawn(state)))),
  ...proposalStates
    .filter((state) => state !== 'returned')
    .map((state) =>
      denied('author', `resubmit what is ${state}`, () =>
        commit(author.token, ...resubmission(author, stored[state], asStored(state))),
      ),
    ),
  ...proposalStates
    .filter((state) => state !== 'withdrawn')
    .map((state) =>
      denied('author', `take what is assigned to ${state}`, () =>
        commit(author.token, ...withdrawn('assigned', { proposal: { state }, event: { to: state } })),
      ),
    ),
  ...riders.map(([what, proposal]) =>
    denied('author', `withdraw with ${what}`, () => commit(author.token, ...withdrawn('assigned', { proposal }))),
  ),
  ...forgedEvents
    .filter(([what]) => what !== 'a text')
    .map(([what, event]) =>
      denied('author', `withdraw with an event of ${what}`, () =>
        commit(author.token, ...withdrawn('assigned', { event: what === 'another revision' ? { rev: 3 } : event })),
      ),
    ),
  denied('author', 'withdraw without an event', () => commit(author.token, ...withdrawn('assigned', { event: null }))),
  denied('author', 'withdraw without a reason', () =>
    commit(author.token, ...withdrawn('assigned', { event: { text: null, lang: null } })),
  ),
  denied('author', 'withdraw two revisions at once', () =>
    commit(author.token, ...withdrawn('assigned', { proposal: { rev: 3 } })),
  ),
  denied('author', 'withdraw without a revision', () =>
    commit(author.token, ...withdrawn('assigned', { proposal: { rev: 1 } })),
  ),
  denied('author', 'withdraw what is public among the hidden events', () =>
    commit(author.token, ...withdrawal(stored.assigned, { ...asStored('assigned'), public: false })),
  ),
  denied('author', 'withdraw what is hidden among the public events', () =>
    commit(author.token, ...withdrawal(stored.submitted, { ...asStored('submitted'), public: true })),
  ),
  denied('author', 'an event without a step', () => commit(author.token, ...withdrawn('assigned').slice(1))),
  denied('author', 'an event of the past', () =>
    commit(author.token, put(paths.proposalEvent(stored.assigned, 1), { rev: 1, act: 'withdraw', at: now })),
  ),
  denied('author', 'an event again', () =>
    commit(author.token, put(paths.proposalReview(stored.submitted, 1), { rev: 1, act: 'submit', at: now })),
  ),
  denied('author', 'delete the own event', () =>
    commit(author.token, remove(paths.proposalReview(stored.submitted, 1))),
  ),
  denied('author', 'delete the own text', () => commit(author.token, remove(paths.proposal(stored.submitted)))),
  denied('author', 'resubmit without a place to wait', () =>
    commit(author.token, ...resubmission(author, stored.returned, asStored('returned'), { places: null })),
  ),
  denied('author', 'resubmit for another place', () =>
    commit(
      author.token,
      ...resubmission(author, stored.returned, asStored('returned'), { proposal: { territoryId: elsewhere.id } }),
    ),
  ),
  denied('author', 'resubmit for another NGO', () =>
    commit(
      author.token,
      ...resubmission(author, stored.returned, asStored('returned'), { proposal: { ngoId: null, ngoName: null } }),
    ),
  ),
  ...(['visitor', 'stranger', 'head', 'moderator', 'akimOffice', 'official', 'administrator'] as Who[]).map((who) =>
    denied(who, 'withdraw for the author', () => commit(tokenOf(cast, who), ...withdrawn('assigned'))),
  ),
  ...(['stranger', 'head', 'moderator'] as Who[]).map((who) =>
    denied(who, 'take the author’s text over', () =>
      commit(
        tokenOf(cast, who),
        change(paths.proposal(stored.assigned), { authorUid: tokenOf(cast, who) && cast[who as 'head'].uid }),
      ),
    ),
  ),
]

// Fields that are computed by the server on a client's word.

const own = paths.person(author.uid)
const transforms: Attempt[] = (
  [
    ['raise a revision', paths.proposal(stored.assigned), 'rev', { increment: integer(1) }],
    ['raise a revision to a maximum', paths.proposal(stored.assigned), 'rev', { maximum: integer(9) }],
    ['lower a revision', paths.proposal(stored.assigned), 'rev', { minimum: integer(0) }],
    [
      'add a department',
      paths.proposal(stored.assigned),
      'coDepartmentIds',
      { appendMissingElements: { values: [{ stringValue: city.energy }] } },
    ],
    [
      'take an audience away',
      paths.proposal(stored.assigned),
      'audience',
      { removeAllFromArray: { values: [{ stringValue: 'older_people' }] } },
    ],
    ['set a publication to now', paths.proposal(stored.submitted), 'publishedAt', { setToServerValue: 'REQUEST_TIME' }],
    ['set a creation to now', own, 'createdAt', { setToServerValue: 'REQUEST_TIME' }],
    ['set the last change of the name to now', own, 'namedAt', { setToServerValue: 'REQUEST_TIME' }],
    ['set a post to now', `${posts}/said`, 'createdAt', { setToServerValue: 'REQUEST_TIME' }],
    ['count posts down', paths.writing(author.uid, 'posts'), 'count', { increment: integer(-5) }],
    [
      'add a moderator to a session',
      posts.replace(/\/posts$/, ''),
      'moderatorUids',
      { appendMissingElements: { values: [{ stringValue: author.uid }] } },
    ],
    ['raise the last number', paths.numbering(city.id, 2026), 'last', { increment: integer(1) }],
  ] as [string, string, string, object][]
).map(([what, path, field, how]) => denied('author', what, () => commit(author.token, transform(path, field, how))))

// Posts, drafts, the person, notifications, the counts.

const forgedPosts: [string, Fields][] = [
  ['another author', { authorUid: author.uid }],
  ['another name', { authorName: 'Модератор' }],
  ['an NGO of others', { ngoId: city.ngoId, ngoName }],
  ['an earlier time', { createdAt: long }],
  ['a later time', { createdAt: soon }],
  ['a hidden state', { hidden: true }],
  ['a reason of hiding', { hiddenReason: 'Так надо' }],
  ['a correction', { correctedAt: now }],
  ['a revision', { rev: 1 }],
  ['a mark of its own', { mark: 'official' }],
  ['an answer to nothing', { replyTo: 'none' }],
  ['an answer to another session', { replyTo: '../said' }],
]
await lay({
  [paths.draft(author.uid, 'd')]: draftOf(city),
  [paths.writing(author.uid, 'drafts')]: { ids: ['d'] },
  [paths.writing(author.uid, 'posts')]: { lastAt: long, lastPost: 'x', since: long, count: 7 },
  [paths.notification(author.uid, 'n')]: notificationOf(city),
  [`${posts}/hidden`]: postOf(author, { text: '', hidden: true, hiddenReason: 'Назван человек' }),
})
await admin.doc(own).update({ lastSubmittedAt: new Date('2026-01-06') })
const closed = await layDiscussion(cast, { discussionOpen: false })
/** Marks beside a name that are not the writer's. */
const marks: [string, Fields | null][] = [
  ...['host', 'akim_office', 'official', 'moderator', 'secretary', 'administrator'].map((role): [string, Fields] => [
    `the mark ${role}`,
    { role, departmentId: role === 'official' ? city.ecology : null },
  ]),
  ['a mark that is none', { role: 'mayor', departmentId: null }],
  ['an empty mark', {}],
]
const staffMarks: [Who, string, Fields | null][] = [
  ['moderator', 'no mark', null],
  ['moderator', 'the mark of the akim’s office', { role: 'akim_office', departmentId: null }],
  ['moderator', 'a department beside the mark', { role: 'moderator', departmentId: city.ecology }],
  ['moderator', 'more beside the mark', { role: 'moderator', departmentId: null, name: 'Аким' }],
  ['official', 'another department', { role: 'official', departmentId: city.energy }],
  ['official', 'no department', { role: 'official', departmentId: null }],
  ['official', 'no mark', null],
  ['administrator', 'no mark', null],
  ['foreignModerator', 'the mark of another city', { role: 'moderator', departmentId: null }],
]
const marked: Attempt[] = [
  ...marks.flatMap(([what, authorMark]) => [
    denied('writer', `post with ${what}`, () =>
      commit(writer.token, ...post(writer, `${posts}/forged`, { authorMark })),
    ),
    denied('writer', `submit with ${what}`, () => submit({ proposal: { authorMark } })),
  ]),
  ...staffMarks.map(([who, what, authorMark]) =>
    denied(who, `post with ${what}`, () =>
      commit(
        tokenOf(cast, who),
        ...post(cast[who as 'moderator'], `${posts}/forged`, authorMark ? { authorMark } : {}),
      ),
    ),
  ),
]

const others: Attempt[] = [
  ...forgedPosts.map(([what, fields]) =>
    denied('writer', `post with ${what}`, () => commit(writer.token, ...post(writer, `${posts}/forged`, fields))),
  ),
  denied('writer', 'post without counting it', () =>
    commit(writer.token, ...post(writer, `${posts}/forged`, {}, null)),
  ),
  denied('writer', 'post in a closed discussion', () =>
    commit(writer.token, ...post(writer, `${closed.posts}/forged`)),
  ),
  denied('writer', 'answer a hidden post', () =>
    commit(writer.token, ...post(writer, `${posts}/forged`, { replyTo: 'hidden' })),
  ),
  denied('writer', 'post in a session that is none', () =>
    commit(writer.token, ...post(writer, 'forums/none/sessions/none/posts/forged')),
  ),
  denied('visitor', 'post for the writer', () => commit(null, ...post(writer, `${posts}/forged`))),
  denied('author', 'change the own post', () => commit(author.token, change(`${posts}/said`, { text: 'Иначе' }))),
  denied('author', 'delete the own post', () => commit(author.token, remove(`${posts}/said`))),
  denied('author', 'show the own hidden post', () =>
    commit(author.token, change(`${posts}/hidden`, { hidden: false })),
  ),
  denied('moderator', 'hide a post past the function', () =>
    commit(moderator.token, change(`${posts}/said`, { hidden: true, text: '' })),
  ),
  ...['act', 'title', 'subject', 'at', 'as', 'kind', 'territoryId'].map((field) =>
    denied('author', `change ${field} of a notification`, () =>
      commit(author.token, change(paths.notification(author.uid, 'n'), { read: true, [field]: 'x' })),
    ),
  ),
  denied('author', 'delete a notification', () => commit(author.token, remove(paths.notification(author.uid, 'n')))),
  denied('stranger', 'read a notification of another for them', () =>
    commit(stranger.token, change(paths.notification(author.uid, 'n'), { read: true })),
  ),
  ...['displayName', 'createdAt', 'namedAt', 'administrator', 'email'].map((field) =>
    denied('author', `write ${field} of their own`, () =>
      commit(author.token, change(own, { lang: 'ru', [field]: 'x' })),
    ),
  ),
  denied('author', 'open a second person', () =>
    commit(author.token, put(paths.person(`${author.uid}2`), { displayName: 'Я', lang: 'ru', createdAt: now })),
  ),
  denied('author', 'delete the own person', () => commit(author.token, remove(own))),
  denied('author', 'write the own person anew', () =>
    commit(author.token, put(own, { displayName: 'Другое Имя', lang: 'ru', createdAt: now, lastSubmittedAt: null })),
  ),
  denied('author', 'forget the last submission', () => commit(author.token, change(own, { lastSubmittedAt: null }))),
  denied('author', 'a submission of an hour ago', () => commit(author.token, change(own, { lastSubmittedAt: long }))),
  denied('author', 'delete the count of posts', () => commit(author.token, remove(paths.writing(author.uid, 'posts')))),
  denied('author', 'delete the list of drafts', () =>
    commit(author.token, remove(paths.writing(author.uid, 'drafts'))),
  ),
  denied('stranger', 'write a draft for another', () =>
    commit(stranger.token, ...draft(author, 'f', { ...draftOf(city), updatedAt: now })),
  ),
  denied('stranger', 'delete a draft of another', () => commit(stranger.token, remove(paths.draft(author.uid, 'd')))),
  denied('author', 'a draft of a later revision', () =>
    commit(author.token, put(paths.draft(author.uid, 'd'), { ...draftOf(city), rev: 3 })),
  ),
  denied('author', 'a draft over one that was not seen', () =>
    commit(author.token, put(paths.draft(author.uid, 'd'), { ...draftOf(city), rev: 1 })),
  ),
  denied('author', 'a draft of a collection below', () =>
    commit(author.token, put(`${paths.draft(author.uid, 'd')}/more/x`, draftOf(city))),
  ),
]

// Collections that functions alone write, whoever tries and however.

const functionsOnly = [
  paths.statistics(city.id),
  paths.commitment('forged'),
  paths.territory(city.id),
  paths.department(city.ecology),
  paths.ngo(city.ngoId),
  paths.ngoMember(city.ngoId, head.uid),
  paths.forum('forged'),
  paths.staffMember(moderator.uid),
  paths.roleChange('forged'),
  paths.block('forged'),
]
const closest: Who[] = ['head', 'moderator', 'administrator']
const foreign: Attempt[] = functionsOnly.flatMap((path) =>
  closest.flatMap((who) => [
    denied(who, `write over ${path.replace(/\/.*/, '')} at ${path.split('/').length} names`, () =>
      commit(tokenOf(cast, who), merge(path, { forged: true })),
    ),
    denied(who, `delete from ${path.replace(/\/.*/, '')} at ${path.split('/').length} names`, () =>
      commit(tokenOf(cast, who), remove(path)),
    ),
  ]),
)

/** Paths that look like those of texts and are none. */
const astray: Attempt[] = [
  denied('writer', 'a text among the events of another', () =>
    commit(writer.token, put(`${paths.proposalEvents(stored.assigned)}/new`, proposalOf(writer, city.id))),
  ),
  denied('writer', 'a text below a text', () =>
    commit(writer.token, put(`${paths.proposal(stored.assigned)}/proposals/new`, proposalOf(writer, city.id))),
  ),
  denied('writer', 'an event of a text that is none', () =>
    commit(writer.token, put(paths.proposalReview('none', 1), submittedEvent)),
  ),
  denied('writer', 'a public event of a text that is none', () =>
    commit(writer.token, put(paths.proposalEvent('none', 1), submittedEvent)),
  ),
  denied('writer', 'public texts of all collections of their name', () =>
    list(writer.token, { from: 'proposals', group: true, where: [['public', 'EQUAL', true]] }),
  ),
  ...(['author', 'moderator', 'administrator'] as const).flatMap((who) =>
    [
      ['a public event', paths.proposalEvent(stored.assigned, 1)],
      ['a hidden event', paths.proposalReview(stored.returned, 1)],
      ['a post', `${posts}/said`],
      ['a person', paths.person(head.uid)],
    ].map(([what = '', path = '']) =>
      denied(who, `delete ${what} that stands there`, () => commit(tokenOf(cast, who), remove(path))),
    ),
  ),
]

attempts('forging', [
  ...astray,
  ...marked,
  ...submissions,
  ...smuggling,
  ...steps,
  ...transforms,
  ...others,
  ...foreign,
])

const member = await signUp('Пишущая глава')
await joinNgo(city, member)
const control = (who: string, what: string, by: Attempt['by']): Attempt => ({ who, what, meets: 'done', by })
controls('forging', [
  control('writer', 'submit', () => submit({})),
  control('head', 'submit for the own NGO', () =>
    commit(
      member.token,
      ...submission(member, city.id, `ngo-${city.id}`, { proposal: { ngoId: city.ngoId, ngoName } }),
    ),
  ),
  control('writer', 'post', () => commit(writer.token, ...post(writer, `${posts}/allowed`))),
  ...mayWithdraw
    .filter((state) => state !== 'returned')
    .map((state) => control('author', `withdraw what is ${state}`, () => commit(author.token, ...withdrawn(state)))),
  control('official', 'post with their mark', () =>
    commit(
      cast.official.token,
      ...post(cast.official, `${posts}/marked`, { authorMark: { role: 'official', departmentId: city.ecology } }),
    ),
  ),
  control('author', 'resubmit', () =>
    commit(author.token, ...resubmission(author, stored.returned, asStored('returned'))),
  ),
  control('author', 'read a notification', () =>
    commit(author.token, change(paths.notification(author.uid, 'n'), { read: true })),
  ),
  control('author', 'another language', () => commit(author.token, change(own, { lang: 'en' }))),
  control('author', 'the next draft', () =>
    commit(author.token, put(paths.draft(author.uid, 'd'), { ...draftOf(city), rev: 2 })),
  ),
  control('writer', 'a first draft', () =>
    commit(writer.token, ...draft(writer, 'd', { ...draftOf(city), updatedAt: now })),
  ),
])
