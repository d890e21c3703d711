import type { Message, Value } from '../../src/model/proto-json.ts'
import {
  type Case,
  double,
  int,
  list,
  map,
  merge,
  nanValue,
  nullValue,
  type Refusal,
  set,
  text,
  time,
  transform,
  vector,
} from './case.ts'

const max = int(2n ** 63n - 1n)
const min = int(-(2n ** 63n))
const infinity = double('Infinity')
const none = undefined

const increment = (value: Value) => ({ increment: value })
const maximum = (value: Value) => ({ maximum: value })
const minimum = (value: Value) => ({ minimum: value })
const append = (...values: Value[]) => ({ appendMissingElements: { values } })
const removeAll = (...values: Value[]) => ({ removeAllFromArray: { values } })

/** A stored value (or none), the transform, the value afterwards. */
const numbers: [Value | undefined, Message, Value][] = [
  [none, increment(int(2)), int(2)],
  [text('x'), increment(int(2)), int(2)],
  [nullValue, increment(double(0.5)), double(0.5)],
  [int(1), increment(int(2)), int(3)],
  [int(1), increment(double(2)), double(3)],
  [double(1), increment(int(2)), double(3)],
  [double(0.5), increment(double(0.25)), double(0.75)],
  [max, increment(int(1)), max],
  [min, increment(int(-1)), min],
  [max, increment(int(-1)), int(2n ** 63n - 2n)],
  [max, increment(double(1)), double(2 ** 63)],
  [double(1.7e308), increment(double(1.7e308)), infinity],
  [infinity, increment(double('-Infinity')), nanValue],
  [nanValue, increment(int(1)), nanValue],
  [int(1), increment(nanValue), nanValue],
  [double('-0'), increment(int(0)), double(0)],
  [none, maximum(int(-5)), int(-5)],
  [text('x'), maximum(int(-5)), int(-5)],
  [int(1), maximum(int(2)), int(2)],
  [int(3), maximum(double(2.5)), int(3)],
  [int(2), maximum(double(2)), int(2)],
  [double(2), maximum(int(2)), double(2)],
  [int(9007199254740993n), maximum(double(9007199254740992)), int(9007199254740993n)],
  [int(1), maximum(nanValue), nanValue],
  [nanValue, maximum(int(1)), nanValue],
  [int(0), maximum(double('-0')), int(0)],
  [none, minimum(int(5)), int(5)],
  [text('x'), minimum(int(5)), int(5)],
  [int(3), minimum(double(2.5)), double(2.5)],
  [int(2), minimum(double(2)), int(2)],
  [infinity, minimum(int(2)), int(2)],
  [int(1), minimum(nanValue), nanValue],
  [nanValue, minimum(int(1)), nanValue],
]

/** As above; the result of such a transform is null. */
const arrays: [Value | undefined, Message, Value][] = [
  [none, append(int(1)), list(int(1))],
  [none, append(), list()],
  [text('x'), append(text('x')), list(text('x'))],
  [list(int(1)), append(int(1), int(2), int(2)), list(int(1), int(2))],
  [list(int(1)), append(double(1)), list(int(1))],
  [list(nanValue), append(nanValue), list(nanValue)],
  [list(double(0)), append(double('-0')), list(double(0))],
  [list(map({ a: int(1) })), append(map({ a: double(1) })), list(map({ a: int(1) }))],
  [list(int(1), int(1)), append(int(2)), list(int(1), int(1), int(2))],
  [none, removeAll(int(1)), list()],
  [text('x'), removeAll(text('x')), list()],
  [list(int(1), int(2), int(1), double(1)), removeAll(int(1)), list(int(2))],
  [list(nanValue, nullValue), removeAll(nanValue), list(nullValue)],
  [list(map({ a: int(1) }), int(3)), removeAll(map({ a: double(1) })), list(int(3))],
]

const refusedCases: [name: string, transforms: Message[], message: string][] = [
  ['no operation', [{ fieldPath: 'v' }], 'Operation type must be specified for field transformation.'],
  ['no field', [{ fieldPath: '', ...increment(int(1)) }], 'Invalid empty property path string.'],
  ['a reserved field', [{ fieldPath: '__x__', ...increment(int(1)) }], 'Invalid reserved name in field path __x__'],
  ['an increment by a text', [{ fieldPath: 'v', ...increment(text('1')) }], 'Input must be int64 or double.'],
  [
    'a maximum of a time',
    [{ fieldPath: 'v', ...maximum(time('2020-01-01T00:00:00Z')) }],
    'Input must be int64 or double.',
  ],
  [
    'an increment by nothing',
    [{ fieldPath: 'v', increment: {} }],
    'Cannot convert firestore.v1.Value with type unset.',
  ],
  [
    'an unknown server value',
    [{ fieldPath: 'v', setToServerValue: 'SERVER_VALUE_UNSPECIFIED' }],
    'ServerValue type must be specified for set_to_server_value transformation.',
  ],
  [
    'reserved names in elements',
    [{ fieldPath: 'v', ...append(map({ __x__: nullValue })) }],
    "field name '__x__' is reserved.",
  ],
  [
    'a map and a field of it',
    [
      { fieldPath: 'v.w', ...increment(int(1)) },
      { fieldPath: 'v', ...increment(int(1)) },
    ],
    'Cannot transform property v and its nested property at the same time.',
  ],
]

