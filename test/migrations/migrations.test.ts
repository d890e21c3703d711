import { deleteApp, initializeApp } from 'firebase-admin/app'
import { type Firestore, getFirestore, type WriteBatch } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { commitmentEventSchema } from '../../domain/src/commitment/event.ts'
import { ngoMemberSchema } from '../../domain/src/ngo/ngo.ts'
import { paths } from '../../domain/src/paths.ts'
import { staffSchema } from '../../domain/src/person/staff-schema.ts'
import { decodeRegistry, type RegistryTuple } from '../../domain/src/published/registry.ts'
import { publishedRegistrySchema } from '../../domain/src/published/registry-documents.ts'
import { allMigrations } from '../../migrations/all-migrations.ts'
import { runMigrations } from '../../migrations/run-migrations.ts'

const app = initializeApp({ projectId: 'demo-migrations' })
const firestore = getFirestore(app)
/** More than two pages. */
const actors = 450
const at = new Date('2026-11-01T06:00:00Z')

const actor = (index: number) => ({ uid: `moderator-${index}`, at })
const forumTitle = { kk: 'Форумы', ru: 'Форум', en: 'Forum' }
const green = { kk: 'Жасыл', ru: 'Зелёный' }
const member = { uid: 'head', role: 'head', ngoId: 'green' }
const claim = { codeHash: 'f'.repeat(64) }
const original = { text: 'Недопустимые слова', hiddenBy: 'moderator', at }
const recount = { fence: 7, lease: null }
const official = { displayName: 'Имя', administrator: false, roles: { almaty: ['official'] } }
const post = 'forums/f/sessions/s/posts/p'

/** Position 1 of the forms, bits 2 and 18 of the directions, position 3 of the statuses. */
const row: RegistryTuple = ['green', 'Жасыл', '', '', '', 1, (1 << 2) | (1 << 18), 3, '', 0, '', 0]
const published = { territoryId: 'almaty', version: 'before', asOf: at, parts: 2, rows: 2 }

const report = { text: 'Сделано в срок', lang: 'ru', on: '2026-10-01' }
const reason = { text: 'Договор расторгнут', lang: 'ru', on: '2026-10-02' }
const commitment = (change: object) => ({
  state: 'planned',
  rev: 1,
  source: { kind: 'proposal', id: 'p0', label: 'ALA-2026-000001' },
  report: null,
  reason: null,
  confirmedOn: null,
  createdAt: at,
  ...change,
})

const stored: Record<string, object> = {
  'ngos/green/members/head': member,
  'proposals/p0/private/claim': claim,
  [`${post}/private/original`]: original,
  [post]: {
    text: '',
    lang: 'ru',
    authorName: 'Автор',
    ngoId: 'green',
    ngoName: 'Жасыл',
    hidden: true,
    hiddenReason: 'Адрес',
  },
  'ngos/green': { name: green },
  'forums/f/sessions/s/posts/named': { lang: 'kk', ngoId: 'green', ngoName: 'Жасыл' },
  'forums/f/sessions/s/posts/renamed': { lang: 'kk', ngoId: 'green', ngoName: 'Бұрынғы' },
  'proposals/named': { lang: 'ru', ngoId: 'gone', ngoName: 'Исчезнувшая' },
  'statistics/almaty/private/recount': recount,
  'rooms/r/members/head': { uid: 'head' },
  'staff/official': { uid: 'official', ...official, departments: { almaty: 'almaty-ecology' } },
  'staff/moderator': { uid: 'moderator', ...official, departments: {} },
  'published/almaty': published,
  'published/almaty/parts/0': { version: 'before', rows: JSON.stringify([row]) },
  'published/almaty/parts/1': { version: 'before', rows: JSON.stringify([row]) },
  'commitments/kept': commitment({ state: 'confirmed', rev: 5, report, confirmedOn: '2026-10-03' }),
  'forums/f': { title: forumTitle },
  'commitments/cancelled': commitment({
    state: 'cancelled',
    rev: 2,
    reason,
    source: { kind: 'forum', id: 'f', label: 'Форум' },
  }),
  'commitments/new': commitment({}),
  'proposals/overturned': {
    state: 'assigned',
    answer: { decision: 'accepted', referredTo: 'Маслихат' },
    outcome: null,
  },
  'proposals/overturned/events/4': { rev: 4, act: 'answer', text: 'Принято' },
  'proposals/overturned/events/6': { rev: 6, act: 'uphold', text: 'Ответ не по существу', lang: 'ru', at },
  'commitments/fallen': commitment({ source: { kind: 'proposal', id: 'overturned', label: 'ALA-2026-000002' } }),
  'proposals/half-kept': { state: 'closed', answer: { decision: 'accepted' }, outcome: 'completed' },
  'commitments/half': commitment({
    state: 'cancelled',
    rev: 2,
    reason,
    source: { kind: 'proposal', id: 'half-kept', label: 'ALA-2026-000003' },
  }),
  'commitments/kept/actors/2': actor(2),
  'commitments/kept/actors/3': actor(3),
  'commitments/kept/commitmentActors/3': actor(4),
  'proposals/assigned': { state: 'assigned', answer: null, outcome: null },
  ...Object.fromEntries(
    Array.from({ length: actors }, (_, index) => [`proposals/p${index}/private/actor_${index + 1}`, actor(index)]),
  ),
}

