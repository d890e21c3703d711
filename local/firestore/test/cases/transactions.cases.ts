import type { Message } from '../../src/model/proto-json.ts'
import { type Case, int, type Refusal, remove, type Step, set } from './case.ts'

const begin = (options: Message = { readWrite: {} }): Step => ({
  call: 'BeginTransaction',
  request: { database: '{database}', options },
  keep: ['transaction'],
})
const inside = { transaction: '{transaction}' }
const commit = (...writes: Message[]) => ({ call: 'Commit', request: { database: '{database}', writes, ...inside } })
const rollback = (transaction = '{transaction}') => ({
  call: 'Rollback',
  request: { database: '{database}', transaction },
})
const batchGet = (paths: string[], rest: Message = inside) => ({
  call: 'BatchGetDocuments',
  request: { database: '{database}', documents: paths.map((path) => `{root}/${path}`), ...rest },
})
const found = (path: string, n: number) => ({ found: { name: `{root}/${path}`, fields: { n: int(n) } } })
const missing = (path: string) => ({ missing: `{root}/${path}` })
const query = (rest: Message = inside) => ({
  call: 'RunQuery',
  request: { parent: '{root}', structuredQuery: { from: [{ collectionId: 'c' }] }, ...rest },
})
const given = { 'c/a': { n: int(1) } }
const invalid: { fails: Refusal } = { fails: ['INVALID_ARGUMENT', 'Invalid transaction.'] }
const ended: { fails: Refusal } = {
  fails: ['ABORTED', 'The referenced transaction has expired or is no longer valid.'],
}
const closed: { fails: Refusal } = { fails: ['INVALID_ARGUMENT', 'Transaction is invalid or closed.'] }

/** What a transaction that has ended is told: the SDKs begin again after ABORTED. */
function afterEnd(name: string, end: Step, after: { call: string; request: Message }): Case {
  return {
    name,
    given,
    steps: [begin(), end, { ...after, ...ended }],
    official: { because: 'SDKs retry what is ABORTED', steps: [begin(), end, { ...after, ...closed }] },
  }
}

