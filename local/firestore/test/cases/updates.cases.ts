import type { Fields } from '../../src/model/proto-json.ts'
import { type Case, int, list, map, merge, type Refusal, remove, set, text } from './case.ts'

const a = int(1)
const m = map({ x: int(1), y: map({ z: int(2) }) })
const l = list(map({ q: int(1) }))
const given: Fields = { a, m, l }
const X = 'x'.repeat(1499)

/** A mask, the fields that are sent, what the document becomes. */
const masks: [name: string, mask: string[], sent: Fields, Fields][] = [
  ['nothing', [], { b: int(2) }, given],
  ['a new field', ['b'], { b: int(2), a: int(9) }, { ...given, b: int(2) }],
  ['a field that is not sent, which deletes it', ['a'], {}, { m, l }],
  ['a missing field that is not sent', ['n', 'a.b', 'm.y.w', 'l.q', 'n.o.p'], {}, given],
  [
    'a nested field',
    ['m.x'],
    { m: map({ x: int(5), w: int(6) }) },
    { ...given, m: map({ x: int(5), y: map({ z: int(2) }) }) },
  ],
  ['a nested field that is not sent', ['m.y.z'], {}, { ...given, m: map({ x: int(1), y: map() }) }],
  ['several fields', ['a', 'm.x'], { b: int(2) }, { m: map({ y: map({ z: int(2) }) }), l }],
  ['a map inside a scalar', ['a.b'], { a: map({ b: int(1) }) }, { ...given, a: map({ b: int(1) }) }],
  ['a map inside a list', ['l.q'], { l: map({ q: int(1) }) }, { ...given, l: map({ q: int(1) }) }],
  ['new maps', ['n.o'], { n: map({ o: int(1), p: int(2) }) }, { ...given, n: map({ o: int(1) }) }],
  ['a map and a field of it', ['m', 'm.x'], { m: map({ x: int(9) }) }, { ...given, m: map({ x: int(9) }) }],
  ['a field of a map and the map', ['m.x', 'm'], { m: map({ x: int(9) }) }, { ...given, m: map({ x: int(9) }) }],
  ['a field twice', ['a', 'a'], { a: int(7) }, { ...given, a: int(7) }],
  ['quoted identifiers', ['`a`'], { a: int(2) }, { ...given, a: int(2) }],
  ['quoted dots', ['`a.b`'], { 'a.b': int(1) }, { ...given, 'a.b': int(1) }],
  ['quoted quotes', ['`\\`\\\\`'], { '`\\': int(1) }, { ...given, '`\\': int(1) }],
  ['other scripts', ['`қ`'], { қ: int(1) }, { ...given, қ: int(1) }],
  ['a path of 20 fields', [Array(20).fill('u').join('.')], {}, given],
  ['a path of 1499 bytes', [X], {}, given],
]

const invalid = (path: string) =>
  `Invalid property path "${path}". Unquoted property paths must match regex ([a-zA-Z_][a-zA-Z_0-9]*), and quoted property paths must match regex (\`(?:[^\`\\\\]|(?:\\\\.))+\`)`

const paths: [path: string, message: string][] = [
  ...['қ', 'a b', '.a', 'a.', 'a..b', '1a', 'a-b', 'a/b', '`a', '``', 'a`b`', '`a``b`', '*', 'a[0]'].map(
    (path): [string, string] => [path, invalid(path)],
  ),
  ['', 'Invalid empty property path string.'],
  ['__x__', 'Invalid reserved name in field path __x__'],
  ['m.__x__', 'Invalid reserved name in field path __x__'],
  ['__type__', 'the name __type__ is reserved'],
  [Array(21).fill('u').join('.'), 'paths must have at most 20 elements'],
  [`${X}.${X}`, 'property path is longer than 1500 bytes.'],
]

const names: [string, message: string][] = [
  ['', 'The property.name is the empty string.'],
  ['__x__', 'field name __x__ is reserved'],
  ['__type__', 'field name __type__ is reserved'],
  ['x'.repeat(1501), 'The property.name is longer than 1500 bytes.'],
]

const malformed: [name: string, write: object, message: string][] = [
  ['no operation', {}, 'empty write operation'],
  [
    'a delete with a mask',
    remove('c/d', { updateMask: { fieldPaths: ['a'] } }),
    'a delete must not specify a document mask.',
  ],
  [
    'a delete with transforms',
    remove('c/d', { updateTransforms: [{ fieldPath: 'a', increment: int(1) }] }),
    'a delete must not specify a update transform.',
  ],
]

const fails = (message: string): Refusal => ['INVALID_ARGUMENT', message]

export const cases: Case[] = [
  ...masks.map(
    ([name, mask, sent, becomes]): Case => ({
      name: `a mask of ${name}`,
      given: { 'c/d': given },
      steps: [{ commit: [merge('c/d', mask, sent)] }, { read: { 'c/d': becomes } }],
    }),
  ),
  ...paths.map(
    ([path, message]): Case => ({
      name: `refuses a mask of "${path.slice(0, 30)}"`,
      given: { 'c/d': given },
      steps: [{ commit: [merge('c/d', ['a', path], {})], fails: fails(message) }, { read: { 'c/d': given } }],
    }),
  ),
  ...names.map(
    ([field, message]): Case => ({
      name: `refuses a field called "${field.slice(0, 30)}"`,
      steps: [{ commit: [set('c/d', { [field]: int(1) })], fails: fails(message) }],
    }),
  ),
  ...malformed.map(
    ([name, write, message]): Case => ({
      name: `refuses ${name}`,
      given: { 'c/d': given },
      steps: [{ commit: [write], fails: fails(message) }, { read: { 'c/d': given } }],
    }),
  ),
  {
    name: 'without a mask the document is replaced',
    given: { 'c/d': given },
    steps: [
      { commit: [set('c/d', { b: text('x') })] },
      { read: { 'c/d': { b: text('x') } } },
      { commit: [set('c/d')] },
      { read: { 'c/d': {} } },
    ],
  },
  {
    name: 'a mask without fields is not the same as none',
    given: { 'c/d': given },
    steps: [{ commit: [set('c/d', { z: int(1) }, { updateMask: {} })] }, { read: { 'c/d': given } }],
  },
  {
    name: 'an update with a mask creates the document',
    steps: [
      { commit: [merge('c/d', ['a'], { a, b: a }), merge('c/e', ['a'], {}), merge('c/f', [], {})] },
      { read: { 'c/d': { a }, 'c/e': {}, 'c/f': {} } },
    ],
  },
  {
    name: 'all writes or none',
    given: { 'c/d': given },
    steps: [
      { commit: [set('c/e'), remove('c/d'), set('c/f', { __x__: int(1) })], fails: ['INVALID_ARGUMENT'] },
      { read: { 'c/d': given, 'c/e': null, 'c/f': null } },
    ],
  },
  {
    name: 'several writes of one document build on each other',
    steps: [
      { commit: [set('c/d', { x: int(1) }), merge('c/d', ['y'], { y: int(2) }), merge('c/d', ['x'], {})] },
      { read: { 'c/d': { y: int(2) } } },
    ],
  },
  { name: 'no writes', steps: [{ commit: [] }], wires: ['gRPC', 'REST'] },
  {
    name: 'more than 500 writes',
    steps: [{ commit: Array.from({ length: 501 }, (_, n) => set(`c/${n}`)) }, { read: { 'c/500': {} } }],
  },
]