async function inBatches(items: readonly string[], add: (batch: WriteBatch, path: string) => void) {
  for (let start = 0; start < items.length; start += 400) {
    const batch = firestore.batch()
    for (const path of items.slice(start, start + 400)) add(batch, path)
    await batch.commit()
  }
}

const groups = [
  'proposals',
  'events',
  'commitments',
  'commitmentEvents',
  'private',
  'members',
  'ngoMembers',
  'actors',
  'commitmentActors',
  'claims',
  'originals',
  'recounts',
  'parts',
  'posts',
  'postHistory',
  'postActors',
]
/** Every document by path. */
async function readAll(): Promise<Record<string, object>> {
  const queries = [
    ...groups.map((name) => firestore.collectionGroup(name)),
    firestore.collection('published'),
    firestore.collection('staff'),
  ]
  const found = await Promise.all([...queries, firestore.collection('migrations')].map((query) => query.get()))
  return Object.fromEntries(found.flatMap(({ docs }) => docs.map((snapshot) => [snapshot.ref.path, snapshot.data()])))
}

const lines: string[] = []
const run = (dryRun = false, database: Firestore = firestore) =>
  runMigrations(database, allMigrations, { dryRun, log: (line) => lines.push(line) })

beforeEach(async () => {
  lines.length = 0
  await inBatches(Object.keys(await readAll()), (batch, path) => batch.delete(firestore.doc(path)))
  await inBatches(Object.keys(stored), (batch, path) => batch.set(firestore.doc(path), stored[path] ?? {}))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => deleteApp(app))

const count = (documents: object, part: string) => Object.keys(documents).filter((path) => path.includes(part)).length

async function expectMigrated() {
  const documents = await readAll()
  expect(documents).toMatchObject({
    [paths.ngoMember('green', 'head')]: member,
    [paths.proposalClaim('p0')]: claim,
    [paths.postStep('f', 's', 'p', 1)]: {
      act: 'hide',
      before: { text: original.text, authorName: 'Автор', ngoName: green },
    },
    [paths.postActor('f', 's', 'p', 1)]: { uid: original.hiddenBy },
    [paths.post('f', 's', 'p')]: { text: '', authorName: '', ngoName: null, rev: 1, hiddenReason: 'Адрес' },
    [paths.post('f', 's', 'named')]: { ngoName: green },
    [paths.post('f', 's', 'renamed')]: { ngoName: { kk: 'Бұрынғы' } },
    [paths.proposal('named')]: { ngoName: { ru: 'Исчезнувшая' } },
    [paths.commitment('cancelled')]: { source: { kind: 'forum', id: 'f', label: forumTitle } },
    [paths.commitment('half')]: { source: { kind: 'proposal', label: 'ALA-2026-000003' } },
    [paths.recount('almaty')]: recount,
    [paths.proposalActor('p449', 450)]: { uid: 'moderator-449' },
    'rooms/r/members/head': { uid: 'head' },
  })
  expect(count(documents, '/private/')).toBe(0)
  expect(count(documents, '/members/')).toBe(1)
  expect(count(documents, '/originals/')).toBe(0)
  expect(count(documents, '/actors/')).toBe(actors)
  expect(count(documents, 'migrations/')).toBe(allMigrations.length)
  expect(v.is(ngoMemberSchema, documents[paths.ngoMember('green', 'head')])).toBe(true)
  return documents
}

it('moves what stood under shared names, keeps every document as it was and leaves what is not its own', async () => {
  await run()
  await expectMigrated()
  expect(lines).toContain('0001-collection-names: changed 454 documents, left 1 as they are')
  expect(lines).toContain('  left: rooms/r/members/head')
})

it('says which codes a registry is written in, under a new version', async () => {
  await run()
  const head = (await firestore.doc(paths.publishedRegistry('almaty')).get()).data()
  const registry = v.parse(publishedRegistrySchema, { ...head, asOf: head?.asOf.toDate() })
  expect(registry).toMatchObject({ territoryId: 'almaty', parts: 2, rows: 2 })
  expect(registry.version).not.toBe('before')
  const part = (await firestore.doc(paths.publishedPart('almaty', 1)).get()).data()
  expect(part).toEqual({ version: registry.version, rows: JSON.stringify([row]) })
  expect(decodeRegistry({ ...registry, rows: JSON.parse(part?.rows) })).toMatchObject([
    { id: 'green', legalForm: 'public_foundation', directions: ['environment', 'other'], status: 'in_liquidation' },
  ])
})

it('tells of a commitment what is still known of it as events, the first at 1 and the last at its revision', async () => {
  // Functions of this version have begun one already.
  await firestore.doc(paths.commitmentEvent('new', 1)).set({ begun: true })
  await run()
  const documents = await readAll()
  const events = Object.entries(documents).filter(([path]) => path.includes('/commitmentEvents/'))
  expect(events.map(([path]) => path).sort()).toEqual([
    paths.commitmentEvent('cancelled', 1),
    paths.commitmentEvent('cancelled', 2),
    paths.commitmentEvent('fallen', 1),
    paths.commitmentEvent('fallen', 2),
    paths.commitmentEvent('half', 1),
    paths.commitmentEvent('half', 2),
    paths.commitmentEvent('kept', 1),
    paths.commitmentEvent('kept', 4),
    paths.commitmentEvent('kept', 5),
    paths.commitmentEvent('new', 1),
  ])
  expect(documents[paths.commitmentEvent('new', 1)]).toEqual({ begun: true })
  for (const [, event] of events.filter(([path]) => !path.includes('/new/'))) {
    const { at: stamp } = event as { at: { toDate(): Date } }
    expect(v.safeParse(commitmentEventSchema, { ...event, at: stamp.toDate() }).issues).toBeUndefined()
  }
  expect(documents[paths.commitmentEvent('kept', 4)]).toMatchObject({
    act: 'declare',
    from: 'planned',
    to: 'declared',
    proposalId: 'p0',
    text: report.text,
  })
  expect(documents[paths.commitmentEvent('cancelled', 2)]).toMatchObject({
    act: 'cancel',
    to: 'cancelled',
    proposalId: null,
    text: reason.text,
  })
  expect(lines).toContain('0003-commitment-events: changed 4 documents, left 1 as they are')
})

it('keeps an overturned answer in its event only, annuls its commitments, and calls half kept what is', async () => {
  await run()
  const documents = await readAll()
  expect(documents['proposals/overturned']).toEqual({ state: 'assigned', answer: null, outcome: null })
  expect(documents['proposals/overturned/events/4']).toEqual({
    rev: 4,
    act: 'answer',
    text: 'Принято',
    referredTo: 'Маслихат',
  })
  expect(documents['commitments/fallen']).toMatchObject({ state: 'annulled', rev: 2, reason: { on: '2026-11-01' } })
  expect(documents[paths.commitmentEvent('fallen', 2)]).toMatchObject({
    act: 'annul',
    from: 'planned',
    text: 'Ответ не по существу',
  })
  expect(documents['proposals/half-kept']).toMatchObject({ outcome: 'partly_completed' })
  expect(lines).toContain('0005-standing-answers: changed 2 documents, left 1 as they are')
})

it('moves who acted on commitments under a name of their own, and nobody who acted on proposals', async () => {
  await run()
  const documents = await readAll()
  expect(documents).toMatchObject({
    [paths.commitmentActor('kept', 2)]: { uid: 'moderator-2' },
    // Functions of this version have written it meanwhile.
    [paths.commitmentActor('kept', 3)]: { uid: 'moderator-4' },
  })
  expect(count(documents, 'commitments/kept/actors/')).toBe(0)
  expect(count(documents, 'proposals/')).toBeGreaterThan(actors)
  expect(lines).toContain('0009-commitment-actors: changed 2 documents, left 0 as they are')
})

it('gives an official a list of departments', async () => {
  await run()
  const staff = await firestore.doc(paths.staffMember('official')).get()
  expect(v.parse(staffSchema, staff.data()).departments).toEqual({ almaty: ['almaty-ecology'] })
  expect(lines).toContain('0004-several-departments: changed 1 documents, left 1 as they are')
})

it('changes nothing in a dry run and tells what it would do', async () => {
  const before = await readAll()
  await run(true)
  expect(await readAll()).toEqual(before)
  expect(lines).toContain('0001-collection-names: would change 454 documents, left 1 as they are')
  expect(lines).toContain('0002-registry-codes: would change 1 documents, left 0 as they are')
})

it('changes nothing when it is run again', async () => {
  await run()
  const before = await expectMigrated()
  lines.length = 0
  await run()
  expect(await readAll()).toEqual(before)
  expect(lines).toEqual(allMigrations.map(({ id }) => expect.stringMatching(`^${id}: done on 20`)))
})

it('goes on with what is left after it was broken off, and loses nothing', async () => {
  const transact = firestore.runTransaction.bind(firestore)
  let left = 2
  vi.spyOn(firestore, 'runTransaction').mockImplementation((work, options) => {
    if (left-- === 0) throw new Error('broken off')
    return transact(work, options as undefined)
  })
  await expect(run()).rejects.toThrow('broken off')
  const half = await readAll()
  expect(count(half, '/private/')).toBeGreaterThan(0)
  expect(count(half, '/actors/')).toBeGreaterThan(0)
  expect(count(half, '/private/') + count(half, '/actors/') + count(half, '/claims/')).toBeGreaterThan(actors)
  expect(count(half, 'migrations/')).toBe(0)

  vi.restoreAllMocks()
  await run()
  await expectMigrated()
})

it('keeps what functions of this version have written meanwhile', async () => {
  await firestore.doc(paths.recount('almaty')).set({ fence: 1, lease: null })
  await run()
  const documents = await readAll()
  expect(documents[paths.recount('almaty')]).toEqual({ fence: 1, lease: null })
  expect(count(documents, '/private/')).toBe(0)
})

it('moves what functions of the earlier version have written meanwhile, and nothing that they have deleted', async () => {
  const transact = firestore.runTransaction.bind(firestore)
  const earlierRecount = firestore.doc('statistics/almaty/private/recount')
  const earlierClaim = firestore.doc('proposals/p0/private/claim')
  let fence = recount.fence
  // Between a page and its transaction. The first page is of `members`, the second begins `private`.
  vi.spyOn(firestore, 'runTransaction').mockImplementation(async (work, options) => {
    if ((await earlierRecount.get()).exists) await earlierRecount.update({ fence: ++fence })
    if (fence === recount.fence + 2) await earlierClaim.delete()
    return transact(work, options as undefined)
  })
  await run()
  const documents = await readAll()
  expect(documents[paths.recount('almaty')]).toEqual({ fence, lease: null })
  expect(count(documents, '/claims/')).toBe(0)
  expect(count(documents, '/private/')).toBe(0)
})