export const cases: Case[] = [
  {
    name: 'reads, then writes',
    given,
    steps: [
      begin(),
      { ...batchGet(['c/a', 'c/none']), gives: [found('c/a', 1), missing('c/none')] },
      commit(set('c/a', { n: int(2) }), set('c/b', { n: int(3) })),
      { read: { 'c/a': { n: int(2) }, 'c/b': { n: int(3) } } },
    ],
  },
  { name: 'writes only', given, steps: [begin(), commit(remove('c/a')), { read: { 'c/a': null } }] },
  { name: 'without options', steps: [begin({}), commit(set('c/b')), { read: { 'c/b': {} } }] },
  {
    name: 'a retry names the one before',
    steps: [
      begin(),
      begin({ readWrite: { retryTransaction: '{transaction}' } }),
      commit(set('c/b')),
      { read: { 'c/b': {} } },
    ],
  },
  {
    name: 'sees what was written before its first read',
    given,
    steps: [
      begin(),
      { commit: [set('c/a', { n: int(2) })] },
      { ...batchGet(['c/a']), gives: [found('c/a', 2)] },
      rollback(),
    ],
  },
  {
    name: 'rollback twice',
    steps: [begin(), rollback(), rollback()],
  },
  afterEnd('commit after commit', commit(set('c/b')), commit(set('c/b'))),
  afterEnd('commit after rollback', rollback(), commit(set('c/b'))),
  afterEnd('read after commit', commit(), batchGet(['c/a'])),
  afterEnd(
    'commit after a refused commit',
    { ...commit(set('c/none', {}, { currentDocument: { exists: true } })), fails: ['NOT_FOUND'] },
    commit(set('c/b')),
  ),
  {
    name: 'what is no transaction',
    steps: [
      { ...rollback('AAAA'), ...invalid },
      { call: 'Commit', request: { database: '{database}', writes: [], transaction: 'AAAA' }, ...invalid },
      {
        call: 'BeginTransaction',
        request: { database: '{database}', options: { readWrite: { retryTransaction: 'AAAA' } } },
        ...invalid,
      },
    ],
  },
  {
    name: 'read-only sees one moment',
    given,
    steps: [
      begin({ readOnly: {} }),
      { ...batchGet(['c/a']), gives: [found('c/a', 1)] },
      { commit: [set('c/a', { n: int(2) }), set('c/b', {})] },
      { ...batchGet(['c/a', 'c/b']), gives: [found('c/a', 1), missing('c/b')] },
      { ...query(), gives: [{ document: { name: '{root}/c/a', fields: { n: int(1) } } }] },
      { ...commit(set('c/a')), fails: ['INVALID_ARGUMENT', 'Cannot modify entities in a read-only transaction.'] },
      { read: { 'c/a': { n: int(2) } } },
    ],
  },
  {
    name: 'read-only at a time',
    given,
    steps: [
      { commit: [set('c/a', { n: int(2) })] },
      begin({ readOnly: { readTime: '{given}' } }),
      { ...batchGet(['c/a']), gives: [found('c/a', 1)] },
      commit(),
    ],
  },
  {
    name: 'reads at a time',
    given,
    steps: [
      { commit: [set('c/a', { n: int(2) }), set('c/b', {})] },
      { ...batchGet(['c/a', 'c/b'], { readTime: '{given}' }), gives: [found('c/a', 1), missing('c/b')] },
      { ...query({ readTime: '{given}' }), gives: [{ document: { fields: { n: int(1) } } }] },
    ],
  },
  {
    name: 'times that nobody can read at',
    given,
    steps: [
      {
        ...batchGet(['c/a'], { readTime: '2999-01-01T00:00:00Z' }),
        fails: ['INVALID_ARGUMENT', "The requested 'read_time' cannot be in the future."],
      },
      { ...batchGet(['c/a'], { readTime: '2020-01-01T00:00:00Z' }), fails: ['FAILED_PRECONDITION', /too old/] },
      {
        ...batchGet(['c/a'], { readTime: '2020-01-01T00:00:00.000000001Z' }),
        fails: ['INVALID_ARGUMENT', 'timestamp cannot have more than microseconds precision'],
      },
    ],
  },
  {
    name: 'the first read begins one',
    given,
    steps: [
      { ...batchGet(['c/a'], { newTransaction: { readWrite: {} } }), keep: ['transaction'] },
      commit(set('c/a', { n: int(2) })),
      { read: { 'c/a': { n: int(2) } } },
    ],
  },
  {
    name: 'the first query begins one',
    given,
    steps: [
      { ...query({ newTransaction: { readOnly: {} } }), keep: ['transaction'] },
      { commit: [set('c/a', { n: int(3) })] },
      { ...batchGet(['c/a']), gives: [found('c/a', 1)] },
    ],
  },
  {
    name: 'of clients, by preconditions',
    given,
    steps: [
      {
        commit: [
          set('c/b', {}, { currentDocument: { exists: false } }),
          { verify: '{root}/c/a', currentDocument: { updateTime: '{given}' } },
        ],
      },
      { commit: [set('c/a', { n: int(2) }, { currentDocument: { updateTime: '{given}' } })] },
      {
        commit: [set('c/b', { n: int(1) }), { verify: '{root}/c/a', currentDocument: { updateTime: '{given}' } }],
        fails: ['FAILED_PRECONDITION'],
      },
      { read: { 'c/b': {} } },
    ],
  },
  {
    name: 'a document named twice is told once',
    given,
    steps: [{ ...batchGet(['c/a', 'c/a'], {}), gives: [found('c/a', 1)] }],
  },
  { name: 'no document gives no answer', steps: [{ ...batchGet([], {}), gives: [] }] },
  {
    name: 'a mask selects fields of what is found',
    given: { 'c/a': { n: int(1), other: int(2) } },
    steps: [{ ...batchGet(['c/a', 'c/b'], { mask: { fieldPaths: ['n'] } }), gives: [found('c/a', 1), missing('c/b')] }],
  },
]
