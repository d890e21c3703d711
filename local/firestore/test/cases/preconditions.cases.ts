import type { Message } from '../../src/model/proto-json.ts'
import { type Case, int, merge, type Refusal, remove, type Step, set, transform, verify } from './case.ts'

const newDocument = { currentDocument: { exists: false } }
const mustExist = { currentDocument: { exists: true } }
const atGiven = { currentDocument: { updateTime: '{given}' } }
const longAgo = { currentDocument: { updateTime: '2020-01-01T00:00:00Z' } }
const never = { currentDocument: { updateTime: '2150-01-01T00:00:00Z' } }

const writes: Record<string, (precondition: Message) => Message> = {
  'an update': (precondition) => set('c/d', { n: int(2) }, precondition),
  'an update with a mask': (precondition) => merge('c/d', ['n'], { n: int(2) }, precondition),
  'a transform': (precondition) => ({
    ...transform('c/d', { fieldPath: 'n', increment: int(1) }),
    ...precondition,
  }),
  'a delete': (precondition) => remove('c/d', precondition),
  'a verification': (precondition) => verify('c/d', precondition),
}

/** A precondition, whether there is a document, the refusal. */
const conditions: [name: string, Message, exists: boolean, Refusal | null][] = [
  ['that there is none, and there is none', newDocument, false, null],
  ['that there is none', newDocument, true, ['ALREADY_EXISTS']],
  ['that there is one', mustExist, true, null],
  ['that there is one, and there is none', mustExist, false, ['NOT_FOUND']],
  ['its version', atGiven, true, null],
  [
    'an earlier version',
    longAgo,
    true,
    [
      'FAILED_PRECONDITION',
      /^the stored version \(\d{16}\) does not match the required base version \(1577836800000000\)$/,
    ],
  ],
  [
    'a version, and there is none',
    longAgo,
    false,
    ['FAILED_PRECONDITION', 'the stored version (0) does not match the required base version (1577836800000000)'],
  ],
  [
    'a later version',
    never,
    true,
    ['INVALID_ARGUMENT', /^Invalid base version, it is greater than the stored version: /],
  ],
]

const single = Object.entries(writes).flatMap(([writeName, write]) =>
  conditions.map(([name, precondition, exists, fails]): Case => {
    const stored = { n: int(1) }
    const attempt: Step = { commit: [set('c/e'), write(precondition)], ...(fails && { fails }) }
    return {
      name: `${writeName} on condition ${name}`,
      given: exists ? { 'c/d': stored } : {},
      steps: fails
        ? [attempt, { read: { 'c/d': exists ? stored : null, 'c/e': null } }]
        : [attempt, { read: { 'c/e': {} } }],
    }
  }),
)

const kinds: Record<string, Message> = {
  upsert: set('c/d', { k: int(1) }),
  insert: set('c/d', { k: int(2) }, newDocument),
  update: set('c/d', { k: int(3) }, mustExist),
  delete: remove('c/d'),
  'delete of one': remove('c/d', mustExist),
  'delete of none': remove('c/d', newDocument),
  verify: verify('c/d', mustExist),
}

const cannot = (first: string, second: string): Refusal => [
  'INVALID_ARGUMENT',
  `Cannot ${first} then ${second} an entity in the same request.`,
]
const verifiedToo = (problem: string): Refusal => [
  'INVALID_ARGUMENT',
  `the same document cannot be ${problem} in a single request`,
]

/** Writes of one document that contradict each other, whatever is stored. */
const contradictionCases: [first: string, second: string, Refusal][] = [
  ['upsert', 'insert', cannot('upsert', 'insert')],
  ['insert', 'insert', cannot('insert', 'insert')],
  ['update', 'insert', cannot('update', 'insert')],
  ['upsert', 'delete of none', cannot('upsert', 'delete')],
  ['insert', 'delete of none', cannot('insert', 'delete')],
  ['update', 'delete of none', cannot('update', 'delete')],
  ['delete', 'update', cannot('delete', 'update')],
  ['delete of none', 'update', cannot('delete', 'update')],
  ['delete', 'delete of one', cannot('delete', 'delete')],
  ['delete of one', 'delete of one', cannot('delete', 'delete')],
  ['verify', 'upsert', verifiedToo('verified and then written')],
  ['verify', 'delete', verifiedToo('verified and then written')],
  ['upsert', 'verify', verifiedToo('written and then verified')],
  ['delete', 'verify', verifiedToo('written and then verified')],
  ['verify', 'verify', verifiedToo('verified more than once')],
]

