import { describe, expect, it } from 'vitest'
import { evaluate, fileWith } from '../fixtures.ts'
import { parseRules } from '../parse.ts'

const issueOf = (source: string) => {
  const [issue] = parseRules(source).issues
  return issue ? `${issue.line}:${issue.column} ${issue.description}` : null
}
const condition = (expression: string) => fileWith(`match /c/{id} { allow read: if ${expression}; }`)

describe('accepted', () => {
  const files = {
    'no version': 'service cloud.firestore { match /databases/{d}/documents { } }',
    'double quotes': 'rules_version = "2"; service cloud.firestore { }',
    'functions before the service':
      'function f() { return true; } service cloud.firestore { match /a/{b} { allow read: if f(); } }',
    'comments everywhere': fileWith('/* a\n * b */ match /c/{id} { // c\n allow /* d */ read; }'),
    'no semicolon before a brace': fileWith('match /c/{id} { function f() { return true } allow read: if f() }'),
    'literal database':
      'service cloud.firestore { match /databases/(default)/documents { match /c/{id} { allow read; } } }',
    'several methods': fileWith('match /c/{id} { allow get, list, create, update, delete; }'),
    'a wildcard over the rest': fileWith('match /c/{rest=**} { allow read; }'),
    'a wildcard over the parents': fileWith('match /{parents=**}/c/{id} { allow read; }'),
    'a function used before it is declared': fileWith(
      'match /c/{id} { allow read: if f(); function f() { return g(); } function g() { return true; } }',
    ),
    'dashes in paths': fileWith(
      'match /a-b/{id} { allow read: if exists(/databases/$(database)/documents/x-y/$(id)); }',
    ),
    'a path over two lines': condition('exists(/databases/$(database)/documents\n  /x/$(id))'),
    'trailing commas': condition("'a' in ['a', 'b',]"),
    'a wildcard named like a global': fileWith('match /c/{resource} { allow read: if resource == "x"; }'),
  }
  it.each(Object.entries(files))('%s', (_, source) => expect(issueOf(source)).toBeNull())
})

describe('refused, with line and column', () => {
  const files: [string, string, string][] = [
    ['nothing', '', "1:1 missing 'service cloud.firestore { … }'"],
    [
      'another service',
      'service firebase.storage { }',
      '1:9 the service must be cloud.firestore, not firebase.storage',
    ],
    ['an unknown version', "rules_version = '3';", "1:17 rules_version must be '1' or '2'"],
    ['an unknown method', fileWith('match /c/{id} { allow peek; }'), "3:23 unknown method 'peek'"],
    ['allow without if', fileWith('match /c/{id} { allow read: true; }'), "3:29 missing 'if' at 'true'"],
    [
      'a missing brace',
      fileWith('match /c/{id} { allow read;'),
      "4:4 unexpected 'end of file', expected 'match' or 'function'",
    ],
    [
      'a missing semicolon',
      fileWith('match /c/{id} { allow read: if true allow list; }'),
      "3:37 missing ';' at 'allow'",
    ],
    ['let without semicolon', fileWith('function f() { let a = 1 return a; }'), "3:26 missing ';' at 'return'"],
    ['a function without return', fileWith('function f() { }'), "3:16 missing 'return' at '}'"],
    ['an open string', condition("'abc"), '3:32 the string is not closed on its line'],
    ['an unknown escape', condition("'a\\d' == ''"), "3:34 unknown escape '\\d'"],
    ['an open comment', fileWith('/* no end'), "3:1 missing '*/'"],
    ['a strange character', condition('a # b'), "3:34 unexpected character '#'"],
    ['a single equals sign', condition('1 = 1'), "3:34 missing ';' at '='"],
    [
      'an int beyond 64 bits',
      condition('9223372036854775808 > 0'),
      '3:32 the integer 9223372036854775808 does not fit into 64 bits',
    ],
    ['an empty path segment', fileWith('match /c/ { }'), "3:10 a path segment is missing after '/'"],
    [
      'two recursive wildcards',
      fileWith('match /{a=**}/c/{b=**} { }'),
      '3:24 a path has at most one recursive wildcard',
    ],
    [
      'a wildcard in a path value',
      condition('exists(/c/{id})'),
      "3:42 a wildcard belongs into a 'match', here write $(…)",
    ],
    [
      'eight parameters',
      fileWith('function f(a, b, c, d, e, f, g, h) { return a; }'),
      '3:33 a function has at most 7 parameters',
    ],
    ['an unknown name', condition('user != null'), '3:32 Invalid variable name: user.'],
    ['an unknown function', condition('isOwner()'), '3:32 Invalid function name: isOwner.'],
    ['an unknown method of a value', condition('request.path.frobnicate()'), '3:44 Invalid function name: frobnicate.'],
    ['an unknown function of a namespace', condition('math.cube(2) == 8'), '3:36 Invalid function name: cube.'],
    ['an unknown type', condition('1 is integer'), '3:34 Unknown type: integer.'],
    ['a wrong count of arguments', condition('exists()'), '3:32 Function exists takes 1 arguments, not 0.'],
    [
      'a function declared twice',
      fileWith('function f() { return 1; } function f() { return 2; }'),
      '3:37 Function f is declared twice.',
    ],
    [
      'a name of an inner scope',
      fileWith('match /c/{id} { } function f() { return id; }'),
      '3:41 Invalid variable name: id.',
    ],
  ]
  it.each(files)('%s', (_, source, issue) => expect(issueOf(source)).toBe(issue))

  it('reports every unknown name at once', () => {
    const { issues } = parseRules(condition('first && second && third()'))
    expect(issues.map(({ description }) => description)).toHaveLength(3)
  })
  it('survives nesting that no person writes', () => {
    const { ruleset, issues } = parseRules(condition(`${'('.repeat(100_000)}true`))
    expect([ruleset, issues[0]?.description]).toEqual([null, 'the rules are nested too deeply'])
  })
})

describe('precedence', () => {
  it.each([
    '1 + 2 * 3 == 7',
    '(1 + 2) * 3 == 9',
    '10 - 3 - 2 == 5',
    '8 / 4 / 2 == 1',
    '-2 + 3 == 1',
    '!false && true',
    'true || false && false',
    'false ? false : true ? true : false',
    '1 < 2 == true',
    '1 in [1] == true',
    '1 is int == true',
    '2 + 1 in [3]',
    "'a' + 'b' == 'ab' && ['x', 'y'][1] == 'y'",
    '7 % 4 - 3 == 0',
  ])('%s', (expression) => expect(evaluate(expression)).toBe(true))
})

describe('literals', () => {
  it.each([
    "'it\\'s' == \"it's\"",
    "'\\u0416\\x41\\n'.size() == 3",
    "'\\\\' .size() == 1",
    '1.5e3 == 1500',
    '9223372036854775807 > 9223372036854775806',
    "{'a': 1, 'b': [2]}['b'][0] == 2",
    "b'\\x66\\xff'.toHexString() == '66ff'",
    "/databases/(default)/documents/a/$('b' + 'c') == path('databases/(default)/documents/a/bc')",
    '[] == [] && {} == {}',
    'null == null',
  ])('%s', (expression) => expect(evaluate(expression)).toBe(true))
})
