import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseFieldPath } from '../../model/field-path.ts'
import type { Fields, Value } from '../../model/proto-json.ts'
import { parseFilter } from '../../query/parse-filter.ts'
import {
  bool,
  collectionC,
  documentOf,
  double,
  every,
  int,
  list,
  listOf,
  map,
  readsFrom,
  requestWith,
  rulesetOf,
  some,
  text,
  where,
  whereIs,
} from '../rules.fixture.ts'

type FieldFilter = { fieldFilter: { field: { fieldPath: string }; op: string; value: Value } }
type Filter =
  | FieldFilter
  | { unaryFilter: { field: { fieldPath: string }; op: string } }
  | { compositeFilter: { op: string; filters: Filter[] } }

const scalars: Value[] = [
  int(0),
  int(1),
  int(2),
  double(1),
  double(1.5),
  double('NaN'),
  text('a'),
  text('b'),
  text('\uffee'),
  text('\u{1F600}'),
  bool(true),
  bool(false),
  { nullValue: null },
  { timestampValue: '2024-01-01T00:00:00Z' },
  { timestampValue: '2024-01-02T00:00:00Z' },
  { referenceValue: 'projects/p/databases/(default)/documents/c/d' },
]
const literals = [
  '0',
  '1',
  '2',
  '1.0',
  '1.5',
  "'a'",
  "'b'",
  "'\\uffee'",
  "'\\U0001F600'",
  'true',
  'false',
  'null',
  'timestamp.date(2024, 1, 1)',
  'timestamp.date(2024, 1, 2)',
  '/databases/(default)/documents/c/d',
]

// A few values come often, so that rules, queries and documents meet.
const scalar = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Value[]>(int(1), double(1), text('a'), bool(true)) },
  fc.constantFrom(...scalars),
)
const lists = fc.array(scalar, { maxLength: 3 }).map((items) => list(...items))
const value: fc.Arbitrary<Value> = fc.oneof({ weight: 4, arbitrary: scalar }, lists)
const document: fc.Arbitrary<Fields> = fc.record(
  {
    a: value,
    b: value,
    m: fc.oneof(
      value,
      fc.record({ x: value }, { requiredKeys: [] }).map((fields) => map(fields)),
    ),
  },
  { requiredKeys: [] },
)

