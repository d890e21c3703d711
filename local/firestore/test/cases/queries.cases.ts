import type { Fields, Message, Value } from '../../src/model/proto-json.ts'
import { all, any, by, unary, where } from '../../src/query/query-messages.fixture.ts'
import {
  bool,
  type Case,
  double,
  int,
  list,
  map,
  nanValue,
  nullValue,
  type Refusal,
  ref,
  type Step,
  text,
  time,
  vector,
} from './case.ts'

const from = [{ collectionId: 'c' }]
const ints = (count: number) => list(...Array.from({ length: count }, (_, index) => int(index)))
const equalities = (count: number) => Array.from({ length: count }, (_, index) => where('v', 'EQUAL', int(index)))

/** The official emulator lets many of these pass when they are listened to. */
const noStream: Pick<Case, 'wires'> = { wires: ['gRPC', 'REST'] }

/** Documents of `c` by id, in the order of their value. */
const valuesById: Record<string, Value> = {
  null: nullValue,
  false: bool(false),
  nan: nanValue,
  lowest: double('-Infinity'),
  minusZero: double('-0'),
  zero: int(0),
  one: int(1),
  oneAndHalf: double(1.5),
  huge: int(2n ** 63n - 1n),
  time: time('2020-01-01T00:00:00Z'),
  a: text('a'),
  ligature: text('\ufb01'),
  emoji: text('\u{1F600}'),
  reference: ref('c/a'),
  empty: list(),
  listOfNull: list(nullValue),
  listOfNaN: list(nanValue),
  listOfOne: list(int(1), text('x')),
  vector: vector(1, 2),
  map: map({ a: int(1) }),
}
const valueDocuments: Record<string, Fields> = {
  ...Object.fromEntries(Object.entries(valuesById).map(([id, v]) => [`c/${id}`, { v }])),
  'c/other': { w: int(1) },
}
const allIds = Object.keys(valuesById)
const without = (...ids: string[]) => allIds.filter((id) => !ids.includes(id))
const paths = (ids: readonly string[]) => ids.map((id) => `c/${id}`)
const byName = (ids: readonly string[]) => paths(ids).sort()

