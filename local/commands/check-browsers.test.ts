import { expect, it } from 'vitest'
import { problemsOf } from './check-browsers.mjs'

const chrome = ['chrome111']

it.each([
  ['what they know', 'export const a = [3].toSorted().at?.(0) ?? 1; class B { #c = 1; static { a } }', []],
  ['a later syntax', 'export const open = () => { using file = make() }', ['is written in a later syntax']],
  [
    'a later feature',
    'export const byKind = (all) => Object.groupBy(all, ({ kind }) => kind)',
    ['asks for Object.groupBy'],
  ],
])('the check for older browsers finds %s', async (_, code, problems) => {
  expect(await problemsOf(code, chrome)).toEqual(problems)
})