// What a rule may ask.
const field = fc.constantFrom(
  'resource.data.a',
  'resource.data.b',
  'resource.data.m.x',
  "resource.data.get('a', 1)",
  'resource.data.m',
)
const literal = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('1', '1.0', "'a'", 'true') },
  fc.constantFrom(...literals),
)
const literalList = fc.array(literal, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`)
const atom = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(field, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), literal)
      .map((parts) => parts.join(' ')),
  },
  fc.tuple(literal, fc.constantFrom('==', '<', '>='), field).map((parts) => parts.join(' ')),
  fc.tuple(field, fc.constantFrom('in'), literalList).map((parts) => parts.join(' ')),
  fc.tuple(literal, field).map(([item, container]) => `${item} in ${container}`),
  fc
    .tuple(field, fc.constantFrom('hasAny', 'hasAll', 'hasOnly'), literalList)
    .map(([f, method, items]) => `${f}.${method}(${items})`),
  fc.tuple(literalList, field).map(([items, f]) => `${items}.hasAny(${f})`),
  fc
    .tuple(
      field,
      fc.constantFrom('int', 'float', 'number', 'string', 'bool', 'list', 'map', 'vector', 'timestamp', 'path'),
    )
    .map(([f, type]) => `${f} is ${type}`),
  fc.tuple(field, field).map(([x, y]) => `${x} == ${y}`),
  fc.constantFrom(
    "'a' in resource.data",
    "resource.data.keys().hasAny(['a', 'b'])",
    "resource.data.keys().hasAll(['a', 'm'])",
    "!resource.data.keys().hasOnly(['a'])",
    "'x' in resource.data.m",
  ),
  fc.constantFrom(
    '[resource.data.a, 1] == [1, 1]',
    '[resource.data.b].size() == 1',
    "{'k': resource.data.a}.k == 1",
    'ignores(resource.data.a)',
    'binds()',
    'isOne(resource.data.b)',
    'orTrue(resource.data.a)',
    'picks(resource.data)',
    'resource.data.a in [1, 2]',
    'resource.data.a * 2 == 2',
    '-resource.data.a == -1',
    '7 / resource.data.a == 3',
    'int(resource.data.a) == 1',
    'string(resource.data.b) == "1"',
    'math.abs(resource.data.b) is int',
    'resource.data.size() > 0',
    "resource.data.get(['m', 'x'], 1) == 1",
    'resource.data.a != null',
    '1 in [resource.data.a].toSet()',
    'resource.data.m == {}',
    "resource.data.m.get('x', 1) == 1",
    'resource.data.a[0] == 1',
    "resource.data.b[0:1] == ['a']",
    '-resource.data.a < 0',
    'resource.data.diff({}).affectedKeys().hasOnly(["a"])',
    "string(resource.data.a) == '1'",
    "resource.data.b.matches('a')",
    "resource.data.a == 'a' || resource.data.b == 'b'",
    'get(/databases/$(database)/documents/s/$(resource.data.a)).data.open',
    'exists(/databases/$(database)/documents/s/$(resource.data.b))',
    '!exists(/databases/$(database)/documents/s/$(id))',
    'get(/databases/$(database)/documents/s/$(request.auth.uid)).data.open',
    'resource.data.a in get(/databases/$(database)/documents/s/a).data.keys()',
    'getAfter(/databases/$(database)/documents/c/$(id)).data.a == 1',
    'request.auth.uid in [resource.data.a, resource.data.b]',
    'request.path == resource.__name__',
    'resource.data.a + 1 == 2',
    'resource.data.a.size() == 1',
  ),
  fc.constantFrom(
    "id == 'd'",
    "id != 'x'",
    'id is string',
    "resource.id in ['d', 'x']",
    'resource.__name__ == /databases/(default)/documents/c/d',
    'request.path is path',
  ),
)
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: atom },
    tie('condition').map((inner) => `!(${inner})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||', '=='), tie('condition'))
      .map(([x, op, y]) => `(${x}) ${op} (${y})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([x, y, z]) => `((${x}) ? (${y}) : (${z}))`),
  ),
}))

// What a query may pin.
const fieldPath = fc.constantFrom('a', 'a', 'a', 'b', 'm.x', 'm')
const filterOn = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fieldPath, fc.constant('EQUAL'), value).map((parts) => where(...parts)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fieldPath,
        fc.constantFrom('LESS_THAN', 'LESS_THAN_OR_EQUAL', 'GREATER_THAN', 'GREATER_THAN_OR_EQUAL', 'NOT_EQUAL'),
        scalar,
      )
      .map((parts) => where(...parts)),
  },
  fc
    .tuple(
      fieldPath,
      fc.constantFrom('IN', 'NOT_IN', 'ARRAY_CONTAINS_ANY'),
      fc.array(scalar, { minLength: 1, maxLength: 2 }),
    )
    .map(([path, op, items]) => where(path, op, list(...items))),
  fc.tuple(fieldPath, fc.constant('ARRAY_CONTAINS'), scalar).map((parts) => where(...parts)),
  fc
    .tuple(fieldPath, fc.constantFrom('IS_NULL', 'IS_NAN', 'IS_NOT_NULL', 'IS_NOT_NAN'))
    .map((parts) => whereIs(...parts)),
)
const filter = fc.oneof(
  filterOn,
  fc.array(filterOn, { minLength: 2, maxLength: 3 }).map((f) => every(...f)),
  fc.tuple(filterOn, filterOn).map((f) => some(...f)),
  fc.tuple(filterOn, filterOn, filterOn).map(([x, y, z]) => every(x, some(y, z))),
  fc.tuple(filterOn, filterOn, filterOn).map(([x, y, z]) => some(x, every(y, z))),
)
/** Fields that the query orders by, which documents in its result have. */
const ordering = fc.uniqueArray(fc.constantFrom('a', 'b', 'm.x'), { maxLength: 2 })

/** The order of values of one type; a range holds no NaN. */
function order(x: Value, y: Value): number | null {
  const [kind, other] = [kindOf(x), kindOf(y)]
  if (kind !== other) return null
  const [p, q] = [primitive(x), primitive(y)]
  if (kind === 'string') return Buffer.compare(Buffer.from(String(p)), Buffer.from(String(q)))
  if (Number.isNaN(q)) return null
  return p < q ? -1 : p > q ? 1 : 0
}
const kindOf = (x: Value) =>
  (Object.keys(x)[0] as string).replace(/Value|integer|double/g, (part) => (part === 'Value' ? '' : 'number'))
function primitive(x: Value): string | number {
  if ('arrayValue' in x || 'mapValue' in x) return JSON.stringify(x)
  if ('timestampValue' in x) return Date.parse(x.timestampValue)
  const [inner] = Object.values(x) as [string | number | boolean | null]
  return 'stringValue' in x || 'referenceValue' in x ? String(inner) : Number(inner)
}
const items = (x: Value | undefined) => (x && 'arrayValue' in x ? (x.arrayValue.values ?? []) : [])
/** Deep, with 1 equal to 1.0 in lists and maps too. */
const normal = (x: Value): unknown => {
  if ('arrayValue' in x) return { list: items(x).map(normal) }
  if ('mapValue' in x)
    return { map: Object.entries(x.mapValue.fields ?? {}).map(([key, inner]) => [key, normal(inner)]) }
  return [kindOf(x), String(primitive(x))]
}
const isEqual = (x: Value, y: Value) => JSON.stringify(normal(x)) === JSON.stringify(normal(y))

/** Whether a query with this filter can return the document: where servers differ, the more generous way. */
function meets(fields: Fields, query: Filter): boolean {
  if ('compositeFilter' in query) {
    const { op, filters } = query.compositeFilter
    return op === 'OR' ? filters.some((part) => meets(fields, part)) : filters.every((part) => meets(fields, part))
  }
  const [operator, reference] =
    'unaryFilter' in query
      ? [query.unaryFilter.op, query.unaryFilter.field]
      : [query.fieldFilter.op, query.fieldFilter.field]
  const actual = fieldAt(fields, reference.fieldPath)
  if (!actual) return false
  const isNaNValue = 'doubleValue' in actual && actual.doubleValue === 'NaN'
  if (operator === 'IS_NULL') return 'nullValue' in actual
  if (operator === 'IS_NOT_NULL') return !('nullValue' in actual)
  if (operator === 'IS_NAN') return isNaNValue
  if (operator === 'IS_NOT_NAN') return !isNaNValue
  const constant = (query as FieldFilter).fieldFilter.value
  if (operator === 'EQUAL') return isEqual(actual, constant)
  if (operator === 'IN') return items(constant).some((item) => isEqual(actual, item))
  if (operator === 'NOT_EQUAL') return !('nullValue' in actual) && !isEqual(actual, constant)
  if (operator === 'NOT_IN') return !('nullValue' in actual) && !items(constant).some((item) => isEqual(actual, item))
  if (operator === 'ARRAY_CONTAINS') return items(actual).some((item) => isEqual(item, constant))
  if (operator === 'ARRAY_CONTAINS_ANY')
    return items(actual).some((item) => items(constant).some((c) => isEqual(item, c)))
  const sign = isNaNValue ? null : order(actual, constant)
  if (sign === null) return false
  const verdicts: Record<string, boolean> = {
    LESS_THAN: sign < 0,
    LESS_THAN_OR_EQUAL: sign <= 0,
    GREATER_THAN: sign > 0,
    GREATER_THAN_OR_EQUAL: sign >= 0,
  }
  return verdicts[operator] as boolean
}

const store = readsFrom({ 's/a': { open: bool(true) }, 's/b': { open: bool(false) }, 's/alice': { open: bool(true) } })
const alice = { uid: 'alice', token: {} }
const functions = `
  function ignores(x) { return true; }
  function isOne(x) { let y = x; return y == 1; }
  function orTrue(x) { let y = x == 1; return y || x == 2 || true; }
  function picks(d) { let a = d.a; let b = d.b; return a == 1 ? true : b == 1; }`

const fieldAt = (fields: Fields, path: string): Value | undefined => {
  const [first = '', second] = path.split('.')
  const outer = fields[first]
  return second === undefined ? outer : outer && 'mapValue' in outer ? outer.mapValue.fields?.[second] : undefined
}

it.each(['a collection', 'a collection group'])(
  'never allows a query of %s that could return a document whose get is denied',
  (kind) => {
    const isGroup = kind === 'a collection group'
    const documents = fc.sample(document, { numRuns: 600, seed: 7 })
    const paths = isGroup ? ['c/d', 'x/y/c/d', 'c/d/c/x'] : ['c/d']
    const seen = { proofs: 0, documents: 0 }
    fc.assert(
      fc.property(condition, fc.array(fc.tuple(filter, ordering), { minLength: 6, maxLength: 6 }), (rule, queries) => {
        const ruleset = rulesetOf(`${functions}
        match ${isGroup ? '/{parents=**}/c/{id}' : '/c/{id}'} {
          function binds() { let x = resource.data.b; return true; }
          allow read: if ${rule}; }`)
        for (const [query, ordered] of queries) {
          const orderBy = ordered.map((path) => ({ field: parseFieldPath(path), descending: false }))
          const scope = { ...collectionC, allDescendants: isGroup }
          const list = listOf({ scope, filter: parseFilter(query), orderBy }, { auth: alice, read: store })
          if (!ruleset.decideList(list).allowed) continue
          seen.proofs++
          for (const fields of documents) {
            if (!meets(fields, query as Filter) || ordered.some((path) => !fieldAt(fields, path))) continue
            for (const path of paths) {
              seen.documents++
              const resource = documentOf(fields)
              const get = requestWith({ resource, path, auth: alice, read: store, readAfter: store })
              const decision = ruleset.decideDocument(get)
              if (!decision.allowed)
                expect({ rule, query, fields, path, decision }).toMatchObject({ decision: { allowed: true } })
            }
          }
        }
      }),
      { numRuns: 3_000 },
    )
    // Otherwise the property would say nothing.
    expect(seen.proofs).toBeGreaterThan(40)
    expect(seen.documents).toBeGreaterThan(300)
  },
  60_000,
)
