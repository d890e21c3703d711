import { beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../model/proto-json.ts'
import type { FirestoreService, MethodName } from './contract.ts'
import { createFirestoreService } from './firestore-service.ts'
import { admin, commit, database, int, pathOf, remove, root, set, text } from './service.fixture.ts'

let service: FirestoreService
const call = async (method: MethodName, request: object) => (await service.call(method, request, admin))[0] ?? {}

beforeEach(() => {
  service = createFirestoreService({})
})

describe('single documents', () => {
  test('are created, read, changed and deleted', async () => {
    const document = { fields: { a: int(1), b: int(2) } }
    const created = await call('CreateDocument', { parent: root, collectionId: 'c', documentId: 'x', document })
    expect(created).toMatchObject({ name: `${root}/c/x`, ...document, createTime: created.updateTime })
    await expect(
      call('CreateDocument', { parent: root, collectionId: 'c', documentId: 'x', document }),
    ).rejects.toMatchObject({ status: 'ALREADY_EXISTS' })
    const changed = await call('UpdateDocument', {
      document: { name: created.name, fields: { a: int(5) } },
      updateMask: { fieldPaths: ['a'] },
      mask: { fieldPaths: ['b'] },
    })
    expect(changed.fields).toEqual({ b: int(2) })
    expect((await call('GetDocument', { name: created.name })).fields).toEqual({ a: int(5), b: int(2) })
    expect(await call('DeleteDocument', { name: created.name })).toEqual({})
    await expect(call('GetDocument', { name: created.name })).rejects.toMatchObject({ status: 'NOT_FOUND' })
  })

  test('get an id where none is given', async () => {
    const { name } = await call('CreateDocument', { parent: `${root}/a/b`, collectionId: 'c', document: {} })
    expect(name).toMatch(/\/a\/b\/c\/[A-Za-z0-9]{20}$/)
  })

  test('come in batches, found or missing, in the order asked for', async () => {
    await commit(service, [set('c/a', { x: int(1), y: int(2) })])
    const answers = await service.call(
      'BatchGetDocuments',
      { database, documents: [`${root}/c/b`, `${root}/c/a`], mask: { fieldPaths: ['y'] } },
      admin,
    )
    expect(answers).toMatchObject([{ missing: `${root}/c/b` }, { found: { fields: { y: int(2) } } }])
    expect(answers[1]?.found.fields).not.toHaveProperty('x')
  })
})

describe('queries', () => {
  const from = [{ collectionId: 'c' }]
  test('project, and tell the time where nothing is found', async () => {
    await commit(service, [set('c/a', { x: int(1), y: int(2) })])
    const select = { fields: [{ fieldPath: 'y' }] }
    const [found] = await service.call('RunQuery', { parent: root, structuredQuery: { from, select } }, admin)
    expect(found?.document.fields).toEqual({ y: int(2) })
    const names = { from, select: { fields: [{ fieldPath: '__name__' }] } }
    const [named] = await service.call('RunQuery', { parent: root, structuredQuery: names }, admin)
    expect(named?.document).toMatchObject({ name: `${root}/c/a`, fields: {} })
    const structuredQuery = { from: [{ collectionId: 'none' }] }
    expect(await call('RunQuery', { parent: root, structuredQuery })).toEqual({
      readTime: expect.any(String),
      done: true,
    })
  })

  test('see each change through the index that they built', async () => {
    const where = { fieldFilter: { field: { fieldPath: 'v' }, op: 'EQUAL', value: int(1) } }
    const found = async (scope: object) => {
      const answers = await service.call('RunQuery', { parent: root, structuredQuery: { from: [scope], where } }, admin)
      return answers.flatMap(({ document }) => (document ? [pathOf(document.name)] : []))
    }
    const both = async () => [
      await found({ collectionId: 'c' }),
      await found({ collectionId: 'c', allDescendants: true }),
    ]
    expect(await both()).toEqual([[], []])
    await commit(service, [
      set('c/a', { v: int(1) }),
      set('c/b', { v: { doubleValue: 1 } }),
      set('x/y/c/d', { v: int(1) }),
    ])
    expect(await both()).toEqual([
      ['c/a', 'c/b'],
      ['c/a', 'c/b', 'x/y/c/d'],
    ])
    await commit(service, [set('c/a', { v: text('1') }), remove('c/b')])
    expect(await both()).toEqual([[], ['x/y/c/d']])
  })

  test('aggregate', async () => {
    await commit(service, [set('c/a', { x: int(1) }), set('c/b', { x: int(2) })])
    const aggregations = [{ alias: 'n', count: {} }]
    const structuredAggregationQuery = { structuredQuery: { from, limit: 1 }, aggregations }
    const answer = await call('RunAggregationQuery', { parent: root, structuredAggregationQuery })
    expect(answer.result.aggregateFields).toEqual({ n: int(1) })
  })

  test('look back to a read time', async () => {
    const { commitTime } = await commit(service, [set('c/a', { x: int(1) }), set('c/b', {})])
    await commit(service, [set('c/a', { x: int(2) }), remove('c/b'), set('c/new', {})])
    const answers = await service.call(
      'RunQuery',
      { parent: root, structuredQuery: { from }, readTime: commitTime },
      admin,
    )
    expect(answers.map(({ document }) => [pathOf(document.name), document.fields])).toEqual([
      ['c/a', { x: int(1) }],
      ['c/b', {}],
    ])
  })
})

describe('listings', () => {
  beforeEach(() =>
    commit(service, [set('c/a', {}), set('c/b', {}), set('c/d', {}), set('c/gap/deep/1/deeper/2', {}), set('b/1', {})]),
  )

  test('page through documents though the last one of a page is deleted', async () => {
    const request = { parent: root, collectionId: 'c', pageSize: 2 }
    const first = await call('ListDocuments', request)
    expect(first.documents.map(({ name }: { name: string }) => pathOf(name))).toEqual(['c/a', 'c/b'])
    await commit(service, [remove('c/b')])
    const second = await call('ListDocuments', { ...request, pageToken: first.nextPageToken })
    expect(second.documents.map(({ name }: { name: string }) => pathOf(name))).toEqual(['c/d'])
    expect(second.nextPageToken).toBeUndefined()
  })

  test('show documents that only have descendants', async () => {
    const { documents } = await call('ListDocuments', { parent: root, collectionId: 'c', showMissing: true })
    expect(documents.map(({ name }: { name: string }) => pathOf(name))).toEqual(['c/a', 'c/b', 'c/d', 'c/gap'])
    expect(documents[3]).toEqual({ name: `${root}/c/gap` })
  })

  test('page in an order of fields, though documents share its values and the last of a page is deleted', async () => {
    await commit(
      service,
      ['a', 'b', 'd'].map((id) => set(`c/${id}`, { n: int(1) })),
    )
    const request = { parent: root, collectionId: 'c', pageSize: 1, orderBy: 'n desc' }
    const found: string[] = []
    let pageToken: string | undefined
    do {
      const page = await call('ListDocuments', { ...request, pageToken })
      const [document] = page.documents
      found.push(pathOf(document.name))
      await commit(service, [{ delete: document.name }])
      pageToken = page.nextPageToken
    } while (pageToken)
    expect(found).toEqual(['c/d', 'c/b', 'c/a'])
  })

  test('page through documents that are missing too', async () => {
    const request = { parent: root, collectionId: 'c', pageSize: 3, showMissing: true }
    const first = await call('ListDocuments', request)
    const second = await call('ListDocuments', { ...request, pageToken: first.nextPageToken })
    expect(second).toEqual({ documents: [{ name: `${root}/c/gap` }] })
    await expect(call('ListDocuments', { ...request, orderBy: 'n' })).rejects.toMatchObject({
      message: 'cannot specify an order when show_missing is true',
    })
  })

  test('cover all collections below the parent where none is named', async () => {
    const shown = async (parent: string, showMissing: boolean) => {
      const { documents } = await call('ListDocuments', { parent, showMissing })
      return documents.map(({ name }: { name: string }) => pathOf(name))
    }
    expect(await shown(root, false)).toEqual(['b/1', 'c/a', 'c/b', 'c/d'])
    expect(await shown(root, true)).toEqual(['b/1', 'c/a', 'c/b', 'c/d', 'c/gap'])
    expect(await shown(`${root}/c/gap`, true)).toEqual(['c/gap/deep/1'])
  })

  test.each(['zz', 'e30=', 'WzFd'])('refuse the page token %j', async (pageToken) => {
    await expect(call('ListDocuments', { parent: root, collectionId: 'c', pageToken })).rejects.toMatchObject({
      status: 'INVALID_ARGUMENT',
    })
  })

  test('order documents', async () => {
    const { documents } = await call('ListDocuments', { parent: root, collectionId: 'c', orderBy: '__name__ desc' })
    expect(documents.map(({ name }: { name: string }) => pathOf(name))).toEqual(['c/d', 'c/b', 'c/a'])
  })

  test('name collections of the root and below documents that do not exist', async () => {
    expect(await call('ListCollectionIds', { parent: root })).toEqual({ collectionIds: ['b', 'c'] })
    const first = await call('ListCollectionIds', { parent: root, pageSize: 1 })
    expect(first.collectionIds).toEqual(['b'])
    expect(await call('ListCollectionIds', { parent: root, pageToken: first.nextPageToken })).toEqual({
      collectionIds: ['c'],
    })
    expect(await call('ListCollectionIds', { parent: `${root}/c/gap` })).toEqual({ collectionIds: ['deep'] })
    expect(await call('ListCollectionIds', { parent: `${root}/c/gap/deep/1` })).toEqual({ collectionIds: ['deeper'] })
  })
})

describe('partitions', () => {
  const structuredQuery = { from: [{ collectionId: 'c', allDescendants: true }] }
  const cursors = async (request: object): Promise<string[]> => {
    const names: string[] = []
    let pageToken: string | undefined
    do {
      const page = await call('PartitionQuery', { parent: root, structuredQuery, pageToken, ...request })
      names.push(...page.partitions.map((cursor: Message) => pathOf(cursor.values[0].referenceValue)))
      pageToken = page.nextPageToken
    } while (pageToken)
    return names
  }
  beforeEach(() =>
    commit(
      service,
      [1, 2, 3, 4, 5, 6, 7].map((n) => set(n % 2 ? `c/${n}` : `a/x/c/${n}`, {})),
    ),
  )

  test('divide a collection group evenly, in pages too', async () => {
    expect(await cursors({ partitionCount: '2' })).toEqual(['a/x/c/6', 'c/3'])
    expect(await cursors({ partitionCount: '2', pageSize: 1 })).toEqual(['a/x/c/6', 'c/3'])
  })

  test('are never more than there are documents to begin at', async () => {
    expect(await cursors({ partitionCount: '100' })).toEqual(['a/x/c/4', 'a/x/c/6', 'c/1', 'c/3', 'c/5', 'c/7'])
    const none = { from: [{ collectionId: 'none', allDescendants: true }] }
    expect(await cursors({ partitionCount: '3', structuredQuery: none })).toEqual([])
  })

  test.each<[string, Message]>([
    ['no count', {}],
    ['a negative count', { partitionCount: '-1' }],
    ['one collection', { partitionCount: '2', structuredQuery: { from: [{ collectionId: 'c' }] } }],
    ['a limit', { partitionCount: '2', structuredQuery: { ...structuredQuery, limit: 3 } }],
    ['a parent document', { partitionCount: '2', parent: `${root}/a/x` }],
  ])('refuse %s', async (_name, request) => {
    await expect(cursors(request)).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' })
  })
})

test('what is not supported is named', async () => {
  for (const method of ['ExecutePipeline', 'toString'] as string[] as MethodName[]) {
    await expect(call(method, {})).rejects.toMatchObject({
      status: 'UNIMPLEMENTED',
      message: expect.stringContaining(method),
    })
  }
})

test('no malformed request is more than an error', async () => {
  const methods: MethodName[] = [
    'GetDocument',
    'ListDocuments',
    'CreateDocument',
    'UpdateDocument',
    'DeleteDocument',
    'BatchGetDocuments',
    'BeginTransaction',
    'Commit',
    'Rollback',
    'RunQuery',
    'RunAggregationQuery',
    'ListCollectionIds',
    'BatchWrite',
  ]
  const requests = [
    {},
    { database: 5, name: 5, parent: {} },
    { database, name: root, parent: database, transaction: 5, document: 'x', documents: 'x', writes: 'x' },
    { database, parent: root, structuredQuery: { from: 'x' }, collectionId: 7, documents: [7], writes: [7] },
    { database, parent: root, structuredQuery: { from: [null] }, transaction: 'AAAA' },
  ]
  for (const method of methods) {
    for (const request of requests) {
      const outcome = await service.call(method, request, admin).then(
        () => 'fine',
        (error) => error,
      )
      if (outcome !== 'fine') expect(outcome.status, `${method} ${JSON.stringify(request)}: ${outcome}`).toBeDefined()
    }
  }
})
