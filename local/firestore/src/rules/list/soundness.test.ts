import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Fields, Value } from '../../model/proto-json.ts'
import {
  bool,
  documentOf,
  double,
  every,
  int,
  list,
  listOf,
  map,
  requestWith,
  rulesetOf,
  some,
  text,
  where,
  whereIs,
} from '../fixtures.ts'

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

const scalar = fc.constantFrom(...scalars)
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
const literal = fc.constantFrom(...literals)
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
      fc.constantFrom('int', 'float', 'number', 'string', 'bool', 'list', 'map', 'null', 'timestamp', 'path'),
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
    atom,
    tie('condition').map((inner) => `!(${inner})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||', '=='), tie('condition'))
      .map(([x, op, y]) => `(${x}) ${op} (${y})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([x, y, z]) => `((${x}) ? (${y}) : (${z}))`),
  ),
}))

// What a query may pin.
const fieldPath = fc.constantFrom('a', 'b', 'm.x', 'm')
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
)

/** The order of Firestore's types, and of values within one; NaN is the smallest number. */
function order(x: Value, y: Value): number | null {
  const [kind, other] = [kindOf(x), kindOf(y)]
  if (kind !== other) return null
  const [p, q] = [primitive(x), primitive(y)]
  if (kind === 'string') return Buffer.compare(Buffer.from(String(p)), Buffer.from(String(q)))
  if (Number.isNaN(p) || Number.isNaN(q)) return Number(Number.isNaN(q)) - Number(Number.isNaN(p))
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
  const [first = '', second] = reference.fieldPath.split('.')
  const outer = fields[first]
  const actual =
    second === undefined ? outer : outer && 'mapValue' in outer ? outer.mapValue.fields?.[second] : undefined
  if (!actual) return false
  const isNaNValue = 'doubleValue' in actual && actual.doubleValue === 'NaN'
  if (operator === 'IS_NULL') return 'nullValue' in actual
  if (operator === 'IS_NOT_NULL') return !('nullValue' in actual)
  if (operator === 'IS_NAN') return isNaNValue
  if (operator === 'IS_NOT_NAN') return !isNaNValue
  const constant = (query as FieldFilter).fieldFilter.value
  if (operator === 'EQUAL') return isEqual(actual, constant)
  if (operator === 'IN') return items(constant).some((item) => isEqual(actual, item))
  if (operator === 'NOT_EQUAL') return !isEqual(actual, constant)
  if (operator === 'NOT_IN') return !items(constant).some((item) => isEqual(actual, item))
  if (operator === 'ARRAY_CONTAINS') return items(actual).some((item) => isEqual(item, constant))
  if (operator === 'ARRAY_CONTAINS_ANY')
    return items(actual).some((item) => items(constant).some((c) => isEqual(item, c)))
  const sign = order(actual, constant)
  if (sign === null) return false
  const verdicts: Record<string, boolean> = {
    LESS_THAN: sign < 0,
    LESS_THAN_OR_EQUAL: sign <= 0,
    GREATER_THAN: sign > 0,
    GREATER_THAN_OR_EQUAL: sign >= 0,
  }
  return verdicts[operator] as boolean
}

it('never allows a query that could return a document whose get is denied', () => {
  const documents = fc.sample(document, { numRuns: 400, seed: 7 })
  const seen = { proofs: 0, documents: 0 }
  fc.assert(
    fc.property(condition, filter, fc.array(document, { maxLength: 10 }), (rule, query, more) => {
      const ruleset = rulesetOf(`
        function ignores(x) { return true; }
        match /c/{id} {
          function binds() { let x = resource.data.b; return true; }
          allow read: if ${rule}; }`)
      if (!ruleset.decideList(listOf(query)).allowed) return
      seen.proofs++
      for (const fields of [...documents, ...more]) {
        if (!meets(fields, query as Filter)) continue
        seen.documents++
        const decision = ruleset.decideDocument(requestWith({ resource: documentOf(fields) }))
        expect({ rule, query, fields, decision }).toEqual({ rule, query, fields, decision: { allowed: true } })
      }
    }),
    { numRuns: 10_000 },
  )
  // Otherwise the property would say nothing.
  expect(seen.proofs).toBeGreaterThan(150)
  expect(seen.documents).toBeGreaterThan(1500)
}, 60_000)
