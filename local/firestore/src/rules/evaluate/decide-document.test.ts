import { describe, expect, it } from 'vitest'
import type { DocumentRequest, WriteMethod } from '../contract.ts'
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
} from '../fixtures.ts'
import { parseRules } from '../parse.ts'

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
  it('fail when an argument or a variable fails, used or not', () => {
    const body = (call: string) => `match /c/{id} {
      function ignores(x) { return true; }
      function binds() { let x = resource.data.missing; return true; }
      allow read: if ${call}; }`
    for (const call of ['ignores(resource.data.missing)', 'binds()']) {
      expect(outcome(decide(body(call), { resource: documentOf({}) }))).toBe('Property missing is undefined on object.')
    }
  })
  it('may call each other 20 deep and no deeper', () => {
    const body = (depth: number) =>
      `match /c/{id} { function f(n) { return n == 1 ? true : f(n - 1); } allow read: if f(${depth}) || true; }`
    expect(isAllowed(body(20))).toBe(true)
    expect(outcome(decide(body(21)))).toBe('maximum call depth of 20 has been reached.')
  })
  it('are as deep as before when an error in them was absorbed', () => {
    const failing = Array.from({ length: 30 }, () => 'f()').join(' || ')
    const body = `match /c/{id} { function f() { return resource.data.x; } allow read: if ${failing} || true; }`
    expect(isAllowed(body, { resource: documentOf({}) })).toBe(true)
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
    expect(check([...reads(11), 'true'].join(' || '))).toBe('maximum of 10 document access calls has been reached.')
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
      message: '\nNo matching allow statements',
    })
  })
  it('come at 1,000 evaluated expressions, which nothing absorbs', () => {
    const terms = (count: number) => Array.from({ length: count }, (_, i) => `1 == ${i + 2}`).join(' || ')
    expect(evaluate(`${terms(499)} || true`)).toBe(true)
    expect(evaluate(`${terms(501)} || true`)).toBe('maximum of 1000 expressions to evaluate has been reached.')
  })
  it('come instead of a crash for documents that no server should store', () => {
    const broken = documentOf({ n: { integerValue: 'x' }, t: { timestampValue: 'never' } })
    expect(decide('match /c/{id} { allow read: if resource.data.n == 1; }', { resource: broken })).toEqual({
      allowed: false,
      message: "\nEvaluation failed. for 'get'",
    })
  })
})
