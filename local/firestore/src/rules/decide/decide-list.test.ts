import { describe, expect, it } from 'vitest'
import type { Scope } from '../../model/document.ts'
import type { Message } from '../../model/proto-json.ts'
import { StatusError } from '../../model/status.ts'
import { parseFilter } from '../../query/parse-filter.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { parseRules } from '../parse-rules.ts'
import {
  bool,
  collectionC,
  double,
  every,
  fileWith,
  int,
  list,
  listOf,
  map,
  readsFrom,
  rulesetOf,
  some,
  text,
  where,
  whereIs,
} from '../rules.fixture.ts'
import type { ListRequest } from '../ruleset.ts'

const alice = { uid: 'alice', token: {} }
const filteredBy = (where: unknown) => ({ filter: parseFilter(where) })
const decide = (condition: string, where: unknown, parts: Partial<ListRequest> = {}) =>
  rulesetOf(`match /c/{id} { allow list: if ${condition}; }`).decideList(
    listOf(filteredBy(where), { auth: alice, ...parts }),
  )
/** The query of `c` that this message asks for. */
const asking = (message: Message) => parseQuery('', { from: [{ collectionId: 'c' }], ...message }).asked
const published = where('public', 'EQUAL', bool(true))
const mine = where('author', 'EQUAL', text('alice'))
const at = (day: number) => ({ timestampValue: `2024-01-0${day}T00:00:00Z` })
const reference = (path: string) => ({ referenceValue: `projects/p/databases/(default)/documents/${path}` })

type Case = [condition: string, filter: unknown]
const isPublished = 'resource.data.public == true'
const isMine = 'resource.data.author == request.auth.uid'

describe('proved', () => {
  it.each<Case>([
    ['true', undefined],
    ['request.auth != null', undefined],
    [isPublished, published],
    [isPublished, every(published, where('n', 'GREATER_THAN', int(1)))],
    [`${isPublished} || ${isMine}`, some(published, mine)],
    [`${isMine} || ${isPublished}`, published],
    ['resource.data.public', published],
    ["resource.data.state in ['a', 'b', 'c']", where('state', 'IN', list(text('a'), text('b')))],
    ["resource.data.state != 'draft'", where('state', 'NOT_EQUAL', text('draft'))],
    ["resource.data.state != 'draft'", where('state', 'NOT_IN', list(text('draft'), text('x')))],
    ["!(resource.data.state in ['draft'])", where('state', 'NOT_EQUAL', text('draft'))],
    ["resource.data.state != 'x'", where('state', 'EQUAL', text('y'))],
    [
      'resource.data.n > 3 && resource.data.n >= 5 && resource.data.n != 4',
      where('n', 'GREATER_THAN_OR_EQUAL', int(5)),
    ],
    ['resource.data.n < 5', every(where('n', 'LESS_THAN', int(5)), where('n', 'GREATER_THAN', int(0)))],
    ['resource.data.state != null', where('state', 'NOT_EQUAL', text('b'))],
    ['resource.data.state != null', where('state', 'NOT_IN', list(text('b')))],
    ['resource.data.n + 1 > 5 && -resource.data.n == -5 && int(resource.data.n) == 5', where('n', 'EQUAL', int(5))],
    ['int(resource.data.n) is int && resource.data.n * 2 == 3', where('n', 'EQUAL', double(1.5))],
    ["resource.data.get(['place', 'city'], '') == 'almaty'", where('place.city', 'EQUAL', text('almaty'))],
    ['resource.data.size() > 0', published],
    ['resource.data.n <= 5', where('n', 'LESS_THAN', int(5))],
    ['3 < resource.data.n', where('n', 'GREATER_THAN', double(3.5))],
    ['resource.data.n == 5 && resource.data.n is number', where('n', 'EQUAL', int(5))],
    ['resource.data.at < timestamp.date(2024, 1, 2) && resource.data.at is timestamp', where('at', 'LESS_THAN', at(2))],
    ['resource.data.at <= request.time', where('at', 'LESS_THAN', { timestampValue: '2023-01-01T00:00:00Z' })],
    ["resource.data.s >= 'b' && resource.data.s is string", where('s', 'GREATER_THAN', text('b'))],
    ['request.auth.uid in resource.data.members', where('members', 'ARRAY_CONTAINS', text('alice'))],
    ["resource.data.members.hasAny([request.auth.uid, 'x'])", where('members', 'ARRAY_CONTAINS', text('alice'))],
    [
      "resource.data.tags.hasAll(['a', 'b'])",
      every(where('tags', 'ARRAY_CONTAINS', text('a')), where('tags', 'ARRAY_CONTAINS', text('b'))),
    ],
    ["resource.data.tags.hasAny(['a', 'b'])", where('tags', 'ARRAY_CONTAINS_ANY', list(text('a'), text('b')))],
    ["['a', 'b'].hasAny(resource.data.tags)", where('tags', 'ARRAY_CONTAINS', text('a'))],
    ['resource.data.deleted == null', whereIs('deleted', 'IS_NULL')],
    ['resource.data.deleted != null', whereIs('deleted', 'IS_NOT_NULL')],
    ['resource.data.n != resource.data.n', whereIs('n', 'IS_NAN')],
    ["resource.data.place.city == 'almaty'", where('place.city', 'EQUAL', text('almaty'))],
    ["resource.data['a.b'].c == 1", where('`a.b`.c', 'EQUAL', int(1))],
    ["resource.data.place == {'city': 'almaty'}", where('place', 'EQUAL', map({ city: text('almaty') }))],
    ["'public' in resource.data && resource.data.keys().hasAll(['public'])", published],
    ["resource.data.get('public', false)", published],
    ["resource.data.get('missing', 1) == 1 || resource.data.public", published],
    ['resource != null && resource.data is map', undefined],
    ['id is string && resource.id is string', undefined],
    [
      "id == 'x' && resource.id == 'x' && resource.__name__ == /databases/(default)/documents/c/x",
      where('__name__', 'EQUAL', reference('c/x')),
    ],
    ["id in ['x', 'y']", where('__name__', 'IN', list(reference('c/x'), reference('c/y')))],
    ['resource.data.missing == 1 || resource.data.public', published],
    ['!(resource.data.missing == 1 && !resource.data.public)', published],
    ['request.method == "list"', undefined],
  ])('%s', (condition, filter) => expect(decide(condition, filter)).toEqual({ allowed: true }))
})