/** Equalities give their results by name, inequalities by value. */
const filterCases: [Message, string[]][] = [
  [where('v', 'EQUAL', double(1)), ['one']],
  [where('v', 'EQUAL', int(0)), ['minusZero', 'zero']],
  [where('v', 'EQUAL', nullValue), []],
  [where('v', 'EQUAL', nanValue), []],
  [where('v', 'EQUAL', list(nanValue)), ['listOfNaN']],
  [where('v', 'EQUAL', map({ a: double(1) })), ['map']],
  [where('v', 'EQUAL', vector(1, 2)), ['vector']],
  [unary('v', 'IS_NULL'), ['null']],
  [unary('v', 'IS_NAN'), ['nan']],
  [unary('v', 'IS_NOT_NULL'), without('null')],
  [unary('v', 'IS_NOT_NAN'), without('null', 'nan')],
  [where('v', 'NOT_EQUAL', int(1)), without('null', 'one')],
  [where('v', 'NOT_EQUAL', nullValue), []],
  [where('v', 'NOT_EQUAL', nanValue), without('null')],
  [where('v', 'LESS_THAN', int(1)), ['lowest', 'minusZero', 'zero']],
  [where('v', 'LESS_THAN_OR_EQUAL', double('-Infinity')), ['lowest']],
  [where('v', 'GREATER_THAN', double('-Infinity')), ['minusZero', 'zero', 'one', 'oneAndHalf', 'huge']],
  [where('v', 'GREATER_THAN_OR_EQUAL', double(2 ** 63)), []],
  [where('v', 'LESS_THAN', double(2 ** 63)), ['lowest', 'minusZero', 'zero', 'one', 'oneAndHalf', 'huge']],
  [where('v', 'GREATER_THAN', nanValue), []],
  [where('v', 'LESS_THAN_OR_EQUAL', nanValue), []],
  [where('v', 'GREATER_THAN_OR_EQUAL', nullValue), []],
  [where('v', 'GREATER_THAN', text('a')), ['ligature', 'emoji']],
  [where('v', 'LESS_THAN', text('\u{1F600}')), ['a', 'ligature']],
  [where('v', 'GREATER_THAN_OR_EQUAL', bool(false)), ['false']],
  [where('v', 'GREATER_THAN_OR_EQUAL', list()), ['empty', 'listOfNull', 'listOfNaN', 'listOfOne']],
  [where('v', 'LESS_THAN', vector(1, 3)), ['vector']],
  [where('v', 'GREATER_THAN', map({})), ['map']],
  [where('v', 'IN', list(int(1), text('a'), bool(true))), ['a', 'one']],
  [where('v', 'IN', list(nullValue, nanValue, double(0))), ['minusZero', 'zero']],
  [where('v', 'NOT_IN', list(int(1), text('a'))), without('null', 'one', 'a')],
  [where('v', 'NOT_IN', list(int(1), nanValue)), without('null', 'one')],
  [where('v', 'NOT_IN', list(int(1), nullValue)), []],
  [where('v', 'ARRAY_CONTAINS', double(1)), ['listOfOne']],
  [where('v', 'ARRAY_CONTAINS', nullValue), []],
  [where('v', 'ARRAY_CONTAINS_ANY', list(int(7), text('x'), nanValue)), ['listOfOne']],
  [where('v', 'ARRAY_CONTAINS_ANY', list(nullValue, nanValue)), []],
  [any(where('v', 'EQUAL', int(1)), where('w', 'EQUAL', int(1))), ['one', 'other']],
  [all(), [...allIds, 'other']],
  [
    all(where('v', 'GREATER_THAN', int(0)), any(where('v', 'LESS_THAN', int(2)), where('v', 'EQUAL', text('a')))),
    ['one', 'oneAndHalf'],
  ],
  [where('__name__', 'EQUAL', ref('c/one')), ['one']],
  [where('__name__', 'IN', list(ref('c/one'), ref('c/none'), ref('c/other'))), ['one', 'other']],
  [
    all(where('__name__', 'GREATER_THAN', ref('c/one')), where('__name__', 'LESS_THAN', ref('c/vector'))),
    ['oneAndHalf', 'other', 'reference', 'time'],
  ],
  [where('__name__', 'GREATER_THAN', ref('c/time/d/x')), ['vector', 'zero']],
]

const inequality = /NOT_EQUAL|_THAN|NOT_IN|IS_NOT/

const negations = "Only a single 'NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', or 'IS_NOT_NULL' filter allowed per query."
const notIn = "'NOT_IN' cannot be used in the same query with 'IN', 'ARRAY_CONTAINS_ANY' or 'OR'."
const disjunctions = (count: number) =>
  `Too many disjunctions after normalization. Result had ${count} disjunctions which is more than the maximum of 30`
const arrays = "A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction."
const key = '__key__ filter value must be a Key'
const total = (filters: number, orders: number) =>
  'The query may not have more than 100 filters + sort orders + ancestor total. ' +
  `Currently there are ${filters} filters, ${orders} sort orders, and no ancestor filter.`

