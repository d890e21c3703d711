import * as v from 'valibot'
import { expect, it } from 'vitest'
import { documentIdSchema } from './document-id.ts'

it.each(['almaty', '____', 'K7QF_2-m9p', 'жасыл', 'google:1|a@b.kz'])('takes %s', (id) => {
  expect(v.safeParse(documentIdSchema, id).success).toBe(true)
})

it.each([
  '',
  'p1/review/1',
  '..',
  '.',
  '__proto__',
  'constructor',
  'toString',
  '_____',
  'x'.repeat(129),
  'a?b',
  'a#b',
  'a%2Fb',
  'a\\b',
  'a\nb',
  'a b',
  'a\u202eb',
])('refuses %j', (id) => {
  expect(v.safeParse(documentIdSchema, id).success).toBe(false)
})
