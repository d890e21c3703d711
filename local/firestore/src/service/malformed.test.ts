import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import type { MethodName } from './contract.ts'
import { createFirestoreService } from './firestore-service.ts'
import { admin, database, int, openListen, root, set } from './service.fixture.ts'

const structuredQuery = {
  from: [{ collectionId: 'c', allDescendants: false }],
  where: {
    compositeFilter: {
      op: 'AND',
      filters: [
        { fieldFilter: { field: { fieldPath: 'v' }, op: 'IN', value: { arrayValue: { values: [int(1)] } } } },
        { unaryFilter: { field: { fieldPath: 'v' }, op: 'IS_NOT_NULL' } },
      ],
    },
  },
  select: { fields: [{ fieldPath: 'v' }] },
  orderBy: [{ field: { fieldPath: 'v' }, direction: 'ASCENDING' }],
  startAt: { values: [int(0)], before: true },
  limit: { value: 5 },
  offset: 0,
}
const writes = [
  {
    ...set('c/a', { v: int(1), m: { mapValue: { fields: { g: { geoPointValue: { latitude: 1, longitude: 1 } } } } } }),
    updateMask: { fieldPaths: ['v', 'm.g'] },
    currentDocument: { exists: true },
    updateTransforms: [
      { fieldPath: 'n', increment: int(1) },
      { fieldPath: 'l', appendMissingElements: { values: [int(1)] } },
    ],
  },
  { transform: { document: `${root}/c/b`, fieldTransforms: [{ fieldPath: 't', setToServerValue: 'REQUEST_TIME' }] } },
  { delete: `${root}/c/x`, currentDocument: { updateTime: '2026-01-01T00:00:00Z' } },
]
const requestCases: [MethodName, Message][] = [
  ['GetDocument', { name: `${root}/c/a`, mask: { fieldPaths: ['v'] } }],
  ['ListDocuments', { parent: root, collectionId: 'c', pageSize: 5, pageToken: '', orderBy: 'v desc' }],
  ['CreateDocument', { parent: root, collectionId: 'c', documentId: 'n', document: { fields: { v: int(1) } } }],
  ['UpdateDocument', { document: { name: `${root}/c/a`, fields: { v: int(1) } }, updateMask: { fieldPaths: ['v'] } }],
  ['DeleteDocument', { name: `${root}/c/a`, currentDocument: { exists: true } }],
  ['BatchGetDocuments', { database, documents: [`${root}/c/a`], newTransaction: { readOnly: {} } }],
  ['BeginTransaction', { database, options: { readOnly: { readTime: '2026-01-01T00:00:00Z' } } }],
  ['Commit', { database, writes, transaction: '' }],
  ['BatchWrite', { database, writes }],
  ['Rollback', { database, transaction: 'AAAA' }],
  ['RunQuery', { parent: root, structuredQuery, readTime: '' }],
  [
    'RunAggregationQuery',
    {
      parent: root,
      structuredAggregationQuery: {
        structuredQuery,
        aggregations: [{ alias: 'n', count: { upTo: '5' } }, { sum: { field: { fieldPath: 'v' } } }],
      },
    },
  ],
  ['ListCollectionIds', { parent: root, pageSize: 1, pageToken: '' }],
]
const listens: Message[] = [
  { database, addTarget: { targetId: 2, query: { parent: root, structuredQuery }, resumeToken: 'AA==' } },
  { database, addTarget: { targetId: 3, documents: { documents: [`${root}/c/a`] }, once: true } },
  { database, removeTarget: 2 },
]

const rubbish = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(undefined, '__proto__', 'constructor', '__name__', -1, 1e300, '', [], {}, [null], true),
)

/** The message with one part, however deep, replaced. */
const spoiled = (message: Message) =>
  fc.tuple(fc.constantFrom(...partsOf(message)), rubbish).map(([path, value]) => {
    const copy = structuredClone(message)
    const holder = path.slice(0, -1).reduce((part: Message, key) => part[key], copy)
    holder[path.at(-1) as string] = value
    return copy
  })

function partsOf(message: unknown): string[][] {
  if (typeof message !== 'object' || message === null) return []
  return Object.entries(message).flatMap(([key, part]) => [[key], ...partsOf(part).map((rest) => [key, ...rest])])
}

test.each(requestCases)('a spoiled %s is answered or refused, never broken', async (method, message) => {
  const service = createFirestoreService({})
  await fc.assert(
    fc.asyncProperty(spoiled(message), async (request) => {
      try {
        const [answer] = await service.call(method, request, admin)
        if (answer?.transaction) await service.call('Rollback', { database, ...answer }, admin)
      } catch (error) {
        expect(error).toBeInstanceOf(StatusError)
      }
    }),
    { numRuns: 150 },
  )
})

test('a spoiled listen or write stream fails alone', async () => {
  const service = createFirestoreService({})
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...listens).chain(spoiled), async (request) => {
      const stream = openListen(service)
      stream.receive(request)
      for (const error of stream.errors) expect(error).toBeInstanceOf(StatusError)
      stream.close()
    }),
    { numRuns: 200 },
  )
  await fc.assert(
    fc.asyncProperty(spoiled({ streamToken: 'AA==', writes }), async (request) => {
      const outcome = new Promise((resolve) => {
        let answers = 0
        const stream = service.write(admin, { send: () => ++answers === 2 && resolve(null), fail: resolve })
        stream.receive({ database })
        stream.receive(request)
      })
      const error = await outcome
      if (error !== null) expect(error).toBeInstanceOf(StatusError)
    }),
    { numRuns: 100 },
  )
})
