import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, inScope, type StoredDocument } from '../model/document.ts'
import type { Fields, Message, Value } from '../model/proto-json.ts'
import type { Query } from '../model/query.ts'
import { StatusError } from '../model/status.ts'
import { timestampFromMicros } from '../model/timestamp.ts'
import { checkFields } from '../model/value-check.ts'
import { Database } from '../store/database.ts'
import { PastDatabase } from '../store/past-database.ts'
import type { DocumentSource } from './document-source.ts'
import { countQuery, executeQuery } from './execute.ts'
import { compareKeys, matchingKey, sortKey } from './match.ts'
import { parseQuery } from './parse-query.ts'
import { usualSizes } from './plan.ts'

const root = 'projects/p/databases/d/documents'
const collections = ['c', 'c', 'c', 'a/x/c', 'a/x-/c', 'a/x/c/1/c', 'd']
const parents = ['', '', '', 'a/x', 'a/x/c/1']

type State = ReadonlyMap<string, StoredDocument>

/** The results by their definition: every document looked at, all results sorted, the window cut out. */
function evaluate(query: Query, state: State): string[] {
  return [...state.values()]
    .filter(({ path }) => inScope(query.scope, path))
    .filter((document) => matchingKey(query, document) !== null)
    .map((document) => ({ path: document.path, key: sortKey(query, document) ?? [] }))
    .sort((a, b) => compareKeys(query, a.key, b.key))
    .slice(query.offset, query.limit === null ? undefined : query.offset + query.limit)
    .map(({ path }) => path)
}

const int = (integer: number): Value => ({ integerValue: String(integer) })
const number = fc.constantFrom<Value>(int(1), int(1), int(2), int(3), { doubleValue: 1 }, { doubleValue: 2.5 })
const other = fc.constantFrom<Value>(
  { nullValue: null },
  { doubleValue: 'NaN' },
  { booleanValue: true },
  { stringValue: 'a' },
  { stringValue: 'b' },
  { referenceValue: `${root}/c/1` },
)
const scalar = fc.oneof({ arbitrary: number, weight: 4 }, other)
const list = fc.array(scalar, { minLength: 1, maxLength: 3 }).map((values): Value => ({ arrayValue: { values } }))
const value = fc.oneof({ arbitrary: scalar, weight: 6 }, list)
const fields: fc.Arbitrary<Fields> = fc.record(
  { v: value, w: value, tags: list, u: value },
  { requiredKeys: ['v', 'tags'] },
)
const path = fc.tuple(fc.constantFrom(...collections), fc.constantFrom('1', '2', '3', 'x', 'x-', '__id7__', '__id10__'))
const content = fc.record({ path: path.map((segments) => segments.join('/')), fields })
/** Some are written again under many names, so that many have the same values. */
const contents = fc
  .tuple(fc.array(content, { minLength: 1, maxLength: 15 }), fc.constantFrom(1, 3, 8))
  .map(([some, copies]) =>
    some.flatMap((one) =>
      Array.from({ length: copies }, (_, i) => (i === 0 ? one : { ...one, path: `${one.path}${i}` })),
    ),
  )

const field = fc.constantFrom('v', 'v', 'w', 'u')
const reference = path.map(([collection, id]): Value => ({ referenceValue: `${root}/${collection}/${id}` }))
const inequality = fc.constantFrom('LESS_THAN', 'LESS_THAN_OR_EQUAL', 'GREATER_THAN', 'GREATER_THAN_OR_EQUAL')
const comparison = fc.oneof(inequality, fc.constant('EQUAL'))
const fieldFilter = (fieldPath: string, op: string, operand: Value): Message => ({
  fieldFilter: { field: { fieldPath }, op, value: operand },
})
const part = fc.oneof(
  { arbitrary: fc.tuple(field, comparison, value).map((args) => fieldFilter(...args)), weight: 4 },
  fc.tuple(field, fc.constantFrom('IN', 'IN', 'NOT_IN'), list).map((args) => fieldFilter(...args)),
  fc.tuple(fc.constantFrom('tags', 'v'), fc.constant('ARRAY_CONTAINS_ANY'), list).map((args) => fieldFilter(...args)),
  fc
    .tuple(fc.constantFrom('tags', 'v'), fc.constantFrom('ARRAY_CONTAINS', 'NOT_EQUAL'), scalar)
    .map((args) => fieldFilter(...args)),
  fc
    .tuple(fc.constant('__name__'), fc.oneof({ arbitrary: inequality, weight: 5 }, fc.constant('EQUAL')), reference)
    .map((args) => fieldFilter(...args)),
  fc
    .tuple(field, fc.constantFrom('IS_NULL', 'IS_NOT_NULL', 'IS_NAN', 'IS_NOT_NAN'))
    .map(([fieldPath, op]): Message => ({ unaryFilter: { field: { fieldPath }, op } })),
)
const composite = (inner: fc.Arbitrary<Message>) =>
  fc
    .tuple(fc.constantFrom('AND', 'OR'), fc.array(inner, { minLength: 1, maxLength: 3 }))
    .map(([op, filters]): Message => ({ compositeFilter: { op, filters } }))
