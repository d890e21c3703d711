import * as v from 'valibot'
import { expect, it } from 'vitest'
import { documentIdSchema } from './document-id.ts'

it.each(['almaty', 'K7QF_2-m9p', 'жасыл'])('takes %s', (id) => {
  expect(v.safeParse(documentIdSchema, id).success).toBe(true)
})

it.each(['', 'p1/review/1', '..', '.', '__proto__', 'x'.repeat(129)])('refuses %j', (id) => {
  expect(v.safeParse(documentIdSchema, id).success).toBe(false)
})
