import type { Fields, Message } from '../../src/model/proto-json.ts'
import { type Case, int, type Refusal, type Step } from './case.ts'

const given: Record<string, Fields> = {
  'l/a': { n: int(3), m: int(1) },
  'l/b': { n: int(2), m: int(1) },
  'l/c': { n: int(1), m: int(2) },
  'l/d': {},
  'l/gap/x/1': {},
  'l/b/sub/1': {},
  'k/1/deep/1/deeper/1': {},
}
const list = (rest: Message = {}) => ({
  call: 'ListDocuments',
  request: { parent: '{root}', collectionId: 'l', ...rest },
})
const named = (...paths: string[]) => [{ documents: paths.map((path) => ({ name: `{root}/${path}` })) }]
const ids = (parent: string, rest: Message = {}) => ({ call: 'ListCollectionIds', request: { parent, ...rest } })
const refused = (message: string | RegExp): { fails: Refusal } => ({ fails: ['INVALID_ARGUMENT', message] })
const next = { pageToken: '{nextPageToken}' }

const lists: [name: string, steps: Step[]][] = [
  ['by name', [{ ...list(), gives: named('l/a', 'l/b', 'l/c', 'l/d') }]],
  ['with missing', [{ ...list({ showMissing: true }), gives: named('l/a', 'l/b', 'l/c', 'l/d', 'l/gap') }]],
  ['of a missing document', [{ ...list({ parent: '{root}/l/gap', collectionId: 'x' }), gives: named('l/gap/x/1') }]],
  ['by fields', [{ ...list({ orderBy: 'm desc, n' }), gives: named('l/c', 'l/b', 'l/a') }]],
  [
    'masked',
    [{ ...list({ mask: { fieldPaths: ['m'] }, pageSize: 1 }), gives: [{ documents: [{ fields: { m: int(1) } }] }] }],
  ],
  [
    'in pages',
    [
      { ...list({ pageSize: 3 }), gives: named('l/a', 'l/b', 'l/c'), keep: ['nextPageToken'] },
      { ...list({ pageSize: 3, ...next }), gives: named('l/d') },
    ],
  ],
  [
    'in pages with missing',
    [
      {
        ...list({ pageSize: 4, showMissing: true }),
        gives: named('l/a', 'l/b', 'l/c', 'l/d'),
        keep: ['nextPageToken'],
      },
      { ...list({ pageSize: 4, showMissing: true, ...next }), gives: named('l/gap') },
    ],
  ],
  [
    'refused: an order with missing',
    [{ ...list({ showMissing: true, orderBy: 'n' }), ...refused('cannot specify an order when show_missing is true') }],
  ],
  ['refused: an order of three words', [{ ...list({ orderBy: 'a b c' }), ...refused(/Invalid order by clause/) }]],
  ['refused: a direction of its own', [{ ...list({ orderBy: 'a up' }), ...refused(/Invalid order by clause/) }]],
  ['refused: a page of its own', [{ ...list({ pageToken: 'zzzz' }), ...refused('invalid page token') }]],
  ['refused: a negative page', [{ ...list({ pageSize: -1 }), ...refused(/negative/) }]],
]

const collections: [name: string, steps: Step[]][] = [
  ['of the root', [{ ...ids('{root}'), gives: [{ collectionIds: ['k', 'l'] }] }]],
  ['of a document', [{ ...ids('{root}/l/b'), gives: [{ collectionIds: ['sub'] }] }]],
  [
    'of missing documents',
    [
      { ...ids('{root}/k/1'), gives: [{ collectionIds: ['deep'] }] },
      { ...ids('{root}/k/1/deep/1'), gives: [{ collectionIds: ['deeper'] }] },
    ],
  ],
  ['of nothing', [{ ...ids('{root}/l/none'), gives: [{}] }]],
  [
    'in pages',
    [
      { ...ids('{root}', { pageSize: 1 }), gives: [{ collectionIds: ['k'] }], keep: ['nextPageToken'] },
      { ...ids('{root}', { pageSize: 1, ...next }), gives: [{ collectionIds: ['l'] }] },
    ],
  ],
]

const group = { from: [{ collectionId: 'g', allDescendants: true }], orderBy: [{ field: { fieldPath: '__name__' } }] }
const partition = (rest: Message = {}) => ({
  call: 'PartitionQuery',
  request: { parent: '{root}', structuredQuery: group, ...rest },
})
const cursor = (path: string) => ({ values: [{ referenceValue: `{root}/${path}` }] })

export const cases: Case[] = [
  ...lists.map(([name, steps]): Case => ({ name: `documents ${name}`, given, steps })),
  ...collections.map(([name, steps]): Case => ({ name: `collections ${name}`, given, steps })),
  {
    name: 'documents by name, backwards',
    given,
    steps: [{ ...list({ orderBy: '__name__ desc' }), gives: named('l/d', 'l/c', 'l/b', 'l/a') }],
    official: { because: 'it scans names forwards only' },
  },
  {
    name: 'documents in pages by fields',
    given,
    steps: [
      { ...list({ pageSize: 1, orderBy: 'm' }), gives: named('l/a'), keep: ['nextPageToken'] },
      { ...list({ pageSize: 2, orderBy: 'm', ...next }), gives: named('l/b', 'l/c') },
    ],
    official: { because: 'it fails with an internal error' },
  },
  {
    name: 'partitions of a collection group',
    given: Object.fromEntries(['g/1', 'g/2', 'a/b/g/3', 'a/b/g/4', 'h/1'].map((path) => [path, {}])),
    steps: [
      { ...partition({ partitionCount: '1' }), gives: [{ partitions: [cursor('g/1')] }] },
      { ...partition({ partitionCount: '9' }), gives: [{ partitions: ['a/b/g/4', 'g/1', 'g/2'].map(cursor) }] },
      {
        ...partition({ partitionCount: '9', pageSize: 2 }),
        gives: [{ partitions: ['a/b/g/4', 'g/1'].map(cursor) }],
        keep: ['nextPageToken'],
      },
      { ...partition({ partitionCount: '9', pageSize: 2, ...next }), gives: [{ partitions: [cursor('g/2')] }] },
      { ...partition({}), ...refused(/partition_count/) },
    ],
    official: { because: 'it has no PartitionQuery' },
  },
]
