import { beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../model/proto-json.ts'
import type { FirestoreService, MethodName } from './contract.ts'
import { createFirestoreService } from './firestore-service.ts'
import {
  admin,
  commit,
  database,
  get,
  int,
  openListen,
  paths,
  remove,
  root,
  set,
  text,
  user,
} from './service.fixture.ts'

const rulesSource = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    function isStaff() {
      return request.auth != null
        && exists(/databases/$(database)/documents/staff/$(request.auth.uid));
    }
    match /notes/{id} {
      allow get: if resource == null || resource.data.owner == request.auth.uid || isStaff();
      allow list: if isStaff() || resource.data.owner == request.auth.uid;
      allow create: if request.resource.data.owner == request.auth.uid
        && request.resource.data.at == request.time;
      allow update: if resource.data.owner == request.auth.uid
        && request.resource.data.rev == resource.data.rev + 1
        && existsAfter(/databases/$(database)/documents/notes/$(id)/events/$(string(request.resource.data.rev)));
      allow delete: if isStaff();
    }
    match /notes/{id}/events/{rev} {
      allow create: if getAfter(/databases/$(database)/documents/notes/$(id)).data.rev == int(rev);
    }
  }
}`

let service: FirestoreService
const anna = user('anna')
const staff = user('staff')
const denied = { status: 'PERMISSION_DENIED' }
const notes = { from: [{ collectionId: 'notes' }] }
const own = {
  ...notes,
  where: { fieldFilter: { field: { fieldPath: 'owner' }, op: 'EQUAL', value: text('anna') } },
}
const newNote = (path: string, owner: string): Message => ({
  ...set(path, { owner: text(owner), rev: int(1) }),
  updateTransforms: [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }],
  currentDocument: { exists: false },
})
const raise = (rev: number): Message => ({ ...set('notes/a', { rev: int(rev) }), updateMask: { fieldPaths: ['rev'] } })

beforeEach(async () => {
  service = createFirestoreService({ rules: rulesSource })
  await commit(service, [set('staff/staff', {}), set('notes/b', { owner: text('berik'), rev: int(1) })])
  await commit(service, [newNote('notes/a', 'anna')], anna)
})

describe('reads', () => {
  const read = (path: string, caller = anna) => service.call('GetDocument', { name: `${root}/${path}` }, caller)

  test('of single documents ask get, also for one that does not exist', async () => {
    await read('notes/a')
    await expect(read('notes/b')).rejects.toMatchObject(denied)
    await expect(read('notes/none')).rejects.toMatchObject({ status: 'NOT_FOUND' })
    await expect(read('secret/x')).rejects.toMatchObject(denied)
    const documents = [`${root}/notes/a`, `${root}/notes/b`]
    await expect(service.call('BatchGetDocuments', { database, documents }, anna)).rejects.toMatchObject(denied)
    await service.call('BatchGetDocuments', { database, documents }, staff)
  })

  test('of queries, counts and lists ask for a proof', async () => {
    expect(await paths(service, own, {}, anna)).toEqual(['notes/a'])
    await expect(paths(service, notes, {}, anna)).rejects.toMatchObject(denied)
    expect(await paths(service, notes, {}, staff)).toHaveLength(2)
    const structuredAggregationQuery = { structuredQuery: notes, aggregations: [{ count: {} }] }
    await expect(
      service.call('RunAggregationQuery', { parent: root, structuredAggregationQuery }, anna),
    ).rejects.toMatchObject(denied)
    await expect(service.call('ListDocuments', { parent: root, collectionId: 'notes' }, anna)).rejects.toMatchObject(
      denied,
    )
  })

  test('of everything, of missing documents and of collection ids are for administrators', async () => {
    await expect(paths(service, { from: [{ allDescendants: true }] }, {}, staff)).rejects.toMatchObject(denied)
    await expect(service.call('ListCollectionIds', { parent: root }, staff)).rejects.toMatchObject(denied)
    const request = { parent: root, collectionId: 'notes', showMissing: true }
    await expect(service.call('ListDocuments', request, staff)).rejects.toMatchObject(denied)
  })

  test('of a past time are for administrators, whatever the rules allowed then', async () => {
    const { commitTime: readTime } = await commit(service, [set('notes/b', { owner: text('anna'), rev: int(2) })])
    const query = { structuredQuery: own }
    const readOnly = { readOnly: { readTime } }
    const begun = async (options: Message) =>
      (await service.call('BeginTransaction', { database, options }, anna))[0]?.transaction
    const [transaction, unused] = [await begun(readOnly), await begun({ readOnly: {} })]
    await commit(service, [set('notes/b', { owner: text('berik'), rev: int(3) })])
    const asked: [MethodName, Message][] = [
      ...[{ readTime }, { transaction }, { transaction: unused }].flatMap((selector): [MethodName, Message][] => [
        ['GetDocument', { name: `${root}/notes/b`, ...selector }],
        ['BatchGetDocuments', { database, documents: [`${root}/notes/b`], ...selector }],
        ['RunQuery', { parent: root, ...query, ...selector }],
        [
          'RunAggregationQuery',
          { parent: root, structuredAggregationQuery: { ...query, aggregations: [{ count: {} }] }, ...selector },
        ],
        ['ListDocuments', { parent: root, collectionId: 'notes', ...selector }],
      ]),
      ['BatchGetDocuments', { database, documents: [`${root}/notes/b`], newTransaction: readOnly }],
      ['RunQuery', { parent: root, ...query, newTransaction: readOnly }],
    ]
    for (const [method, request] of asked)
      await expect(service.call(method, request, anna)).rejects.toMatchObject(denied)
    expect(await paths(service, own, {}, anna)).toEqual(['notes/a'])
    expect(await get(service, 'notes/b', { readTime })).toMatchObject({ rev: int(2) })
  })
})

describe('a transform by itself', () => {
  const stamp = (path: string): Message => ({
    transform: {
      document: `${root}/${path}`,
      fieldTransforms: [{ fieldPath: 'at', setToServerValue: 'REQUEST_TIME' }],
    },
  })
  const bare = (path: string, owner: string): Message => {
    const { updateTransforms: _, ...write } = newNote(path, owner)
    return write
  }

  test('is judged together with the write of its document before it', async () => {
    await expect(commit(service, [bare('notes/c', 'anna')], anna)).rejects.toMatchObject(denied)
    await commit(service, [bare('notes/c', 'anna'), stamp('notes/c')], anna)
    await expect(commit(service, [bare('notes/d', 'berik'), stamp('notes/d')], anna)).rejects.toMatchObject(denied)
    const later = [bare('notes/d', 'anna'), bare('notes/e', 'anna'), stamp('notes/d'), stamp('notes/e')]
    await commit(service, later, anna)
  })

  test('has to be allowed by itself where it follows nothing, a deletion or another document', async () => {
    await expect(commit(service, [stamp('notes/a')], anna)).rejects.toMatchObject(denied)
    await expect(commit(service, [bare('notes/c', 'anna'), stamp('notes/a')], anna)).rejects.toMatchObject(denied)
    await expect(commit(service, [remove('notes/a'), stamp('notes/a')], staff)).rejects.toMatchObject(denied)
  })
})

describe('the limit of documents that rules look up', () => {
  const lookups = (count: number) =>
    Array.from({ length: count }, (_, i) => `!exists(/databases/$(database)/documents/x/$(id + '${i}'))`).join(' && ')
  const rules = (count: number) =>
    `service cloud.firestore { match /databases/{database}/documents/c/{id} { allow read, write: if ${lookups(count)}; } }`
  const some = (count: number) => Array.from({ length: count }, (_, i) => `c/d${i}`)

  test('is ten for one document, twenty for all of a commit or of a read of many', async () => {
    const limited = createFirestoreService({ rules: rules(4) })
    const readAll = (count: number) => {
      const documents = some(count).map((path) => `${root}/${path}`)
      return limited.call('BatchGetDocuments', { database, documents }, anna)
    }
    const writeAll = (count: number) =>
      commit(
        limited,
        some(count).map((path) => set(path, {})),
        anna,
      )
    await writeAll(5)
    await readAll(5)
    await expect(writeAll(6)).rejects.toMatchObject(denied)
    await expect(readAll(6)).rejects.toMatchObject(denied)
    await commit(createFirestoreService({ rules: rules(10) }), [set('c/a', {})], anna)
    const beyond = createFirestoreService({ rules: rules(11) })
    await expect(commit(beyond, [set('c/a', {})], anna)).rejects.toMatchObject(denied)
  })
})

test('rules see the order and the limit of a list as the client asked for them', async () => {
  const limited = createFirestoreService({
    rules: `service cloud.firestore { match /databases/{database}/documents/c/{id} {
      allow list: if request.query.limit <= 2 && request.query.orderBy.keys().hasOnly(['n']); } }`,
  })
  const documents = (request: Message) =>
    limited.call('ListDocuments', { parent: root, collectionId: 'c', ...request }, anna)
  await commit(limited, [set('c/a', { n: int(1) })])
  expect((await documents({ pageSize: 2, orderBy: 'n' }))[0]?.documents).toHaveLength(1)
  await expect(documents({ pageSize: 3, orderBy: 'n' })).rejects.toMatchObject(denied)
  await expect(documents({ pageSize: 2, orderBy: 'n, __name__' })).rejects.toMatchObject(denied)

  const query = { from: [{ collectionId: 'c' }], orderBy: [{ field: { fieldPath: 'n' } }], limit: 2 }
  expect(await paths(limited, query, {}, anna)).toEqual(['c/a'])
  await expect(paths(limited, { ...query, limit: { value: 3 } }, {}, anna)).rejects.toMatchObject(denied)
})

test('a query that can find nothing is still refused if the rules do not cover it', async () => {
  // Only a unary filter finds null: to the planner this field filter is one that nothing satisfies.
  const isNull = { fieldFilter: { field: { fieldPath: 'owner' }, op: 'EQUAL', value: { nullValue: null } } }
  await expect(paths(service, { ...notes, where: isNull }, {}, anna)).rejects.toMatchObject(denied)
})

test('rules see the id of a named database', async () => {
  const named = createFirestoreService({
    rules: `service cloud.firestore { match /databases/{database}/documents {
      match /c/{id} { allow write: if database == 'named' && exists(/databases/named/documents/staff/a); }
      match /staff/{id} { allow read: if request.path[1] == database; }
    } }`,
  })
  const write = (id: string, path: string, caller = anna) =>
    named.call(
      'Commit',
      {
        database: `projects/p/databases/${id}`,
        writes: [{ update: { name: `projects/p/databases/${id}/documents/${path}` } }],
      },
      caller,
    )
  for (const id of ['named', '(default)']) await write(id, 'staff/a', admin)
  await write('named', 'c/a')
  await expect(write('(default)', 'c/a')).rejects.toMatchObject(denied)
  await named.call('GetDocument', { name: 'projects/p/databases/named/documents/staff/a' }, anna)
})

test('a query that names its documents asks for them as they are, and again when they change', async () => {
  const open = createFirestoreService({
    rules: `service cloud.firestore { match /databases/{d}/documents/c/{id} { allow list: if resource.data.open; } }`,
  })
  await commit(open, [set('c/a', { open: { booleanValue: true } }), set('c/b', {})])
  const named = (...ids: string[]) => {
    const values = ids.map((id) => ({ referenceValue: `${root}/c/${id}` }))
    const fieldFilter = { field: { fieldPath: '__name__' }, op: 'IN', value: { arrayValue: { values } } }
    return { from: [{ collectionId: 'c' }], where: { fieldFilter } }
  }
  expect(await paths(open, named('a'), {}, anna)).toEqual(['c/a'])
  await expect(paths(open, named('a', 'b'), {}, anna)).rejects.toMatchObject(denied)
  const stream = openListen(open, anna)
  stream.addQuery(2, named('a'))
  expect(await stream.taken()).not.toContain('REMOVE 2 (7)')
  await commit(open, [set('c/a', { open: { booleanValue: false } })])
  expect(await stream.taken()).toContain('REMOVE 2 (7)')
})

describe('writes', () => {
  test('are seen by the rules as they would be stored', async () => {
    await expect(commit(service, [newNote('notes/x', 'berik')], anna)).rejects.toMatchObject(denied)
    await expect(commit(service, [newNote('notes/x', 'anna')], user(null))).rejects.toMatchObject(denied)
    const withoutTime = { ...newNote('notes/x', 'anna'), updateTransforms: [] }
    await expect(commit(service, [withoutTime], anna)).rejects.toMatchObject(denied)
    await commit(service, [newNote('notes/x', 'anna')], anna)
  })

  test('that need one another are seen together', async () => {
    await expect(commit(service, [raise(2)], anna)).rejects.toMatchObject(denied)
    await expect(commit(service, [set('notes/a/events/2', {})], anna)).rejects.toMatchObject(denied)
    await commit(service, [raise(2), set('notes/a/events/2', {})], anna)
    await commit(service, [set('notes/a/events/3', {}), raise(3)], anna)
    expect(await get(service, 'notes/a')).toMatchObject({ rev: int(3) })
  })

  test('are refused as a whole, and before a precondition tells what exists', async () => {
    await expect(commit(service, [newNote('notes/x', 'anna'), remove('notes/b')], anna)).rejects.toMatchObject(denied)
    expect(await get(service, 'notes/x')).toBeNull()
    const guess = { delete: `${root}/notes/b`, currentDocument: { exists: false } }
    await expect(commit(service, [guess], anna)).rejects.toMatchObject(denied)
    const verify = { verify: `${root}/notes/b`, currentDocument: { exists: false } }
    await expect(commit(service, [verify], anna)).rejects.toMatchObject(denied)
    await expect(commit(service, [guess], staff)).rejects.toMatchObject({ status: 'ALREADY_EXISTS' })
  })

  test('of a batch are for administrators', async () => {
    const request = { database, writes: [newNote('notes/x', 'anna')] }
    await expect(service.call('BatchWrite', request, anna)).rejects.toMatchObject(denied)
    expect((await service.call('BatchWrite', request, admin))[0]?.status).toEqual([{}])
  })

  /** With a rule for creating or for updating alone, and a document c/there: what a write of c/there or c/none gets. */
  test.each<[allowed: string, path: string, exists: boolean | undefined, status: string | null]>([
    ['create', 'there', false, 'ALREADY_EXISTS'],
    ['create', 'none', false, null],
    ['create', 'there', true, 'PERMISSION_DENIED'],
    ['create', 'none', true, 'PERMISSION_DENIED'],
    ['create', 'there', undefined, 'PERMISSION_DENIED'],
    ['create', 'none', undefined, null],
    ['update', 'there', false, 'PERMISSION_DENIED'],
    ['update', 'none', false, 'PERMISSION_DENIED'],
    ['update', 'there', true, null],
    ['update', 'none', true, 'NOT_FOUND'],
    ['update', 'there', undefined, null],
    ['update', 'none', undefined, 'PERMISSION_DENIED'],
  ])('with allow %s: of c/%s on condition exists=%s: %s', async (allowed, path, exists, status) => {
    const rules = `service cloud.firestore { match /databases/{d}/documents/c/{id} { allow ${allowed}: if true; } }`
    const open = createFirestoreService({ rules })
    await commit(open, [set('c/there', {})])
    const write = { ...set(`c/${path}`, { n: int(1) }), ...(exists !== undefined && { currentDocument: { exists } }) }
    const result = commit(open, [write], anna)
    if (status === null) await result
    else await expect(result).rejects.toMatchObject({ status })
  })
})

describe('listening', () => {
  test('is refused target by target, with the reason', async () => {
    const stream = openListen(service, anna)
    stream.addQuery(2, notes)
    stream.addDocument(3, 'notes/b')
    expect(stream.messages[1]?.targetChange.cause).toMatchObject({ code: 7, message: expect.stringContaining('list') })
    expect(await stream.taken()).toEqual(['ADD 2', 'REMOVE 2 (7)', 'ADD 3', 'REMOVE 3 (7)'])
    stream.addQuery(4, own)
    expect(await stream.taken()).toEqual(['ADD 4', 'notes/a +4', 'CURRENT 4 @', '@'])
  })

  test('to a query ends when the role that allowed it is taken, and only then', async () => {
    const stream = openListen(service, staff)
    stream.addQuery(2, notes)
    await stream.taken()
    await commit(service, [set('staff/staff', { name: text('new') }), set('staff/other', {})])
    expect(await stream.taken()).toEqual([])
    await commit(service, [remove('staff/staff'), set('notes/b', { owner: text('berik'), rev: int(5) })])
    expect(await stream.taken()).toEqual(['REMOVE 2 (7)', '@'])
    await commit(service, [set('notes/b', { owner: text('berik'), rev: int(6) })])
    expect(await stream.taken()).toEqual([])
  })

  test('to a document ends when the document forbids it', async () => {
    const stream = openListen(service, anna)
    stream.addDocument(3, 'notes/a')
    await stream.taken()
    await commit(service, [set('notes/a', { owner: text('anna'), rev: int(2) })])
    expect(await stream.taken()).toEqual(['notes/a +3', '@'])
    await commit(service, [set('notes/a', { owner: text('berik'), rev: int(3) })])
    expect(await stream.taken()).toEqual(['REMOVE 3 (7)', '@'])
  })

  test('follows new rules; rules that cannot be read change nothing', async () => {
    const stream = openListen(service, anna)
    stream.addQuery(2, own)
    await stream.taken()
    expect(service.setRules('p', 'service cloud.firestore { match').map(({ severity }) => severity)).toContain('ERROR')
    expect(await stream.taken()).toEqual([])
    expect(await paths(service, own, {}, anna)).toEqual(['notes/a'])
    const closed = `rules_version = '2'; service cloud.firestore { match /databases/{d}/documents/a/b { allow get; } }`
    expect(service.setRules('p', closed)).toEqual([])
    expect(await stream.taken()).toEqual(['REMOVE 2 (7)'])
    await expect(paths(service, own, {}, anna)).rejects.toMatchObject(denied)
    expect(await paths(service, own, {}, admin)).toEqual(['notes/a'])
  })
})

test('without rules everything is allowed, with rules that cannot be read nothing starts', async () => {
  const open = createFirestoreService({})
  await commit(open, [set('c/a', {})], user(null))
  expect(() => createFirestoreService({ rules: 'allow everything' })).toThrow(/rules cannot be read[\s\S]*L1:/)
})