/** More than the official emulator refuses. */
const stricter: [name: string, transforms: Message[], because: string][] = [
  ['a list as element', [{ fieldPath: 'v', ...append(list()) }], 'it would store what it refuses in an update'],
  ['a vector as element', [{ fieldPath: 'v', ...append(vector(1)) }], 'it would store what it refuses in an update'],
  [
    'more than 500 transforms',
    Array.from({ length: 501 }, (_, n) => ({ fieldPath: `f${n}`, ...increment(int(1)) })),
    'it does not know this documented limit',
  ],
]

const shown = (value: unknown) => (value ? JSON.stringify(value).replace(/Value|[{}"]/g, '') : 'nothing')
const refused = (message?: string): Refusal =>
  message === undefined ? ['INVALID_ARGUMENT'] : ['INVALID_ARGUMENT', message]

function applied(stored: Value | undefined, operation: Message, becomes: Value, result: Value): Case {
  return {
    name: `${shown(stored)}: ${shown(operation)}`,
    given: stored && { 'c/d': { v: stored, w: int(1) } },
    steps: [
      { commit: [transform('c/d', { fieldPath: 'v', ...operation })], results: [[result]] },
      { read: { 'c/d': stored ? { v: becomes, w: int(1) } : { v: becomes } } },
    ],
  }
}

export const cases: Case[] = [
  ...numbers.map(([stored, operation, becomes]) => applied(stored, operation, becomes, becomes)),
  ...arrays.map(([stored, operation, becomes]) => applied(stored, operation, becomes, nullValue)),
  ...refusedCases.map(
    ([name, transforms, message]): Case => ({
      name: `refuses ${name}`,
      steps: [{ commit: [transform('c/d', ...transforms)], fails: refused(message) }, { read: { 'c/d': null } }],
    }),
  ),
  ...stricter.map(
    ([name, transforms, because]): Case => ({
      name: `refuses ${name}`,
      steps: [{ commit: [transform('c/d', ...transforms)], fails: refused() }, { read: { 'c/d': null } }],
      official: { because },
    }),
  ),
  {
    name: 'several transforms of one field build on each other',
    given: { 'c/d': { n: int(1) } },
    steps: [
      {
        commit: [
          transform('c/d', { fieldPath: 'n', ...increment(int(1)) }, { fieldPath: 'n', ...increment(int(5)) }),
          transform('c/d', { fieldPath: 'n', ...increment(int(10)) }),
        ],
        results: [[int(2), int(7)], [int(17)]],
      },
      { read: { 'c/d': { n: int(17) } } },
    ],
  },
  {
    name: 'transforms follow the update of their write',
    given: { 'c/d': { a: int(1), b: int(1) } },
    steps: [
      {
        commit: [set('c/d', { a: int(10) }, { updateTransforms: [{ fieldPath: 'a', ...increment(int(1)) }] })],
        results: [[int(11)]],
      },
      { read: { 'c/d': { a: int(11) } } },
      {
        commit: [merge('c/d', ['a'], {}, { updateTransforms: [{ fieldPath: 'a', ...increment(int(1)) }] })],
        results: [[int(1)]],
      },
      { read: { 'c/d': { a: int(1) } } },
    ],
  },
  {
    name: 'nested and quoted paths; maps are made on the way',
    given: { 'c/d': { m: map({ x: int(1) }), s: text('x') } },
    steps: [
      {
        commit: [
          transform('c/d', ...['m.x', 'm.y', 's.z', '`1 2`'].map((fieldPath) => ({ fieldPath, ...increment(int(1)) }))),
        ],
        results: [[int(2), int(1), int(1), int(1)]],
      },
      { read: { 'c/d': { m: map({ x: int(2), y: int(1) }), s: map({ z: int(1) }), '1 2': int(1) } } },
    ],
  },
  {
    name: 'the older form of a write',
    given: { 'c/d': { n: int(1), x: int(1) } },
    steps: [
      {
        commit: [
          { transform: { document: '{root}/c/d', fieldTransforms: [{ fieldPath: 'n', ...increment(int(1)) }] } },
          { transform: { document: '{root}/c/e', fieldTransforms: [{ fieldPath: 'n', ...increment(int(1)) }] } },
        ],
        results: [[int(2)], [int(1)]],
      },
      { read: { 'c/d': { n: int(2), x: int(1) }, 'c/e': { n: int(1) } } },
      {
        commit: [{ transform: { document: '{root}/c/d', fieldTransforms: [] } }],
        fails: ['INVALID_ARGUMENT', 'The list of FieldTransform must not be empty.'],
      },
      {
        commit: [
          {
            transform: { document: '{root}/c/d', fieldTransforms: [{ fieldPath: 'n', ...increment(int(1)) }] },
            updateMask: { fieldPaths: ['n'] },
          },
        ],
        fails: ['INVALID_ARGUMENT', 'a transform must not specify a document mask.'],
      },
    ],
  },
]