const refusedFilters: [name: string, filter: Message, message: string | RegExp][] = [
  ['in an empty list', where('v', 'IN', list()), "'IN' requires an non-empty ArrayValue."],
  ['in no list', where('v', 'IN', int(1)), "'IN' requires an ArrayValue."],
  ['in 31 values', where('v', 'IN', ints(31)), "'IN' supports up to 30 comparison values."],
  ['not in 11 values', where('v', 'NOT_IN', ints(11)), "'NOT_IN' supports up to 10 comparison values."],
  ['any of 31 values', where('v', 'ARRAY_CONTAINS_ANY', ints(31)), /supports up to 30 comparison values/],
  ['two !=', all(where('v', 'NOT_EQUAL', int(1)), where('w', 'NOT_EQUAL', int(2))), negations],
  ['!= and not-in', all(where('v', 'NOT_EQUAL', int(1)), where('v', 'NOT_IN', ints(1))), negations],
  ['not null twice', all(unary('v', 'IS_NOT_NULL'), unary('w', 'IS_NOT_NULL')), negations],
  ['not-in and in', all(where('v', 'NOT_IN', ints(1)), where('w', 'IN', ints(1))), notIn],
  ['not-in and any', all(where('v', 'NOT_IN', ints(1)), where('w', 'ARRAY_CONTAINS_ANY', ints(1))), notIn],
  ['not-in in an or', any(where('v', 'NOT_IN', ints(1)), where('w', 'EQUAL', int(1))), notIn],
  ['31 alternatives', any(...equalities(31)), disjunctions(31)],
  ['6 times 6 alternatives', all(where('v', 'IN', ints(6)), where('w', 'IN', ints(6))), disjunctions(36)],
  ['two lists that contain', all(where('v', 'ARRAY_CONTAINS', int(1)), where('w', 'ARRAY_CONTAINS', int(1))), arrays],
  ['an empty or', any(), 'Composite filter must have at least one sub-filter.'],
  ['101 filters', all(...equalities(101)), total(101, 0)],
  [
    '11 inequality fields',
    all(...Array.from({ length: 11 }, (_, i) => where(`f${i}`, 'LESS_THAN', int(1)))),
    /The query contains 11 distinct inequality fields/,
  ],
  ['a name compared with text', where('__name__', 'EQUAL', text('a')), key],
  ['a name compared with null', unary('__name__', 'IS_NULL'), key],
  [
    'a name of another database',
    where('__name__', 'EQUAL', { referenceValue: 'projects/other/databases/(default)/documents/c/a' }),
    "The request was for database '{database}' but was attempting to access database 'projects/other/databases/(default)'",
  ],
  ['a name that contains', where('__name__', 'ARRAY_CONTAINS', ref('c/a')), 'the name __key__ is reserved'],
  [
    'a name beside an inequality',
    all(where('v', 'GREATER_THAN', int(1)), where('__name__', 'EQUAL', ref('c/a'))),
    'Equality on key is not allowed if there are other inequality fields and key does not appear in inequalities.',
  ],
]

const refusedQueries: [name: string, query: Message, message: string | RegExp][] = [
  [
    'two collections',
    { from: [...from, ...from] },
    'StructuredQuery.from cannot have more than one collection selector.',
  ],
  ['an order twice', { from, orderBy: [by('v'), by('v')] }, 'order by clause cannot contain duplicate fields v'],
  [
    'an order behind the name',
    { from, orderBy: [by('__name__'), by('v')] },
    'order by clause cannot contain more fields after the key',
  ],
  [
    'a cursor beyond the order',
    { from, orderBy: [by('v')], startAt: { values: [int(1), ref('c/one')] } },
    'Cursor has too many values.',
  ],
  ['a cursor without order', { from, endAt: { values: [ref('c/one')] } }, 'Cursor has too many values.'],
  [
    'a name cursor of text',
    { from, orderBy: [by('__name__')], startAt: { values: [text('a')] } },
    'Cursor __key__ value is not a document reference.',
  ],
  ['a negative limit', { from, limit: -1 }, 'limit is negative'],
  ['a negative offset', { from, offset: -1 }, 'offset is negative'],
  ['101 orders', { from, orderBy: Array.from({ length: 101 }, (_, i) => by(`f${i}`)) }, total(0, 101)],
]

const numbers = Object.fromEntries([1, 2, 2, 3, 4].map((v, i) => [`c/${i}`, { v: int(v), w: int(9 - i) }]))
const window = (query: Message): Message => ({ from, orderBy: [by('v')], ...query })
const before = (...values: Value[]) => ({ values, before: true })
const behind = (...values: Value[]) => ({ values, before: false })

