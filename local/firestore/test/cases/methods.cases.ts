import { expect } from 'vitest'
import type { Message } from '../../src/model/proto-json.ts'
import { type Case, int, remove, type Step, set, transform } from './case.ts'

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const noUpdateTime = expect.not.objectContaining({ updateTime: expect.anything() })
const A = { a: int(1) }
const ab = { a: int(1), b: int(2) }

const create = (request: Message, rest: Partial<Step>): Step =>
  ({
    call: 'CreateDocument',
    request: { parent: '{root}', collectionId: 'c', document: {}, ...request },
    ...rest,
  }) as Step
const deletes = (currentDocument: Message | undefined, rest: Partial<Step>): Step =>
  ({ call: 'DeleteDocument', request: { name: '{root}/c/d', currentDocument }, ...rest }) as Step
const inTransaction = (writes: Message[], rest: Partial<Step>): Step =>
  ({ call: 'Commit', request: { database: '{database}', transaction: '{transaction}', writes }, ...rest }) as Step
const invalid = (message: string | RegExp): Partial<Step> => ({ fails: ['INVALID_ARGUMENT', message] })

export const cases: Case[] = [
  {
    name: 'CreateDocument makes a new document and shows the fields of its mask',
    steps: [
      create(
        { documentId: 'd', document: { fields: ab }, mask: { fieldPaths: ['a'] } },
        { gives: [{ name: '{root}/c/d', fields: A, createTime: time, updateTime: time }] },
      ),
      { read: { 'c/d': ab } },
      create({ documentId: 'd' }, { fails: ['ALREADY_EXISTS'] }),
      create({ parent: '{root}/c/d', documentId: 'x' }, { gives: [{ name: '{root}/c/d/c/x' }] }),
      { read: { 'c/d': ab, 'c/d/c/x': {} } },
    ],
  },
  {
    name: 'CreateDocument finds an id where none is given',
    steps: [
      create(
        { document: { fields: A } },
        { gives: [{ name: expect.stringMatching(/\/c\/[A-Za-z0-9]{20}$/), fields: A }] },
      ),
    ],
  },
  {
    name: 'CreateDocument refuses ids that are none',
    steps: [
      create({ documentId: 'd/e' }, invalid('Resource id "d/e" is invalid because it contains "/".')),
      create({ documentId: '.' }, invalid('Resource id "." is invalid because it is reserved.')),
      create({ documentId: '__x__' }, invalid('Resource id "__x__" is invalid because it is reserved.')),
      create({ documentId: 'x'.repeat(1501) }, invalid('The key path element name is longer than 1500 bytes.')),
      create(
        { collectionId: '__c__', documentId: 'd' },
        invalid('Collection id "__c__" is invalid because it is reserved.'),
      ),
    ],
  },
  {
    name: 'CreateDocument refuses a parent that is none, and a document with a name',
    wires: ['gRPC'],
    steps: [
      create({ parent: '', documentId: 'd' }, invalid('Document parent name "" lacks "projects" at index 0.')),
      create(
        { parent: '{database}', documentId: 'd' },
        invalid(/^Document parent name "{database}" lacks "\/" at index \d+\.$/),
      ),
      create(
        { parent: '{root}/c', documentId: 'd' },
        invalid(/^Document parent name "{root}\/c" lacks "\/" at index \d+\.$/),
      ),
      create(
        { collectionId: 'c/d', documentId: 'd' },
        invalid('Collection id "c/d" is invalid because it contains "/".'),
      ),
      create({ collectionId: '', documentId: 'd' }, invalid('collectionId is the empty string.')),
      create({ documentId: 'd', document: { name: '{root}/c/d' } }, invalid('document.name must not be set')),
    ],
  },
  {
    name: 'UpdateDocument replaces, merges, and shows the fields of its mask',
    steps: [
      {
        call: 'UpdateDocument',
        request: { document: { name: '{root}/c/d', fields: ab } },
        gives: [{ name: '{root}/c/d', fields: ab, createTime: time, updateTime: time }],
      },
      {
        call: 'UpdateDocument',
        request: {
          document: { name: '{root}/c/d', fields: { a: int(5), c: int(3) } },
          updateMask: { fieldPaths: ['a'] },
          mask: { fieldPaths: ['b'] },
        },
        gives: [{ name: '{root}/c/d', fields: { b: int(2) } }],
      },
      { read: { 'c/d': { a: int(5), b: int(2) } } },
      {
        call: 'UpdateDocument',
        request: { document: { name: '{root}/c/d' }, currentDocument: { exists: false } },
        fails: ['ALREADY_EXISTS'],
      },
      {
        call: 'UpdateDocument',
        request: { document: { name: '{root}/c/e' }, currentDocument: { exists: true } },
        fails: ['NOT_FOUND'],
      },
      { read: { 'c/d': { a: int(5), b: int(2) }, 'c/e': null } },
    ],
  },
  {
    name: 'DeleteDocument deletes what is there, and nothing',
    given: { 'c/d': A },
    steps: [
      deletes({ exists: false }, { fails: ['ALREADY_EXISTS'] }),
      { read: { 'c/d': A } },
      deletes({ exists: true }, { gives: [{}] }),
      { read: { 'c/d': null } },
      deletes(undefined, { gives: [{}] }),
      deletes({ exists: true }, { fails: ['NOT_FOUND'] }),
    ],
  },
  {
    name: 'DeleteDocument deletes a version',
    given: { 'c/d': A },
    steps: [
      deletes({ updateTime: '2020-01-01T00:00:00Z' }, { fails: ['FAILED_PRECONDITION'] }),
      { read: { 'c/d': A } },
      deletes({ updateTime: '{given}' }, { gives: [{}] }),
      { read: { 'c/d': null } },
    ],
    official: { because: 'over REST it does not read this time' },
  },
  {
    name: 'BatchWrite answers for each write',
    given: { 'c/d': A },
    steps: [
      {
        call: 'BatchWrite',
        request: {
          database: '{database}',
          writes: [
            set('c/a'),
            set('c/b', {}, { currentDocument: { exists: true } }),
            transform('c/t', { fieldPath: 'n', increment: int(1) }),
            remove('c/d'),
          ],
        },
        gives: [
          {
            writeResults: [{ updateTime: time }, {}, { updateTime: time, transformResults: [int(1)] }, {}],
            status: [{}, { code: 5 }, {}, {}],
          },
        ],
      },
      { read: { 'c/a': {}, 'c/b': null, 'c/t': { n: int(1) }, 'c/d': null } },
    ],
  },
  {
    name: 'BatchWrite refuses two writes of one document, and a write that is none, as a whole',
    steps: [
      {
        call: 'BatchWrite',
        request: { database: '{database}', writes: [set('c/a'), set('c/a', A)] },
        fails: ['INVALID_ARGUMENT', 'the same document cannot be written more than once in a single request'],
      },
      {
        call: 'BatchWrite',
        request: { database: '{database}', writes: [set('c/a'), set('c/b', { __x__: int(1) })] },
        fails: ['INVALID_ARGUMENT', 'field name __x__ is reserved'],
      },
      {
        call: 'BatchWrite',
        request: { database: '{database}', writes: [set('c/a'), {}] },
        fails: ['INVALID_ARGUMENT', 'empty write operation'],
      },
      { read: { 'c/a': null, 'c/b': null } },
      { call: 'BatchWrite', request: { database: '{database}', writes: [] }, gives: [{}] },
    ],
  },
  {
    name: 'a document that a commit deletes in the end has no update time in any result',
    given: { 'c/d': A },
    steps: [
      {
        call: 'Commit',
        request: { database: '{database}', writes: [set('c/d'), remove('c/d'), remove('c/e'), set('c/e')] },
        gives: [
          {
            commitTime: time,
            writeResults: [noUpdateTime, noUpdateTime, { updateTime: time }, { updateTime: time }],
          },
        ],
      },
    ],
  },
  {
    name: 'a write that changes nothing keeps the version',
    given: { 'c/d': A },
    steps: [
      {
        call: 'Commit',
        request: { database: '{database}', writes: [set('c/d', A)] },
        gives: [{ writeResults: [{ updateTime: '{given}' }] }],
      },
    ],
  },
  {
    name: 'the time of the request is the same in all documents of a commit',
    steps: [
      {
        call: 'Commit',
        request: {
          database: '{database}',
          writes: ['c/d', 'c/e'].map((path) => transform(path, { fieldPath: 't', setToServerValue: 'REQUEST_TIME' })),
        },
        gives: [{ writeResults: [{ transformResults: [{ timestampValue: time }] }, { transformResults: [{}] }] }],
      },
      {
        query: {
          from: [{ collectionId: 'c' }],
          where: {
            fieldFilter: {
              field: { fieldPath: 't' },
              op: 'GREATER_THAN',
              value: { timestampValue: '2020-01-01T00:00:00Z' },
            },
          },
        },
        gives: ['c/d', 'c/e'],
      },
    ],
  },
  {
    name: 'a commit that no state of the database could allow leaves its transaction open',
    steps: [
      { call: 'BeginTransaction', request: { database: '{database}' }, keep: ['transaction'] },
      inTransaction([set('c')], { fails: ['INVALID_ARGUMENT'] }),
      inTransaction([set('c/d'), set('c/d', {}, { currentDocument: { exists: false } })], {
        fails: ['INVALID_ARGUMENT', 'Cannot upsert then insert an entity in the same request.'],
      }),
      inTransaction([set('c/d', A)], { gives: [{ writeResults: [{ updateTime: time }] }] }),
      { read: { 'c/d': A } },
    ],
  },
]
