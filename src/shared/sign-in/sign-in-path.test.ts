import { expect, it } from 'vitest'
import { nextPath, signInPath } from './sign-in-path.ts'

it('returns to the page that asked, with its search and place', () => {
  const path = signInPath({ pathname: '/almaty/proposals/new', search: '?text=a&b', hash: '#form' })
  expect(nextPath(new URL(path, 'https://x.test').searchParams.get('next'))).toBe('/almaty/proposals/new?text=a&b#form')
})

it('never leads out of the product', () => {
  for (const next of [
    'https://evil.test',
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '/.//evil.test',
    '/..//evil.test',
    '/a/..//evil.test',
    '/%2e//evil.test',
    '///evil.test',
    '/.\\/evil.test',
    'javascript:alert(1)',
    '//[',
    '//a:b:c',
    '/\\[',
    '',
    null,
  ]) {
    expect(nextPath(next, '/almaty')).toMatch(/^\/(?![/\\])/)
  }
  expect(nextPath('//evil.test', '/almaty')).toBe('/almaty')
})