const where = fc.oneof(part, part, composite(part), composite(fc.oneof(part, composite(part))))
const direction = fc.constantFrom('ASCENDING', 'DESCENDING')
const orderBy = fc.uniqueArray(
  fc.record({ field: fc.record({ fieldPath: fc.constantFrom('v', 'w', '__name__') }), direction }),
  { maxLength: 3, selector: (order) => order.field.fieldPath },
)
const scope = fc.record({
  parent: fc.constantFrom(...parents),
  from: fc.oneof(
    {
      arbitrary: fc.record({ collectionId: fc.constantFrom('c', 'c', 'c', 'd'), allDescendants: fc.boolean() }),
      weight: 6,
    },
    fc.record({ allDescendants: fc.boolean() }),
  ),
})
const window = fc.oneof(
  fc.constant({}),
  fc.record({ limit: fc.constantFrom(0, 1, 2, 2, 5, 5, 40) }),
  fc.record({ offset: fc.constantFrom(0, 1, 3), limit: fc.option(fc.constantFrom(1, 2, 5)) }),
)

const query = fc
  .record({ scope, where: fc.option(where, { freq: 3 }), orderBy, window, selected: fc.boolean() })
  .chain((parts) =>
    fc.record({
      parts: fc.constant(parts),
      startAt: fc.option(cursorFor(parts.orderBy), { freq: 2 }),
      endAt: fc.option(cursorFor(parts.orderBy), { freq: 2 }),
    }),
  )
  .map(({ parts, startAt, endAt }) => {
    const message = {
      from: [parts.scope.from],
      where: parts.where,
      orderBy: parts.orderBy,
      startAt,
      endAt,
      ...parts.window,
    }
    return parse(parts.scope.parent, message)
  })
  .filter((parsed) => parsed !== null)

function cursorFor(order: readonly Message[]) {
  const values = order.map(({ field: { fieldPath } }) => (fieldPath === '__name__' ? reference : value))
  return fc.record({
    values: fc.tuple(fc.tuple(...values), fc.nat(3)).map(([all, length]) => all.slice(0, length)),
    before: fc.boolean(),
  })
}

/** null for what is no valid query. */
function parse(parent: string, message: Message): Query | null {
  try {
    return parseQuery(parent, message)
  } catch (error) {
    if (error instanceof StatusError) return null
    throw error
  }
}

const changes = fc.uniqueArray(fc.record({ path: content.map((one) => one.path), fields: fc.option(fields) }), {
  maxLength: 6,
  selector: (change) => change.path,
})

/** Sizes at which even few documents take every way through the plan. */
const sizes = fc.constantFrom(usualSizes, { few: 0, many: 0 }, { few: 1, many: 3 }, { few: 0, many: 20 })

test('whatever a database went through, a query finds what plain evaluation finds, now and at every time before', () => {
  const commits = fc.array(changes, { maxLength: 3 })
  const queries = fc.array(fc.tuple(query, sizes), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(contents, commits, queries, (initial, later, asked) => {
      const database = new Database('p', 'd')
      const states: { readonly time: string; readonly state: State }[] = []
      let state: State = new Map()
      const check = (source: DocumentSource, expectedState: State) => {
        for (const [each, chosen] of asked) {
          const expected = evaluate(each, expectedState)
          expect(executeQuery(each, source, chosen).map((document) => document.path)).toEqual(expected)
          expect(countQuery(each, source, chosen)).toBe(expected.length)
        }
      }
      for (const commit of [initial, ...later]) {
        const time = timestampFromMicros(1e15 + states.length)
        const next = new Map(state)
        for (const { path: changed, fields: written } of commit) {
          if (written === null) next.delete(changed)
          else next.set(changed, { path: changed, fields: checkFields(written), createTime: time, updateTime: time })
        }
        const paths = new Set(commit.map((change) => change.path))
        const done = Array.from(paths, (changed): Change => {
          return { path: changed, before: state.get(changed) ?? null, after: next.get(changed) ?? null }
        })
        database.apply(time, done)
        state = next
        states.push({ time, state })
        check(database, state)
      }
      for (const past of states) check(new PastDatabase(database, past.time), past.state)
    }),
    { numRuns: 400 },
  )
}, 60_000)
