import { describe, expect, it } from 'vitest'
import { parseRules } from '../parse-rules.ts'
import { evaluate, fileWith, outcome, requestWith, rulesetOf } from '../rules.fixture.ts'

const issueOf = (source: string) => {
  const [issue] = parseRules(source).issues
  return issue ? `${issue.line}:${issue.column} ${issue.description}` : null
}
const condition = (expression: string) => fileWith(`match /c/{id} { allow read: if ${expression}; }`)

describe('accepted', () => {
  const files = {
    'no version': 'service cloud.firestore { match /databases/{d}/documents/a/{b} { allow read; } }',
    'double quotes': 'rules_version = "2"; service cloud.firestore { match /a/{b} { allow read; } }',
    'a version without semicolon': `rules_version = '2' service cloud.firestore { match /a/{b} { allow read; } }`,
    'no semicolons': fileWith('match /c/{id} { allow read: if true allow list: if false }'),
    'rules of another service': 'service firebase.storage { match /b/{bucket}/o { allow read; } }',
    'keywords as properties': condition('request.auth.token.default == 1'),
    'escapes and signs in paths': fileWith("match /a%20b/a~b:c@d/x*'&/{id} { allow read; }"),
    'the smallest integer': condition('-9223372036854775808 < 0'),
    'open ranges': condition("'abc'[1:] == 'bc' && 'abc'[:1] == 'a'"),
    'other spaces': fileWith('match /c/{id} {\tallow read;\f}\r\n'),
    'a single star': fileWith('match /c/{id=*} { allow read; }'),
    'numbers without digits before or behind the point': condition('.5 + 1. == 1.5'),
    'ten variables': fileWith(
      `function f() { ${Array.from({ length: 10 }, (_, i) => `let v${i} = 1;`).join(' ')} return true; }
       match /c/{id} { allow read: if f(); }`,
    ),
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
    ['nothing', '', '1:1 Rules content empty.'],
    ['no service', "rules_version = '2';", "1:21 Unexpected 'end of file', expected 'service cloud.firestore'."],
    [
      'an empty service',
      'service cloud.firestore { }',
      "1:27 The 'service' body must contain at least one declaration.",
    ],
    ['an empty match', fileWith('match /c/{id} { }'), "3:17 The 'match' body must contain at least one declaration."],
    [
      'a service twice',
      `${fileWith('match /c/{id} { allow read; }')} ${fileWith('').slice(21)}`,
      '4:13 Duplicate service name declaration.',
    ],
    ['an import', "import 'x';", '1:1 Import statements are not allowed.'],
    ['an unknown version', "rules_version = '3';", "1:17 Unsupported rules version 3: it must be '1' or '2'."],
    [
      'allow without if',
      fileWith('match /c/{id} { allow read: true; }'),
      "3:29 Missing 'if' before conditional expression.",
    ],
    [
      'allow without colon',
      fileWith('match /c/{id} { allow read if true; }'),
      "3:28 Missing ':' before 'if' condition.",
    ],
    ['no condition', condition(''), "3:32 Unexpected ';'."],
    [
      'a missing brace',
      fileWith('match /c/{id} { allow read;'),
      "4:4 Unexpected 'end of file', expected 'function', 'match' or '}'.",
    ],
    ['a path without match', fileWith('/c/{id} { allow read; }'), "3:1 Missing 'match' keyword before path."],
    [
      'a semicolon too many',
      fileWith('match /c/{id} { allow read;; }'),
      "3:28 Unexpected ';', expected 'allow', 'function', 'match' or '}'.",
    ],
    ['let without semicolon', fileWith('function f() { let a = 1 return a; }'), "3:26 Missing ';' at 'return'."],
    ['a function without return', fileWith('function f() { }'), "3:16 Missing 'return' at '}'."],
    ['an open string', condition("'abc"), "3:32 Missing a closing '"],
    ['an unknown escape', condition("'a\\d' == ''"), "3:34 Unknown escape '\\d'"],
    ['an open comment', fileWith('/* no end'), "3:1 Missing '*/'."],
    ['a strange character', condition('a # b'), "3:34 Unexpected character '#'."],
    ['a single equals sign', condition('1 = 1'), "3:34 Unexpected '=', expected 'allow', 'function', 'match' or '}'."],
    [
      'a division without spaces',
      condition('4/2 == 2'),
      "3:33 Unexpected '/2'. A division needs a space after its slash.",
    ],
    ['an exponent', condition('1e3 == 1000'), "3:33 Unexpected 'e3', expected 'allow', 'function', 'match' or '}'."],
    ['a decrement', condition('--1 == 1'), "3:32 Unexpected '--'."],
    ['a keyword as a name', condition('default == 1'), "3:32 Unexpected 'default'."],
    ['an int beyond 64 bits', condition('9223372036854775808 > 0'), '3:32 Invalid number literal 9223372036854775808.'],
    [
      'an empty path segment',
      fileWith('match /c/ { allow read; }'),
      "3:13 'allow' is a keyword and cannot be the name of a wildcard.",
    ],
    ['a slash at the end', condition('exists(/c/d/)'), "3:44 Unexpected ')'."],
    [
      'two recursive wildcards',
      fileWith('match /{a=**}/c { match /{b=**} { allow read; } }'),
      '3:19 Invalid glob match expression. Only one glob match is permitted in a match declaration path.',
    ],
    [
      'a wildcard twice in a path',
      fileWith('match /c/{id}/d/{id} { allow read; }'),
      '3:18 Variable id already exists in the PathTemplate.',
    ],
    [
      'a variable named like a package',
      fileWith('match /c/{math} { allow read; }'),
      '3:11 math is a package and cannot be used as variable name.',
    ],
    ['a package as a value', condition('math == 1'), '3:32 math is a package and cannot be used as variable name.'],
    [
      'eight parameters',
      fileWith('function f(a, b, c, d, e, f, g, h) { return a; } match /c/{id} { allow read; }'),
      '3:10 Maximum allowed function arguments of 7 for function f is reached.',
    ],
    [
      'eleven variables',
      fileWith(`function f() { ${Array.from({ length: 11 }, (_, i) => `let v${i} = 1;`).join(' ')} return 1; }`),
      '3:140 A function has at most 10 variables.',
    ],
    [
      'a variable twice',
      fileWith('function f(a) { let a = 1; return a; }'),
      '3:21 The identifier [a] is already bound in the current scope.',
    ],
    ['an unknown type', condition('1 is integer'), "3:37 Unsupported type integer after 'is'. Expected one of bool,"],
    ['a bad regular expression', condition("'a'.matches('[')"), '3:44 Invalid regular expression: unexpected end.'],
    [
      'a function declared twice',
      fileWith('function f() { return 1; } function f() { return 2; }'),
      '3:37 Function f is already defined.',
    ],
    ['recursion', fileWith('function f() { return f(); }'), '3:10 Recursive call is not allowed.'],
    [
      'a cycle of calls',
      fileWith('function f() { return g(); } function g() { return f(); }'),
      '3:10 Detected a call cycle between [f,g] functions.',
    ],
    [
      'matches too deep in one another',
      fileWith(`${'match /a/b { '.repeat(12)}allow read;${' }'.repeat(12)}`),
      '3:131 Maximum allowed resource rule depth of 10 is reached.',
    ],
    [
      'a path too long',
      fileWith(`match ${'/a'.repeat(98)} { allow read; }`),
      '3:1 Maximum allowed path length of 100 is reached.',
    ],
  ]
  it.each(files)('%s', (_, source, issue) => expect(issueOf(source)?.slice(0, issue.length)).toBe(issue))

  it('takes 256 KiB and no more', () => {
    const source = condition('true')
    expect(issueOf(source.padEnd(256 * 1024))).toBeNull()
    expect(issueOf(source.padEnd(256 * 1024 + 1))).toBe('1:1 Rules may have at most 256 KiB.')
  })
  it.each([
    ['parentheses', `${'('.repeat(20_000)}true`],
    ['lists', `${'['.repeat(20_000)}`],
    ['negations', `${'!'.repeat(20_000)}true`],
    ['paths', `${'/a/$('.repeat(20_000)}`],
    ['conditions', `${'true ? '.repeat(20_000)}`],
    ['members', `request${'.a'.repeat(20_000)}`],
    ['operands', Array(20_000).fill('true').join(' && ')],
  ])('survives more %s than any person writes', (_, expression) => {
    const { ruleset, issues } = parseRules(condition(expression))
    expect([ruleset, issues[0]?.description]).toEqual([null, 'Expression is too complex to evaluate safely.'])
  })
})

