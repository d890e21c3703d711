import type { Value } from '../../src/model/proto-json.ts'
import { bytes, type Case, int, list, map, type Refusal, set, text } from './case.ts'

const maxDocument = 1_048_576
const maxValue = 1_048_487
/** What the document c/d with two fields a and b of text needs beside their characters, as Firestore documents it. */
const overhead = 16 + 2 + 2 + 32 + 2 * (2 + 1)
const x = (length: number) => 'x'.repeat(length)
const nested = (levels: number): Value => (levels === 0 ? int(1) : map({ a: nested(levels - 1) }))
const nestedInLists = (levels: number): Value => (levels === 0 ? int(1) : list(map({ a: nestedInLists(levels - 1) })))

const tooDeep: Refusal = ['INVALID_ARGUMENT', 'Property v contains an invalid nested entity.']
const tooLong: Refusal = ['INVALID_ARGUMENT', `The value of property "v" is longer than ${maxValue} bytes.`]

const values: [name: string, Value, Refusal | null][] = [
  ['20 levels of maps', nested(20), null],
  ['21 levels of maps', nested(21), tooDeep],
  ['20 levels of lists and maps', nestedInLists(10), null],
  ['22 levels of lists and maps', nestedInLists(11), tooDeep],
  ['the longest text', text(x(maxValue)), null],
  ['a longer text', text(x(maxValue + 1)), tooLong],
  ['a longer text of two-byte characters', text(`${'ә'.repeat((maxValue - 1) / 2)}xx`), tooLong],
  ['a longer text in a list', list(text(x(maxValue + 1))), tooLong],
  ['a longer text in a map', map({ t: text(x(maxValue + 1)) }), tooDeep],
  ['the longest bytes', bytes(Buffer.alloc(maxValue).toString('base64')), null],
  ['longer bytes', bytes(Buffer.alloc(maxValue + 1).toString('base64')), tooLong],
  ['names of 1500 bytes in all, with dots between', map({ [x(1000)]: map({ [x(497)]: int(1) }) }), null],
  ['names of 1501 bytes in all', map({ [x(1000)]: map({ [x(498)]: int(1) }) }), tooDeep],
]

const half = (maxDocument - overhead) / 2

export const cases: Case[] = [
  ...values.map(
    ([name, value, fails]): Case => ({
      name: fails ? `refuses ${name}` : name,
      steps: [{ commit: [set('c/d', { v: value })], ...(fails && { fails }) }],
    }),
  ),
  {
    name: 'a document of 1 MiB',
    steps: [{ commit: [set('c/d', { a: text(x(half)), b: text(x(half)) })] }],
  },
  {
    name: 'refuses a larger document',
    steps: [
      {
        commit: [set('c/d', { a: text(x(half)), b: text(x(half + 1)) })],
        fails: [
          'INVALID_ARGUMENT',
          "Document '{root}/c/d' cannot be written because its size (1,048,577 bytes) exceeds the maximum allowed size of 1,048,576 bytes.",
        ],
      },
    ],
    official: {
      because: 'it has another message than production',
      steps: [
        {
          commit: [set('c/d', { a: text(x(half)), b: text(x(half + 1)) })],
          fails: ['INVALID_ARGUMENT', 'maximum entity size is 1048576 bytes'],
        },
      ],
    },
  },
]
