import type { Post } from '@kopir/domain/forum/forum'
import { expect, it } from 'vitest'
import { joinPages } from './join-pages.ts'

const posts = (ids: string) => [...ids].map((id) => ({ id }) as Post)
const shape = (pages: string[], newest: string) => {
  const joined = joinPages(pages.map(posts), posts(newest), 3)
  return [joined.posts.map(({ id }) => id).join(''), joined.isJoined]
}

it('shows the newest ones alone until a page is asked for', () => {
  expect(shape([], 'xyz')).toEqual(['xyz', true])
})

it('shows each post once where a page reaches into the newest ones', () => {
  expect(shape(['stu', 'vwx'], 'xyz')).toEqual(['stuvwxyz', true])
})

it('leaves the newest ones out while others lie in between', () => {
  expect(shape(['abc', 'def'], 'xyz')).toEqual(['abcdef', false])
})

it('knows a page that is not full as the end', () => {
  expect(shape(['abc', 'de'], 'e')).toEqual(['abcde', true])
})

it('waits for a page that is not here yet', () => {
  expect(shape(['abc', ''], 'xyz')).toEqual(['abc', false])
})
