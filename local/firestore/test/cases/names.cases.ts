import { type Case, set } from './case.ts'

const depth = (pairs: number) => Array(pairs).fill('c/d').join('/')

const allowed: Record<string, string> = {
  'other scripts': 'қала/🏙',
  'line feeds and zeroes': 'c/a\nb\u0000',
  'three dots': 'c/...',
  'two underscores': 'c/__',
  'numeric ids': 'c/__id7__',
  'negative numeric ids': 'c/__id-9223372036854775808__',
  'ids of 1500 bytes': `c/${'x'.repeat(1500)}`,
  '100 collections below one another': depth(100),
}

const refusedCases: Record<string, [path: string, message: string]> = {
  'the root': [
    '',
    'Document name "{root}" is invalid: Omit "/documents" when referencing a database (except as the parent of a document).',
  ],
  'the root with a slash': ['/', 'Document name "{root}/" is invalid: Omit trailing "/".'],
  'a slash at the end': ['/c/d/', 'Document name "{root}/c/d/" has invalid trailing "/".'],
  'an empty collection id': ['//d', 'Document name "{root}//d" lacks a collection id at index #.'],
  'an empty document id': ['/c//d/e', 'Document name "{root}/c//d/e" lacks a resource id at index #.'],
  'one dot': ['/c/.', 'Document name "{root}/c/." contains a resource id "." at index #.'],
  'two dots': ['/c/..', 'Document name "{root}/c/.." contains a resource id ".." at index #.'],
  'a collection called by a dot': ['/./d', 'Document name "{root}/./d" contains a collection id "." at index #.'],
  'a collection': ['/c', 'Document name "{root}/c" lacks "/" at index #.'],
  'a collection below a document': ['/c/d/e', 'Document name "{root}/c/d/e" lacks "/" at index #.'],
  'a reserved document id': ['/c/__x__', 'Resource id "__x__" is invalid because it is reserved.'],
  'a reserved collection id': ['/__c__/d', 'Collection id "__c__" is invalid because it is reserved.'],
  'a numeric collection id': ['/__id7__/d', 'Collection id "__id7__" is invalid because it is reserved.'],
  'a numeric id with leading zeroes': ['/c/__id07__', 'Resource id "__id07__" is invalid because it is reserved.'],
  'the numeric id zero': ['/c/__id0__', 'Resource id "__id0__" is invalid because it is reserved.'],
  'a numeric id beyond int64': [
    '/c/__id9223372036854775808__',
    'Resource id "__id9223372036854775808__" is invalid because it is not a 64 bit integer.',
  ],
}

/** What the official emulator sees only when it writes: its deletes take them. */
const tooLong: Record<string, [path: string, message: string]> = {
  'an id of 1501 bytes': [`/c/${'ә'.repeat(750)}x`, 'The key path element name is longer than 1500 bytes.'],
  'a collection id of 1501 bytes': [`/${'x'.repeat(1501)}/d`, 'The key path element kind is longer than 1500 bytes.'],
  '101 collections below one another': [`/${depth(101)}`, 'Key path is too long. Cannot exceed 100 elements.'],
}

const otherNames: Record<string, string> = {
  '': 'Document name "" lacks "projects" at index 0.',
  'foo/bar': 'Document name "foo/bar" lacks "projects" at index 0.',
  'projects/p': 'Document name "projects/p" lacks "/" at index 10.',
  'projects/p/': 'Document name "projects/p/" has invalid trailing "/".',
  'projects/p/foo/bar': 'Document name "projects/p/foo/bar" lacks "databases" at index 11.',
  'projects//databases/d/documents/c/d':
    'Document name "projects//databases/d/documents/c/d" lacks a project id at index 9.',
  'projects/p/databases//documents/c/d':
    'Document name "projects/p/databases//documents/c/d" lacks a database id at index 21.',
  'projects/p/databases/d/foo/c/d': 'Document name "projects/p/databases/d/foo/c/d" lacks "documents" at index 23.',
}

const databases: Record<string, string> = {
  'projects/p': 'Database name "projects/p" lacks "/" at index 10.',
  'projects/p/databases/': 'Database name "projects/p/databases/" has invalid trailing "/".',
  'projects/p/databases/d/documents':
    'Database name "projects/p/databases/d/documents" has extra characters at index 22.',
  'projects//databases/(default)': 'Database name "projects//databases/(default)" lacks a project id at index 9.',
  x: 'Database name "x" lacks "projects" at index 0.',
}

/** The index in the message depends on the length of the project's name. */
const anyIndex = (message: string) =>
  message.includes('#')
    ? new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('#', '\\d+')}$`)
    : message

export const cases: Case[] = [
  ...Object.entries(allowed).map(
    ([name, path]): Case => ({ name, steps: [{ commit: [set(path)] }, { read: { [path]: {} } }] }),
  ),
  ...Object.entries(refusedCases).map(
    ([name, [path, message]]): Case => ({
      name: `refuses ${name}`,
      steps: [
        { commit: [{ update: { name: `{root}${path}`, fields: {} } }], fails: ['INVALID_ARGUMENT', anyIndex(message)] },
        { commit: [{ delete: `{root}${path}` }], fails: ['INVALID_ARGUMENT', anyIndex(message)] },
      ],
    }),
  ),
  ...Object.entries(tooLong).map(
    ([name, [path, message]]): Case => ({
      name: `refuses ${name}`,
      steps: [{ commit: [{ update: { name: `{root}${path}`, fields: {} } }], fails: ['INVALID_ARGUMENT', message] }],
    }),
  ),
  ...Object.entries(otherNames).map(
    ([name, message]): Case => ({
      name: `refuses the name "${name}"`,
      steps: [{ commit: [{ update: { name, fields: {} } }], fails: ['INVALID_ARGUMENT', message] }],
    }),
  ),
  ...Object.entries(databases).map(
    ([database, message]): Case => ({
      name: `refuses the database "${database}"`,
      wires: ['gRPC'],
      steps: [{ call: 'Commit', request: { database, writes: [] }, fails: ['INVALID_ARGUMENT', message] }],
    }),
  ),
  {
    name: 'a named database has documents of its own',
    given: { 'c/d': {} },
    steps: [
      {
        call: 'Commit',
        request: {
          database: 'projects/{project}/databases/named',
          writes: [{ update: { name: 'projects/{project}/databases/named/documents/c/e', fields: {} } }],
        },
        gives: [{ writeResults: [{}] }],
      },
      { read: { 'c/d': {}, 'c/e': null } },
      {
        call: 'RunQuery',
        request: {
          parent: 'projects/{project}/databases/named/documents',
          structuredQuery: { from: [{ collectionId: 'c' }] },
        },
        gives: [{ document: { name: 'projects/{project}/databases/named/documents/c/e' } }],
      },
    ],
  },
  {
    name: 'refuses a document of another database than that of the commit',
    steps: [
      {
        commit: [{ update: { name: 'projects/{project}/databases/other/documents/c/d', fields: {} } }],
        fails: ['INVALID_ARGUMENT'],
      },
    ],
    official: { because: 'it writes into any database' },
  },
  {
    name: 'refuses names over 6 KiB',
    steps: [{ commit: [set(Array(6).fill('x'.repeat(1030)).join('/'))], fails: ['INVALID_ARGUMENT'] }],
    official: { because: 'it does not know this documented limit' },
  },
  {
    name: 'takes an id of four underscores, and refuses one of five',
    steps: [{ commit: [set('c/____')] }, { commit: [set('c/_____')], fails: ['INVALID_ARGUMENT'] }],
  },
]