const windows: [name: string, query: Message, ids: string[]][] = [
  ['startAt', window({ startAt: before(int(2)) }), ['1', '2', '3', '4']],
  ['startAfter', window({ startAt: behind(int(2)) }), ['3', '4']],
  ['endAt', window({ endAt: behind(int(2)) }), ['0', '1', '2']],
  ['endBefore', window({ endAt: before(int(2)) }), ['0']],
  ['both ends', window({ startAt: behind(int(1)), endAt: before(int(4)) }), ['1', '2', '3']],
  ['an end before the start', window({ startAt: before(int(4)), endAt: behind(int(1)) }), []],
  ['descending', window({ orderBy: [by('v', 'DESCENDING')], startAt: behind(int(3)) }), ['2', '1', '0']],
  ['a document', window({ orderBy: [by('v'), by('__name__')], startAt: behind(int(2), ref('c/1')) }), ['2', '3', '4']],
  ['fewer values than orders', window({ orderBy: [by('v'), by('w')], startAt: before(int(2)) }), ['2', '1', '3', '4']],
  ['no values, before', window({ startAt: before() }), ['0', '1', '2', '3', '4']],
  ['no values, behind', window({ startAt: behind() }), []],
  ['another type', window({ startAt: before(text('a')) }), []],
  ['limit', window({ limit: 2 }), ['0', '1']],
  ['limit and offset', window({ limit: 2, offset: 3 }), ['3', '4']],
  ['limit 0', window({ limit: 0 }), []],
  ['the last ones, as limitToLast asks', window({ orderBy: [by('v', 'DESCENDING')], limit: 2 }), ['4', '3']],
  ['no explicit order', { from, limit: 3 }, ['0', '1', '2']],
  ['an inequality gives the order', { from, where: where('w', 'LESS_THAN', int(8)) }, ['4', '3', '2']],
  [
    'two inequalities give the order by name of the field',
    { from, where: all(where('w', 'LESS_THAN', int(9)), where('v', 'LESS_THAN', int(4))) },
    ['2', '1', '3'],
  ],
]

const nested: Record<string, Fields> = {
  'c/1': { n: int(1) },
  'a/1/c/2': { n: int(2) },
  'a/2/c/3': { n: int(3) },
  'a/1/d/4': { n: int(4) },
  'a/1': {},
}
const group = [{ collectionId: 'c', allDescendants: true }]
const isOne = where('n', 'EQUAL', int(1))
const rootOnly: Refusal = ['INVALID_ARGUMENT', 'collection group queries are only allowed at the root parent']
const scopes: [name: string, step: Step][] = [
  ['a collection', { query: { from: [{ collectionId: 'c' }] }, gives: ['c/1'] }],
  ['a subcollection', { parent: 'a/2', query: { from: [{ collectionId: 'c' }] }, gives: ['a/2/c/3'] }],
  ['a collection group', { query: { from: group }, gives: ['a/1/c/2', 'a/2/c/3', 'c/1'] }],
  ['a collection group below a document', { parent: 'a/1', query: { from: group }, gives: ['a/1/c/2'] }],
  [
    'a collection group below a document from a name on',
    {
      parent: 'a/1',
      query: { from: group, where: where('__name__', 'GREATER_THAN', ref('a/1/c/1')) },
      gives: ['a/1/c/2'],
    },
  ],
  ['a filter of a group below a document', { parent: 'a/1', query: { from: group, where: isOne }, fails: rootOnly }],
  [
    'an order of a group below a document',
    { parent: 'a/1', query: { from: group, orderBy: [by('n')] }, fails: rootOnly },
  ],
  [
    'a group below a document by name, backwards',
    {
      parent: 'a/1',
      query: { from: group, orderBy: [by('__name__', 'DESCENDING')] },
      fails: [
        'FAILED_PRECONDITION',
        "collection group queries are only allowed if they're at the root or they're an ascending primary key scan",
      ],
    },
  ],
  [
    'a filter of everything below a document',
    { parent: 'a/1', query: { from: [{ allDescendants: true }], where: isOne }, fails: rootOnly },
  ],
  [
    'everything',
    { query: { from: [{ allDescendants: true }] }, gives: ['a/1', 'a/1/c/2', 'a/1/d/4', 'a/2/c/3', 'c/1'] },
  ],
  [
    'everything below a document',
    { parent: 'a/1', query: { from: [{ allDescendants: true }] }, gives: ['a/1/c/2', 'a/1/d/4'] },
  ],
  ['what is directly below the root', { query: {}, gives: ['a/1', 'c/1'] }],
  [
    'a range of names in a group',
    { query: { from: group, where: where('__name__', 'GREATER_THAN', ref('a/1/c/2')) }, gives: ['a/2/c/3', 'c/1'] },
  ],
  [
    'a group from a document on',
    { query: { from: group, orderBy: [by('__name__')], startAt: before(ref('a/2/c/3')) }, gives: ['a/2/c/3', 'c/1'] },
  ],
  [
    'a group by a field, backwards',
    { query: { from: group, orderBy: [by('n', 'DESCENDING')] }, gives: ['a/2/c/3', 'a/1/c/2', 'c/1'] },
  ],
  [
    'no filter without a collection',
    {
      query: { from: [{ allDescendants: true }], where: where('n', 'EQUAL', int(1)) },
      fails: ['INVALID_ARGUMENT', 'kind is required for filter: n'],
    },
  ],
  [
    'no order without a collection',
    {
      query: { from: [{ allDescendants: true }], orderBy: [by('n')] },
      fails: ['INVALID_ARGUMENT', 'kind is required for all orders except __key__ ascending'],
    },
  ],
]