describe('warned of, and an error where it is evaluated', () => {
  const body = (expression: string) => `match /c/{id} { allow read: if ${expression}; }`
  it.each([
    ['an unknown name', 'user != null', 'Invalid variable name: user.', 'Null value error.'],
    [
      'an unknown function',
      'isOwner()',
      'Invalid function name: isOwner.',
      'Function not found error: Name: [isOwner].',
    ],
    ['an unknown method', 'id.frob()', 'Invalid function name: frob.', 'Function not found error: Name: [frob].'],
    [
      'an unknown function of a package',
      'math.cube(2) == 8',
      'Invalid function name: math.cube.',
      'Function not found error: Name: [math.cube].',
    ],
  ])('%s', (_, expression, warning, error) => {
    const { ruleset, issues } = parseRules(condition(`true || ${expression}`))
    expect(issues).toMatchObject([{ severity: 'WARNING', line: 3, description: warning }])
    expect(ruleset?.decideDocument(requestWith({}))).toEqual({ allowed: true })
    expect(outcome(rulesetOf(body(expression)).decideDocument(requestWith({})))).toBe(error)
  })
  it('a wrong count of arguments', () => {
    const source = fileWith(`function f(a) { return true; } ${body('f()')}`)
    expect(issueOf(source)).toBe('3:63 Incorrect number of arguments supplied to function: f.')
    expect(evaluate('exists()')).toBe('Incorrect number of arguments. Received: 0. Expected: exists(path).')
  })
  it('an unknown method of allow', () => {
    expect(issueOf(fileWith('match /c/{id} { allow peek; }'))).toBe('3:23 Invalid method name: peek.')
  })
  it('names of an inner scope', () => {
    const source = fileWith('match /c/{id} { allow read; } function f() { return id; }')
    expect(issueOf(source)).toBe('3:53 Invalid variable name: id.')
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
    '(1 in [1]) == true',
    'true in [true] && 2 == 2',
    'true is bool in [true]',
    '1 == 1 is bool',
    '1 == 1 in [true]',
    '- 1 is int',
    '!false is bool',
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
    '9223372036854775807 > 9223372036854775806',
    "{'a': 1, 'b': [2]}['b'][0] == 2",
    "b'\\x66\\xff'.toHexString() == '66FF'",
    "/databases/(default)/documents/a/$('b' + 'c') == path('databases/(default)/documents/a/bc')",
    '[] == [] && {} == {}',
    'null == null',
  ])('%s', (expression) => expect(evaluate(expression)).toBe(true))
})
