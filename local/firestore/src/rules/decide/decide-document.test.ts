import { describe, expect, it } from 'vitest'
import { parseRules } from '../parse-rules.ts'
import {
  documentOf,
  evaluate,
  fileWith,
  int,
  list,
  outcome,
  readsFrom,
  requestWith,
  rulesetOf,
  text,
} from '../rules.fixture.ts'
import type { DocumentRequest, WriteMethod } from '../ruleset.ts'

const alice = { uid: 'alice', token: { admin: true, level: 3, ratio: 0.5, tags: ['a'], email: 'a@example.org' } }
const decide = (body: string, parts: Partial<DocumentRequest> = {}) =>
  rulesetOf(body).decideDocument(requestWith(parts))
const isAllowed = (body: string, parts: Partial<DocumentRequest> = {}) => decide(body, parts).allowed

describe('which rules cover a path', () => {
  it.each<[string, string, boolean]>([
    ['match /c/{id} { allow read; }', 'c/d', true],
    ['match /c/{id} { allow read; }', 'c/d/e/f', false],
    ['match /c/d { allow read; }', 'c/d', true],
    ['match /c/x { allow read; }', 'c/d', false],
    ['match /c/{id} { match /e/{f} { allow read; } }', 'c/d/e/f', true],
    ['match /c/{rest=**} { allow read; }', 'c/d/e/f', true],
    ['match /c/{id}/{rest=**} { allow read; }', 'c/d', true],
    ['match /{parents=**}/e/{f} { allow read; }', 'c/d/e/f', true],
    ['match /{parents=**}/e/{f} { allow read; }', 'e/f', true],
    ['match /{parents=**}/c/{f} { allow read; }', 'c/d/e/f', false],
    ['match /c/{id} { allow write; }', 'c/d', false],
    ["match /c/{id} { allow read: if false; } match /{all=**} { allow get: if all == path('c/d'); }", 'c/d', true],
    ["match /c/{id}/{sub}/{last} { allow read: if id + sub + last == 'def'; }", 'c/d/e/f', true],
  ])('%s %s', (body, path, allowed) => expect(isAllowed(body, { path })).toBe(allowed))

  it('takes a recursive wildcard of version 1 for one segment or more', () => {
    const source = fileWith('match /c/{id}/{rest=**} { allow read; }').replace("'2'", "'1'")
    const { ruleset } = parseRules(source)
    expect(ruleset?.decideDocument(requestWith({ path: 'c/d/e/f' })).allowed).toBe(true)
    expect(ruleset?.decideDocument(requestWith({ path: 'c/d' })).allowed).toBe(false)
  })
})

describe('methods', () => {
  const all = ['get', 'create', 'update', 'delete'] as const
  it.each<[string, readonly string[]]>([
    ['read', ['get']],
    ['write', ['create', 'update', 'delete']],
    ['get', ['get']],
    ['list', []],
    ['create, delete', ['create', 'delete']],
  ])('allow %s', (methods, allowed) => {
    expect(all.filter((method) => isAllowed(`match /c/{id} { allow ${methods}; }`, { method }))).toEqual(allowed)
  })
  it.each<WriteMethod>(['create', 'update', 'delete'])('names %s', (method) => {
    expect(evaluate(`request.method == '${method}'`, {}, { method })).toBe(true)
  })
})

