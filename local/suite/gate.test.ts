import { type IncomingHttpHeaders, type IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { turnAway } from './gate.ts'

/** The status with which a request is turned away; null if it is let through. */
function ask(url: string, headers: IncomingHttpHeaders = {}): number | null {
  const request = { url, method: 'GET', headers: { host: 'localhost:4173', ...headers }, resume: () => {} }
  const response = new ServerResponse(request as unknown as IncomingMessage)
  return turnAway(request as unknown as IncomingMessage, response) ? response.statusCode : null
}

it.each(['/', '/almaty/registry?q=%D0%B0', '/data/places', '/a//b', '/%25'])('lets %s through', (url) => {
  expect(ask(url)).toBeNull()
  expect(ask(url, { origin: 'http://localhost:4173' })).toBeNull()
})

it.each([
  '//',
  '//evil.example/x',
  '/\\evil.example',
  '/%',
  '/%ff',
  '/%00',
  '*',
  '',
  'http://localhost/x',
  'http://[',
  'x',
])('turns %s away as no path', (url) => {
  expect(ask(url)).toBe(400)
})

it.each<IncomingHttpHeaders>([{ host: 'rebound.example' }, { origin: 'https://page.example' }, { origin: 'null' }])(
  'turns a request with %o away',
  (headers) => {
    expect(ask('/', headers)).toBe(403)
  },
)