const deep: Record<string, Fields> = { 'c/d': { a: int(1), m: map({ x: int(1), 'q.r': int(3) }), n: nullValue } }
const projections: [fields: string[], shown: Fields][] = [
  [['a'], { a: int(1) }],
  [['__name__'], {}],
  [['__name__', 'n'], { n: nullValue }],
  [['m.x', 'none'], { m: map({ x: int(1) }) }],
  [['m.`q.r`'], { m: map({ 'q.r': int(3) }) }],
  [['m', 'm.x'], { m: map({ x: int(1), 'q.r': int(3) }) }],
  [['a.b'], {}],
]

export const cases: Case[] = [
  ...filterCases.map(([filter, ids]): Case => {
    const inOrder = inequality.test(JSON.stringify(filter)) && !JSON.stringify(filter).includes('__name__')
    const gives = inOrder ? paths(ids) : byName(ids)
    return { name: JSON.stringify(filter), given: valueDocuments, steps: [{ query: { from, where: filter }, gives }] }
  }),
  ...['ASCENDING', 'DESCENDING'].map((direction): Case => {
    // Equal values go by name, in the same direction: both zeros stand in that order already.
    const gives = direction === 'ASCENDING' ? paths(allIds) : paths(allIds).reverse()
    return {
      name: `all types ${direction}`,
      given: valueDocuments,
      steps: [{ query: { from, orderBy: [by('v', direction)] }, gives }],
    }
  }),
  ...refusedFilters.map(
    ([name, filter, message]): Case => ({
      name: `refused: ${name}`,
      ...noStream,
      steps: [{ query: { from, where: filter }, fails: ['INVALID_ARGUMENT', message] }],
    }),
  ),
  ...refusedQueries.map(
    ([name, query, message]): Case => ({
      name: `refused: ${name}`,
      ...noStream,
      steps: [{ query, fails: ['INVALID_ARGUMENT', message] }],
    }),
  ),
  ...windows.map(([name, query, ids]): Case => ({ name, given: numbers, steps: [{ query, gives: paths(ids) }] })),
  ...scopes.map(([name, step]): Case => ({ name, given: nested, steps: [step], ...('fails' in step ? noStream : {}) })),
  ...projections.map(
    ([fields, shown]): Case => ({
      name: `select ${fields.join(', ')}`,
      given: deep,
      steps: [
        {
          query: { from, select: { fields: fields.map((fieldPath) => ({ fieldPath })) } },
          shows: { 'c/d': shown },
        },
      ],
    }),
  ),
  {
    name: 'numeric ids come first',
    given: { 'c/b': {}, 'c/1': {}, 'c/__id10__': {}, 'c/__id9__': {} },
    steps: [{ query: { from }, gives: ['c/__id9__', 'c/__id10__', 'c/1', 'c/b'] }],
  },
]