describe('not proved', () => {
  it.each<Case>([
    [isPublished, undefined],
    [isPublished, mine],
    [isPublished, where('public', 'EQUAL', bool(false))],
    [isPublished, some(published, mine)],
    [isPublished, where('public', 'IN', list(bool(true), bool(false)))],
    [isPublished, every(some(published, mine), where('n', 'EQUAL', int(1)))],
    ["resource.data.state in ['a']", where('state', 'IN', list(text('a'), text('b')))],
    ["resource.data.state == 'a'", where('state', 'NOT_EQUAL', text('b'))],
    ['resource.data.state != 5', where('state', 'NOT_EQUAL', text('b'))],
    ['resource.data.size() > 1', published],
    ["resource.data.get(['place', 'zip'], 1) == 1", where('place.city', 'EQUAL', text('almaty'))],
    ['resource.data.n > 5', where('n', 'GREATER_THAN_OR_EQUAL', int(5))],
    ['resource.data.n != 7', where('n', 'GREATER_THAN_OR_EQUAL', int(5))],
    // A query for 5 finds 5.0 as well.
    ['resource.data.n is int', where('n', 'EQUAL', int(5))],
    ['resource.data.n / 2 == 2', where('n', 'EQUAL', int(5))],
    ["resource.data.s < 'z'", where('s', 'GREATER_THAN', text('b'))],
    ["resource.data.tags.hasAll(['a', 'b'])", where('tags', 'ARRAY_CONTAINS', text('a'))],
    ["resource.data.tags.hasOnly(['a'])", where('tags', 'ARRAY_CONTAINS', text('a'))],
    ["resource.data.tags[0] == 'a'", where('tags', 'ARRAY_CONTAINS', text('a'))],
    ['resource.data.tags.size() == 1', where('tags', 'ARRAY_CONTAINS', text('a'))],
    ["!resource.data.keys().hasAll(['secret'])", published],
    ["resource.data.keys().hasOnly(['public'])", published],
    ['resource.data.keys().size() == 1', published],
    ["!('secret' in resource.data)", published],
    ["resource.data == {'public': true}", published],
    ["resource.data.place == {'city': 'almaty'}", where('place.city', 'EQUAL', text('almaty'))],
    ["resource.data.get('missing', 1) == 1", published],
    ["id == 'x'", undefined],
    ["id != 'x'", undefined],
    ['resource.data.missing == 1 ? true : true', undefined],
    ['[resource.data.missing].size() == 1', undefined],
    ["{'a': resource.data.missing}.keys() == ['a']", undefined],
    ['exists(/databases/$(database)/documents/x/$(id))', undefined],
    ['exists(/databases/$(database)/documents/x/$(resource.data.missing))', undefined],
    ['request.resource == null', undefined],
    ['false', published],
  ])('%s', (condition, filter) => expect(decide(condition, filter).allowed).toBe(false))
})