describe('request and resource', () => {
  it.each([
    "request.auth.uid == 'alice' && request.auth.token.admin && request.auth.token.level is int",
    "request.auth.token.ratio == 0.5 && request.auth.token.tags.hasAny(['a']) && request.auth.token.get('x', 1) == 1",
    "request.resource.data.diff(resource.data).affectedKeys().hasOnly(['n', 's'])",
    "request.resource.data.n == resource.data.n + 1 && request.resource.id == 'd'",
    'request.resource.data.at == request.time',
    'request.keys().hasAll(["auth", "method", "path", "resource", "time"])',
  ])('%s', (condition) => {
    const at = { timestampValue: '2023-11-14T22:13:20.000123Z' }
    const newResource = documentOf({ n: int(2), s: text('x'), at })
    expect(evaluate(condition, { n: int(1), at }, { method: 'update', auth: alice, newResource })).toBe(true)
  })
  it('has no new document to look at in a get, and a null one in a delete', () => {
    expect(evaluate('request.resource == null')).toBe('Property resource is undefined on object.')
    expect(evaluate('request.resource == null', {}, { method: 'delete' })).toBe(true)
  })
  it('has a null resource where there is no document', () => {
    expect(evaluate('resource == null', {}, { resource: null })).toBe(true)
    expect(evaluate("resource.data.a == ''", {}, { resource: null })).toBe('Null value error.')
  })
  it('takes prototype names for ordinary fields', () => {
    expect(evaluate('resource.data.constructor != null')).toBe('Property constructor is undefined on object.')
    expect(
      evaluate("!('__proto__' in resource.data) && !('toString' in request.auth.token)", {}, { auth: alice }),
    ).toBe(true)
    expect(evaluate('request.constructor != null')).toBe('Property constructor is undefined on object.')
  })
})

describe('functions', () => {
  it('see the wildcards of the block they stand in, not of the caller', () => {
    const body = `match /{c}/{id} {
      function both(x) { let a = c + id; let b = a + x; return b; }
      match /{e}/{f} { allow read: if both(f) == 'cdf'; }
    }`
    expect(isAllowed(body, { path: 'c/d/e/f' })).toBe(true)
  })
  it('shadow functions of outer scopes', () => {
    const body = 'function f() { return false; } match /c/{id} { function f() { return true; } allow read: if f(); }'
    expect(isAllowed(body)).toBe(true)
  })
  it('fail for an argument or a variable that fails only where they use it', () => {
    const body = (call: string) => `match /c/{id} {
      function ignores(x) { return true; }
      function absorbs(x) { return x == 1 || true; }
      function binds() { let x = resource.data.missing; return true; }
      function uses(x) { let y = [x]; return y.size() == 1; }
      allow read: if ${call}; }`
    const call = (name: string) => outcome(decide(body(name), { resource: documentOf({}) }))
    for (const name of ['ignores(resource.data.missing)', 'absorbs(resource.data.missing)', 'binds()']) {
      expect(call(name)).toBe(true)
    }
    expect(call('uses(resource.data.missing)')).toBe('Property missing is undefined on object.')
  })
  it('may call each other 20 deep and no deeper', () => {
    const chain = (count: number) =>
      Array.from({ length: count }, (_, i) => `function f${i}() { return ${i === 0 ? true : `f${i - 1}()`}; }`)
    const body = (count: number) =>
      `match /c/{id} { ${chain(count).join(' ')} allow read: if f${count - 1}() && f${count - 2}(); }`
    expect(isAllowed(body(21))).toBe(true)
    expect(() => decide(body(22))).toThrow(/Maximum allowed call depth of 20 is reached for function f21/)
  })
  it('take more calls than a chart of them has ways', () => {
    const functions = Array.from(
      { length: 21 },
      (_, i) => `function f${i}() { return ${i === 0 ? true : `false ? f${i - 1}() : f${i - 1}()`}; }`,
    )
    expect(isAllowed(`match /c/{id} { ${functions.join(' ')} allow read: if f20(); }`)).toBe(true)
  })
})

