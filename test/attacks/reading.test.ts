import { paths } from '../../domain/src/paths.ts'
import type { ProposalState } from '../../domain/src/proposal/states.ts'
import { type Attempt, attempts, controls } from './support/attempts.ts'
import { castOf, tokenOf, type Who } from './support/cast.ts'
import {
  blockOf,
  commitmentOf,
  draftOf,
  importOf,
  lay,
  layDiscussion,
  layText,
  notificationOf,
  postOf,
} from './support/stage.ts'
import { aggregate, get, list } from './support/store.ts'

const cast = await castOf()
const { city, author, moderator, blocked, head } = cast
const { posts, forumId } = await layDiscussion(cast)

/** Something that some may read, and nobody else in any way. */
interface Secret {
  what: string
  path: string
  /** Who may have the document. */
  readers: Who[]
  /** Who of those that may not comes closest, and tries its lists as well. */
  nearest: Who
}

const everybody: Who[] = [
  ...(['visitor', 'stranger', 'author', 'head', 'foreignHead', 'blocked'] as const),
  ...(['moderator', 'foreignModerator', 'secretary', 'official', 'akimOffice', 'administrator'] as const),
]
const moderators: Who[] = ['moderator']

const states: ProposalState[] = ['submitted', 'returned', 'rejected', 'withdrawn']
const texts = await Promise.all(states.map((state) => layText(cast, state)))
const spoken = await layText(cast, 'submitted', { source: 'spoken', authorUid: null })
const open = await layText(cast, 'answered')
const waiting = texts[0] as string

await lay({
  [paths.proposalActor(open, 3)]: { uid: moderator.uid },
  [paths.proposalActor(waiting, 1)]: { uid: author.uid },
  [paths.proposalVersion(waiting, 2)]: { title: 'Прежний текст', rev: 2 },
  [paths.proposalVersion(open, 2)]: { title: 'Прежний текст', rev: 2 },
  [paths.proposalReview(open, 2)]: { act: 'return', rev: 2 },
  [paths.proposalClaim(spoken)]: { codeHash: 'x' },
  [paths.commitment(`c-${city.id}`)]: commitmentOf(cast),
  [paths.commitmentActor(`c-${city.id}`, 1)]: { uid: moderator.uid },
  [`${posts}/hidden`]: postOf(author, { text: '', authorName: '', hidden: true, hiddenReason: 'Назван человек' }),
  [`${posts}/hidden/postHistory/1`]: { before: { text: 'Кто-то' } },
  [`${posts}/hidden/postActors/1`]: { uid: moderator.uid },
  [`${posts}/hidden/postCases/case`]: { territoryId: city.id, open: true },
  [`${posts}/hidden/postReports/${blocked.uid}`]: { uid: blocked.uid },
  [paths.draft(author.uid, 'd')]: draftOf(city),
  [paths.notification(author.uid, 'n')]: notificationOf(city),
  [paths.writing(author.uid, 'posts')]: { count: 1 },
  [paths.writing(author.uid, 'drafts')]: { ids: ['d'] },
  [paths.writing(author.uid, 'submissions')]: { first: waiting, second: null, third: null },
  [paths.block(`b-${city.id}`)]: blockOf(cast),
  [paths.blockActor(`b-${city.id}`, 'block')]: { uid: moderator.uid },
  [paths.roleChange(`r-${city.id}`)]: { uid: moderator.uid },
  [paths.registerImport(`i-${city.id}`)]: importOf(cast),
  [paths.importChunk(`i-${city.id}`, 0)]: { n: 0, rows: [], journal: null },
  [paths.importLock(city.id)]: { importId: `i-${city.id}` },
  [paths.numbering(city.id, 2026)]: { last: 1 },
  [paths.deletion(blocked.uid)]: { orderedAt: new Date() },
  [paths.migration('m')]: { at: new Date() },
  [paths.publishedRegistry(city.id)]: { territoryId: city.id },
  [paths.publishedPart(city.id, 0)]: { rows: '[]' },
  [paths.publishedMonth(city.id, '2026-10')]: { month: '2026-10' },
  [paths.recount(city.id)]: { fence: 1 },
})