it('says which field the query should have pinned', () => {
  expect(decide(isPublished, undefined)).toEqual({
    allowed: false,
    message: "\nProperty public is undefined on object. for 'list' @ L3",
  })
})

it('knows that an ordered field exists, and nothing else about it', () => {
  const query = asking({ orderBy: [{ field: { fieldPath: 'n' } }, { field: { fieldPath: '__name__' } }] })
  expect(decide("'n' in resource.data", undefined, { query }).allowed).toBe(true)
  expect(decide('resource.data.n > 0', undefined, { query }).allowed).toBe(false)
})

it.each<[string, Record<string, unknown>, boolean]>([
  ['request.query.limit <= 10', { limit: 10 }, true],
  ['request.query.limit <= 10', { limit: { value: 11 } }, false],
  ['request.query.limit <= 10', {}, false],
  ['request.query.offset == 0', {}, true],
  [
    "request.query.orderBy == {'n': 'DESC'}",
    { orderBy: [{ field: { fieldPath: 'n' }, direction: 'DESCENDING' }] },
    true,
  ],
])('request.query: %s', (condition, query, allowed) =>
  expect(decide(condition, undefined, { query: asking(query) }).allowed).toBe(allowed),
)

it('reads documents whose path the query and the caller determine', () => {
  const read = readsFrom({ 'staff/alice': { places: list(text('almaty')) }, 'teams/t1': { open: bool(true) } })
  const isStaff = 'resource.data.place in get(/databases/$(database)/documents/staff/$(request.auth.uid)).data.places'
  const isOpen = 'get(/databases/$(database)/documents/teams/$(resource.data.team)).data.open'
  expect(decide(isStaff, where('place', 'EQUAL', text('almaty')), { read }).allowed).toBe(true)
  expect(decide(isStaff, where('place', 'EQUAL', text('astana')), { read }).allowed).toBe(false)
  expect(decide(isStaff, undefined, { read }).allowed).toBe(false)
  expect(decide(isOpen, where('team', 'EQUAL', text('t1')), { read }).allowed).toBe(true)
  expect(decide(isOpen, where('team', 'IN', list(text('t1'), text('t2'))), { read }).allowed).toBe(false)
})

it('ignores a name that lies elsewhere than the query looks', () => {
  const ruleset = rulesetOf('match /open/{id} { allow list; } match /{all=**} { allow list: if false; }')
  const elsewhere = filteredBy(where('__name__', 'EQUAL', reference('open/x')))
  expect(ruleset.decideList(listOf(elsewhere)).allowed).toBe(false)
  const open = { ...collectionC, collectionId: 'open' }
  expect(ruleset.decideList(listOf({ ...elsewhere, scope: open })).allowed).toBe(true)
  const scope = { ...open, allDescendants: true }
  expect(ruleset.decideList(listOf({ ...elsewhere, scope })).allowed).toBe(true)
  const inGroup = filteredBy(where('__name__', 'EQUAL', reference('c/d/open/x')))
  expect(ruleset.decideList(listOf({ ...inGroup, scope })).allowed).toBe(false)
})

describe('rules as applications write them', () => {
  const read = readsFrom({
    'teams/t1': { members: list(text('alice')), open: bool(true) },
    'users/alice': { role: text('admin'), orgs: list(text('o1'), text('o2')) },
  })
  const at = (path: string) => `get(/databases/$(database)/documents/${path}).data`
  const role = "resource.data.roles[request.auth.uid] in ['editor', 'viewer']"
  const isTeam = `request.auth.uid in ${at('teams/$(resource.data.team)')}.members`
  const isVisible = "resource.data.visibility in ['public', 'unlisted']"
  const org = `resource.data.org in ${at('users/$(request.auth.uid)')}.orgs`
  it.each<[string, unknown, boolean]>([
    [role, where('roles.alice', 'EQUAL', text('editor')), true],
    [role, where('roles.alice', 'IN', list(text('editor'), text('viewer'))), true],
    [role, where('roles.alice', 'IN', list(text('editor'), text('owner'))), false],
    [role, where('roles.bob', 'EQUAL', text('editor')), false],
    ['request.auth.uid in resource.data.roles', where('roles.alice', 'GREATER_THAN', text('')), true],
    [isTeam, where('team', 'EQUAL', text('t1')), true],
    [isTeam, where('team', 'IN', list(text('t1'), text('t2'))), false],
    [isTeam, undefined, false],
    [isVisible, where('visibility', 'IN', list(text('public'), text('unlisted'))), true],
    [isVisible, some(where('visibility', 'EQUAL', text('public')), where('visibility', 'EQUAL', text('draft'))), false],
    [`${at('users/$(request.auth.uid)')}.role == 'admin'`, undefined, true],
    [org, where('org', 'EQUAL', text('o1')), true],
    [org, where('org', 'IN', list(text('o1'), text('o9'))), false],
    ['request.auth.token.admin == true || resource.data.public', published, true],
    // Proved by one equality beside any others.
    [isMine, every(mine, some(where('x', 'EQUAL', int(1)), where('y', 'EQUAL', int(2)))), true],
    // The emulator allows these, although 1.0 is found as well and is no int.
    ['resource.data.level in [1, 2]', where('level', 'EQUAL', int(1)), false],
    ['resource.data.level is int', where('level', 'EQUAL', int(1)), false],
  ])('%s %o', (condition, filter, allowed) => expect(decide(condition, filter, { read }).allowed).toBe(allowed))
})