describe('reading other documents', () => {
  const store = { 'staff/alice': { roles: list(text('moderator')) }, 'c/d': { n: int(1) } }
  const before = readsFrom(store)
  const after = readsFrom({ ...store, 'c/d': { n: int(2) }, 'c/new': { n: int(3) } })
  const at = (path: string) => `/databases/$(database)/documents/${path}`
  const check = (condition: string) =>
    outcome(decide(`match /c/{id} { allow read: if ${condition}; }`, { auth: alice, read: before, readAfter: after }))

  it.each([
    `get(${at('staff/$(request.auth.uid)')}).data.roles.hasAny(['moderator'])`,
    `get(${at('staff/alice')}).id == 'alice'`,
    `exists(${at('staff/alice')}) && !exists(${at('staff/bob')})`,
    `get(${at('c/d')}).data.n == 1 && getAfter(${at('c/d')}).data.n == 2`,
    `!exists(${at('c/new')}) && existsAfter(${at('c/new')})`,
    `exists(path('/databases/(default)/documents/staff/alice'))`,
  ])('%s', (condition) => expect(check(condition)).toBe(true))

  it('counts ten distinct documents and no repetition', () => {
    const reads = (count: number) => Array.from({ length: count }, (_, i) => `exists(${at(`x/d${i}`)})`)
    expect(check([...reads(10), ...reads(10), 'true'].join(' || '))).toBe(true)
    expect(check([...reads(11), 'true'].join(' || '))).toBe(
      'Unable to evaluate the expression as the maximum of 10 document access calls has been reached.',
    )
  })

  it('counts twenty distinct documents over the decisions of one request', () => {
    const lookups = new Set<string>()
    const condition = Array.from({ length: 4 }, (_, i) => `!exists(${at(`x/$(id + '${i}')`)})`).join(' && ')
    const decideOne = (id: string) =>
      decide(`match /c/{id} { allow read: if ${condition}; }`, { path: `c/${id}`, lookups })
    for (const id of ['a', 'b', 'c', 'd', 'e', 'a']) expect(decideOne(id).allowed).toBe(true)
    expect(outcome(decideOne('f'))).toMatch(/maximum of 20 document access calls/)
    expect(decideOne('e').allowed).toBe(true)
  })

  it('finds them in the database of the request and in no other', () => {
    const condition = "database == 'named' && exists(/databases/named/documents/staff/alice)"
    const decideIn = (database: string) =>
      decide(`match /c/{id} { allow read: if ${condition}; }`, { database, read: before })
    expect(decideIn('named').allowed).toBe(true)
    expect(decideIn('(default)').allowed).toBe(false)
  })
})

describe('denials', () => {
  it('name every statement that was tried, with its line', () => {
    const body = `match /c/{id} {\n  allow read: if false;\n  allow get: if resource.data.x;\n}`
    expect(decide(body, { resource: documentOf({}) })).toEqual({
      allowed: false,
      message: "\nfalse for 'get' @ L4, Property x is undefined on object. for 'get' @ L5",
    })
  })
  it('say so when no statement applies', () => {
    expect(decide('match /x/{id} { allow read; }')).toEqual({
      allowed: false,
      message: 'No matching allow statements',
    })
  })
  it('come at 1,000 evaluated expressions, which nothing absorbs', () => {
    // A call and its comparison of two literals are 4, an `&&` is 2.
    const body = (calls: number) => `match /c/{id} {
      function one() { return 1 == 1; }
      function eight() { return ${Array(8).fill('one()').join(' && ')}; }
      allow read: if ${Array(calls).fill('eight()').join(' && ')} || true;
    }`
    // 8 × 4 + 7 × 2 + 1 = 47 for eight, 49 with the operator behind it.
    expect(outcome(decide(body(20)))).toBe(true)
    const message = 'Unable to evaluate the expression as the maximum of 1000 expressions to evaluate has been reached.'
    expect(decide(body(21))).toEqual({ allowed: false, message: `\n${message} for 'get' @ L6` })
  })
  it('come instead of a crash for documents that no server should store', () => {
    const broken = documentOf({ n: { integerValue: 'x' }, t: { timestampValue: 'never' } })
    expect(decide('match /c/{id} { allow read: if resource.data.n == 1; }', { resource: broken })).toEqual({
      allowed: false,
      message: "\nEvaluation failed. for 'get'",
    })
  })
})