const secrets: Secret[] = [
  ...states.map((state, index) => ({
    what: `a text that is ${state}`,
    path: paths.proposal(texts[index] as string),
    readers: ['author', 'moderator'] as Who[],
    nearest: 'head' as const,
  })),
  {
    what: 'an unclaimed spoken text',
    path: paths.proposal(spoken),
    readers: ['moderator', 'secretary', 'head'],
    nearest: 'akimOffice',
  },
  ...[waiting, open].flatMap((id) => {
    const of = id === open ? 'a public text' : 'a waiting text'
    const readers: Who[] = ['author', 'moderator']
    return [
      {
        what: `the review of ${of}`,
        path: paths.proposalReview(id, id === open ? 2 : 1),
        readers,
        nearest: 'head' as const,
      },
      { what: `an earlier form of ${of}`, path: paths.proposalVersion(id, 2), readers, nearest: 'akimOffice' as const },
      {
        what: `who acted on ${of}`,
        path: paths.proposalActor(id, id === open ? 3 : 1),
        readers: [],
        nearest: 'moderator' as const,
      },
    ]
  }),
  { what: 'the hash of a claim code', path: paths.proposalClaim(spoken), readers: [], nearest: 'secretary' },
  {
    what: 'who acted on a commitment',
    path: paths.commitmentActor(`c-${city.id}`, 1),
    readers: [],
    nearest: 'akimOffice',
  },
  {
    what: 'the words of a hidden post',
    path: `${posts}/hidden/postHistory/1`,
    readers: ['author', 'moderator'],
    nearest: 'foreignModerator',
  },
  { what: 'who hid a post', path: `${posts}/hidden/postActors/1`, readers: [], nearest: 'moderator' },
  {
    what: 'the case of a post',
    path: `${posts}/hidden/postCases/case`,
    readers: moderators,
    nearest: 'foreignModerator',
  },
  {
    what: 'who reported a post',
    path: `${posts}/hidden/postReports/${blocked.uid}`,
    readers: [],
    nearest: 'moderator',
  },
  { what: 'a person', path: paths.person(author.uid), readers: ['author'], nearest: 'administrator' },
  { what: 'a draft', path: paths.draft(author.uid, 'd'), readers: ['author'], nearest: 'moderator' },
  { what: 'a notification', path: paths.notification(author.uid, 'n'), readers: ['author'], nearest: 'administrator' },
  ...(['posts', 'drafts', 'submissions'] as const).map((of) => ({
    what: `how many ${of} a person wrote`,
    path: paths.writing(author.uid, of),
    readers: ['author'] as Who[],
    nearest: 'moderator' as const,
  })),
  {
    what: 'a block',
    path: paths.block(`b-${city.id}`),
    readers: ['blocked', 'moderator', 'administrator'],
    nearest: 'foreignModerator',
  },
  { what: 'who blocked somebody', path: paths.blockActor(`b-${city.id}`, 'block'), readers: [], nearest: 'moderator' },
  { what: 'until when somebody is blocked', path: paths.writingBlock(blocked.uid), readers: [], nearest: 'blocked' },
  {
    what: 'roles',
    path: paths.staffMember(moderator.uid),
    readers: ['moderator', 'administrator'],
    nearest: 'secretary',
  },
  {
    what: 'the journal of roles',
    path: paths.roleChange(`r-${city.id}`),
    readers: ['administrator'],
    nearest: 'moderator',
  },
  {
    what: 'a register import',
    path: paths.registerImport(`i-${city.id}`),
    readers: ['administrator'],
    nearest: 'akimOffice',
  },
  {
    what: 'the rows of a register import',
    path: paths.importChunk(`i-${city.id}`, 0),
    readers: ['administrator'],
    nearest: 'akimOffice',
  },
  { what: 'the lock of an import', path: paths.importLock(city.id), readers: [], nearest: 'administrator' },
  {
    what: 'who stands behind an NGO',
    path: paths.ngoMember(city.ngoId, head.uid),
    readers: ['head', 'moderator', 'secretary', 'official', 'akimOffice'],
    nearest: 'foreignHead',
  },
  { what: 'the last number', path: paths.numbering(city.id, 2026), readers: [], nearest: 'akimOffice' },
  { what: 'the order to delete an account', path: paths.deletion(blocked.uid), readers: [], nearest: 'blocked' },
  { what: 'which migrations ran', path: paths.migration('m'), readers: [], nearest: 'administrator' },
  {
    what: 'the published registry as a document',
    path: paths.publishedRegistry(city.id),
    readers: [],
    nearest: 'head',
  },
  { what: 'a part of the published registry', path: paths.publishedPart(city.id, 0), readers: [], nearest: 'head' },
  {
    what: 'the register of a month as a document',
    path: paths.publishedMonth(city.id, '2026-10'),
    readers: [],
    nearest: 'head',
  },
  { what: 'the lease of a recount', path: paths.recount(city.id), readers: [], nearest: 'administrator' },
]