describe('documents that the query names', () => {
  const read = readsFrom({ 'c/open': { public: bool(true), n: int(2) }, 'c/closed': { public: bool(false) } })
  const named = (...ids: string[]) => where('__name__', 'IN', list(...ids.map((id) => reference(`c/${id}`))))
  it.each<[string, unknown, boolean]>([
    [isPublished, where('__name__', 'EQUAL', reference('c/open')), true],
    ['resource.data.n > 1', named('open'), true],
    ['resource.data.size() == 2 && resource.data.keys().hasOnly(["n", "public"])', named('open'), true],
    [isPublished, named('open', 'closed'), false],
    [isPublished, named('open', 'none'), false],
    ['resource == null || resource.data.public', named('open', 'none'), true],
    [isPublished, every(named('open', 'closed'), published), true],
    [isPublished, where('__name__', 'GREATER_THAN_OR_EQUAL', reference('c/open')), false],
    [isPublished, some(named('open'), where('n', 'EQUAL', int(1))), false],
    ['request.query.limit <= 10 && id == "open"', named('open'), false],
  ])('%s %o', (condition, filter, allowed) => expect(decide(condition, filter, { read }).allowed).toBe(allowed))
})

describe('which rules cover a query', () => {
  const covers = (body: string, scope: Partial<Scope>) =>
    rulesetOf(body).decideList(listOf({ scope: { ...collectionC, ...scope } })).allowed
  const group = { collectionId: 'e', allDescendants: true }
  it.each<[string, Partial<Scope>, boolean]>([
    ['match /c/{id} { allow list; }', {}, true],
    ['match /c/{id} { allow get; }', {}, false],
    ['match /c/x { allow list; }', {}, false],
    ['match /c/{rest=**} { allow list; }', {}, true],
    ['match /c/{id}/e/{f} { allow list: if id == "d"; }', { parent: 'c/d', collectionId: 'e' }, true],
    ['match /c/{id}/e/{f} { allow list: if id == "d"; }', { parent: 'c/x', collectionId: 'e' }, false],
    ['match /{parents=**}/e/{f} { allow list; }', group, true],
    ['match /{all=**} { allow list; }', group, true],
    ['match /c/{id}/e/{f} { allow list; }', group, false],
    ['match /e/{f} { allow list; }', group, false],
    ['match /{parents=**}/x/{f} { allow list; }', group, false],
    ['match /c/{id}/{parents=**}/e/{f} { allow list: if id == "d"; }', { ...group, parent: 'c/d' }, true],
    ['match /c/{id}/{parents=**}/e/{f} { allow list: if id == "d"; }', group, false],
    ['match /{parents=**}/e/{f} { allow list: if parents[1] == "c"; }', group, false],
    ['match /{parents=**}/e/{f} { allow list; }', { collectionId: null, allDescendants: true }, false],
    ['match /{all=**} { allow list; }', { collectionId: null, allDescendants: true }, true],
  ])('%s %o', (body, scope, allowed) => expect(covers(body, scope)).toBe(allowed))

  it('has no collection groups in version 1', () => {
    const { ruleset } = parseRules(fileWith('match /{all=**} { allow list; }').replace("'2'", "'1'"))
    expect(ruleset?.decideList(listOf({ scope: { ...collectionC, ...group } })).allowed).toBe(false)
    expect(ruleset?.decideList(listOf({})).allowed).toBe(true)
  })
})

it('denies a query with too many cases, and never sees one that is not well formed', () => {
  const many = list(...Array.from({ length: 30 }, (_, i) => int(i)))
  const cases = every(where('a', 'IN', many), where('b', 'IN', many))
  expect(decide(isPublished, cases).allowed).toBe(false)
  for (const filter of [where('n', 'EQUAL', { integerValue: 'x' }), some(7, null)]) {
    expect(() => decide(isPublished, filter)).toThrow(StatusError)
  }
})
