import { describe, expect, it } from 'vitest'
import type { DocumentChange } from '../service/contract.ts'
import { matches, parseRegistration } from './registration.ts'

const type = 'google.cloud.firestore.document.v1.'
const register = (kind: string, value: string, matchType = 'PATH_PATTERN') =>
  parseRegistration('id', { eventType: type + kind, database: '(default)', document: { value, matchType } })

const version = (updateTime: string) => ({ name: 'n', updateTime })
const change = (path: string, before: string | null, after: string | null): DocumentChange => ({
  project: 'p',
  database: '(default)',
  path,
  before: before === null ? null : version(before),
  after: after === null ? null : version(after),
  commitTime: '2026-01-02T03:04:05Z',
  caller: { kind: 'admin' },
})

const created = change('a/b', null, '1')
const updated = change('a/b', '1', '2')
const deleted = change('a/b', '2', null)
const unchanged = change('a/b', '2', '2')

describe('matches', () => {
  it.each([
    ['created', [true, false, false, false]],
    ['updated', [false, true, false, false]],
    ['deleted', [false, false, true, false]],
    ['written', [true, true, true, false]],
    ['written.withAuthContext', [true, true, true, false]],
  ])('%s', (kind, expected) => {
    const registration = register(kind, 'a/{id}')
    expect([created, updated, deleted, unchanged].map((each) => matches(registration, each))).toEqual(expected)
  })

  it.each([
    ['a/{id}', 'a/b', true],
    ['a/{id}', 'a/b/c/d', false],
    ['a/{id}', 'x/a/y/b', false],
    ['a/{id}/c/{other}', 'a/b/c/d', true],
    ['a/{rest=**}', 'a/b/c/d', true],
    ['a/*', 'a/b', true],
    ['**', 'a/b/c/d', true],
    ['a/b.c', 'a/bxc', false],
  ])('the pattern %s and the document %s: %s', (pattern, path, expected) => {
    expect(matches(register('written', pattern), change(path, null, '1'))).toBe(expected)
  })

  it('takes an exact path literally', () => {
    expect(matches(register('written', 'a/{id}', 'EXACT'), created)).toBe(false)
    expect(matches(register('written', 'a/b', 'EXACT'), created)).toBe(true)
  })

  it('keeps databases apart', () => {
    expect(matches(register('written', 'a/b'), { ...created, database: 'other' })).toBe(false)
  })
})

describe('parseRegistration', () => {
  it('refuses what it cannot deliver, by name', () => {
    expect(() => register('archived', 'a/b')).toThrowError(/archived is not supported/)
    expect(() => parseRegistration('id', { eventType: `${type}created` })).toThrowError(/names a document/)
  })
})