/** What no rule opens, or only to the person whose it is, whoever else tries fails for the same reason. */
const who = ({ readers, nearest }: Secret): Who[] =>
  readers.some((each) => each !== 'author')
    ? everybody.filter((each) => !readers.includes(each))
    : [...new Set<Who>(['visitor', 'stranger', nearest])]

const documents: Attempt[] = secrets.flatMap((secret) =>
  who(secret).map((each) => ({
    who: each,
    what: `${secret.what}, by its id`,
    meets: 'denied',
    by: () => get(tokenOf(cast, each), secret.path),
  })),
)

const lists: Attempt[] = secrets.flatMap(({ what, path, nearest }) => {
  const from = path.split('/').slice(0, -1).join('/')
  const name = from.split('/').at(-1) as string
  const token = tokenOf(cast, nearest)
  const attempt = (way: string, by: Attempt['by']) => ({ who: nearest, what: `${what}, ${way}`, meets: 'denied', by })
  return [
    attempt('in its collection', () => list(token, { from })),
    attempt('counted in its collection', () => aggregate(token, { from })),
    attempt('in all collections of its name', () => list(token, { from: name, group: true })),
  ]
})

/** Lists that a query narrows to what somebody may not have. */
const narrowed: Attempt[] = (
  ['visitor', 'stranger', 'head', 'secretary', 'official', 'foreignModerator'] as const
).flatMap((each) => {
  const token = tokenOf(cast, each)
  const conditions: [string, [string, string, unknown][]][] = [
    ['of the author', [['authorUid', 'EQUAL', author.uid]]],
    ['of the city', [['territoryId', 'EQUAL', city.id]]],
    ['of the NGO', [['ngoId', 'EQUAL', city.ngoId]]],
    ['that are not public', [['public', 'EQUAL', false]]],
    [
      'that nobody claimed',
      [
        ['authorUid', 'EQUAL', null],
        ['territoryId', 'EQUAL', city.id],
      ],
    ],
    [
      'in the queue',
      [
        ['territoryId', 'EQUAL', city.id],
        ['state', 'EQUAL', 'submitted'],
      ],
    ],
  ]
  return conditions.map(([what, where]) => ({
    who: each,
    what: `texts ${what}`,
    meets: 'denied',
    by: () => list(token, { from: 'proposals', where }),
  }))
})

/** Who acted is told to whoever it was, of themself. */
const actors = (uid: string) => ({
  from: paths.proposalActors(open),
  where: [['uid', 'EQUAL', uid]] as [string, string, unknown][],
})
const acted: Attempt[] = (['author', 'head', 'administrator', 'otherModerator'] as const).map((each) => ({
  who: each,
  what: 'what a moderator did with a text',
  meets: 'denied',
  by: () => list(tokenOf(cast, each), actors(moderator.uid)),
}))

attempts('reading', [...documents, ...lists, ...narrowed, ...acted])

controls(
  'reading',
  secrets.flatMap(({ what, path, readers }) =>
    readers.map((each) => ({
      who: each,
      what: `${what}, by its id`,
      meets: 'done',
      by: () => get(tokenOf(cast, each), path),
    })),
  ),
)
controls('reading', [
  {
    who: 'author',
    what: 'their own texts',
    meets: 'done',
    by: () => list(author.token, { from: 'proposals', where: [['authorUid', 'EQUAL', author.uid]] }),
  },
  {
    who: 'moderator',
    what: 'the queue',
    meets: 'done',
    by: () => list(moderator.token, { from: 'proposals', where: [['territoryId', 'EQUAL', city.id]] }),
  },
  {
    who: 'moderator',
    what: 'the cases of the city',
    meets: 'done',
    by: () => list(moderator.token, { from: 'postCases', group: true, where: [['territoryId', 'EQUAL', city.id]] }),
  },
  {
    who: 'moderator',
    what: 'what they did with a text',
    meets: 'done',
    by: () => list(moderator.token, actors(moderator.uid)),
  },
  { who: 'visitor', what: 'posts', meets: 'done', by: () => list(null, { from: paths.posts(forumId, 's') }) },
  { who: 'visitor', what: 'commitments', meets: 'done', by: () => list(null, { from: 'commitments' }) },
])