const contradictions = contradictionCases.flatMap(([first, second, fails]) =>
  [true, false].map(
    (exists): Case => ({
      name: `${first}, then ${second}, of a document that is ${exists ? 'there' : 'missing'}`,
      // On a Write stream, where no SDK verifies, the official emulator lets some of these pass.
      ...([first, second].includes('verify') && { wires: ['gRPC', 'REST'] }),
      given: exists ? { 'c/d': { k: int(0) } } : {},
      steps: [
        { commit: [kinds[first], kinds[second]] as Message[], fails },
        { read: { 'c/d': exists ? { k: int(0) } : null } },
      ],
    }),
  ),
)

/** Writes of one document that follow each other: k afterwards, or the refusal of the first. */
const sequenceCases: [
  first: string,
  second: string,
  missing: number | null | Refusal,
  there: number | null | Refusal,
][] = [
  ['upsert', 'upsert', 1, 1],
  ['upsert', 'update', 3, 3],
  ['upsert', 'delete', null, null],
  ['upsert', 'delete of one', null, null],
  ['insert', 'upsert', 1, ['ALREADY_EXISTS']],
  ['insert', 'update', 3, ['ALREADY_EXISTS']],
  ['insert', 'delete', null, ['ALREADY_EXISTS']],
  ['insert', 'delete of one', null, ['ALREADY_EXISTS']],
  ['update', 'upsert', ['NOT_FOUND'], 1],
  ['update', 'update', ['NOT_FOUND'], 3],
  ['update', 'delete', ['NOT_FOUND'], null],
  ['delete', 'upsert', 1, 1],
  ['delete', 'insert', 2, 2],
  ['delete', 'delete', null, null],
  ['delete', 'delete of none', null, null],
  ['delete of one', 'insert', ['NOT_FOUND'], 2],
  ['delete of one', 'delete', ['NOT_FOUND'], null],
  ['delete of none', 'insert', 2, ['ALREADY_EXISTS']],
  ['delete of none', 'delete of none', null, ['ALREADY_EXISTS']],
]

const sequences = sequenceCases.flatMap(([first, second, missing, there]) =>
  [missing, there].map((outcome, exists): Case => {
    const commit = [kinds[first], kinds[second]] as Message[]
    return {
      name: `${first}, then ${second}, of a document that is ${exists ? 'there' : 'missing'}`,
      given: exists ? { 'c/d': { k: int(0) } } : {},
      steps: Array.isArray(outcome)
        ? [{ commit, fails: outcome as unknown as Refusal }]
        : [{ commit }, { read: { 'c/d': outcome === null ? null : { k: int(outcome as number) } } }],
    }
  }),
)

export const cases: Case[] = [
  ...single,
  ...contradictions,
  ...sequences,
  {
    name: 'two writes on condition of the same version',
    given: { 'c/d': { k: int(0) } },
    steps: [
      { commit: [set('c/d', { k: int(1) }, atGiven), merge('c/d', ['l'], { l: int(2) }, atGiven)] },
      { read: { 'c/d': { k: int(1), l: int(2) } } },
    ],
  },
  {
    name: 'a write on condition of a version after one without',
    given: { 'c/d': { k: int(0) } },
    steps: [
      {
        commit: [set('c/d', { k: int(1) }), set('c/d', { k: int(2) }, atGiven)],
        fails: ['INVALID_ARGUMENT', /^Cannot collapse mutations with different version preconditions/],
      },
    ],
  },
  {
    name: 'a verification needs a precondition and nothing else',
    given: { 'c/d': {} },
    steps: [
      { commit: [verify('c/d')], fails: ['INVALID_ARGUMENT', 'a verify must contain a precondition'] },
      {
        commit: [verify('c/d', { currentDocument: {} })],
        fails: ['INVALID_ARGUMENT', 'a verify must contain a precondition'],
      },
      {
        commit: [verify('c/d', { ...mustExist, updateTransforms: [{ fieldPath: 'n', increment: int(1) }] })],
        fails: ['INVALID_ARGUMENT', 'a verify must not specify a update transform.'],
      },
    ],
  },
  {
    name: 'an empty precondition is none',
    steps: [{ commit: [set('c/d', {}, { currentDocument: {} })] }, { read: { 'c/d': {} } }],
  },
  {
    name: 'the messages of production where the official emulator has others',
    given: { 'c/d': {} },
    steps: [
      { commit: [set('c/d', {}, newDocument)], fails: ['ALREADY_EXISTS', 'Document already exists: {root}/c/d'] },
      { commit: [set('c/e', {}, mustExist)], fails: ['NOT_FOUND', 'No document to update: {root}/c/e'] },
    ],
    official: { because: 'its messages describe its own storage' },
  },
]
