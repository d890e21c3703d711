import { expect, it } from 'vitest'
import { ownSearch } from './own-search.ts'

const search = (page: string, asked: string, answers: Record<string, unknown> = {}) =>
  ownSearch({ page, search: new URLSearchParams(asked), answers })

it.each([
  ['proposal', '?utm_source=tg', ''],
  ['home', '?x', ''],
  ['session', '?post=p1', ''],
  ['registry', '?fbclid=1&sort=newest&q=двор ', `?q=${encodeURIComponent('двор')}&sort=newest`],
  ['registry', '?status=nope&month=2026-13', ''],
  ['registry', '?page=1', ''],
  ['registry', '?page=x', ''],
  ['registry', '?page=2&focus=search', '?page=2'],
  ['proposals', '?state=nope,answered&utm_source=tg', '?state=answered'],
  ['proposals', '?after=Xy3Z&x=1', '?after=Xy3Z'],
  ['proposals', '?after=a/b', ''],
  ['proposals', '?after=Xy3Z&q=двор', `?q=${encodeURIComponent('двор')}`],
  ['forums', '?kind=nope', ''],
  ['roadmap', '?commitment=c1&year=2026', '?year=2026'],
])('of %s keeps from %s what makes another page: %s', (page, asked, own) => {
  expect(search(page, asked)).toBe(own)
})

it('names the last page of a register where one behind it is asked for', () => {
  const answers = { '/data/places': {}, '/first/almaty/registry?page=99': { found: 49 } }
  expect(search('registry', '?page=99', answers)).toBe('?page=3')
  expect(search('registry', '?page=99', { '/first/almaty/registry?page=99': { found: 0 } })).toBe('')
})
