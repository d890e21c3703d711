import type { Post } from '@kopir/domain/forum/forum'
import { expect, it } from 'vitest'
import { threadsOf } from './threads.ts'

const post = (id: string, replyTo: string | null = null): Post => ({
  id,
  authorUid: 'a',
  authorName: 'Имя',
  ngoId: null,
  ngoName: null,
  text: id,
  lang: 'ru',
  replyTo,
  createdAt: new Date(0),
  hidden: false,
  hiddenReason: null,
})
const shape = (posts: Post[]) =>
  threadsOf(posts).map(({ post, replies, continues }) => [post.id, replies.map(({ id }) => id), continues])

it('keeps one level: an answer to an answer stands under the same post', () => {
  expect(shape([post('a'), post('b'), post('a1', 'a'), post('a2', 'a1'), post('b1', 'b')])).toEqual([
    ['a', ['a1', 'a2'], false],
    ['b', ['b1'], false],
  ])
})

it('lets an answer to a post that is not loaded stand alone, with its own answers', () => {
  expect(shape([post('x', 'gone'), post('y', 'x')])).toEqual([['x', ['y'], true]])
})

it('ends with posts that answer each other', () => {
  expect(threadsOf([post('a', 'b'), post('b', 'a')]).length).toBeGreaterThan(0)
})

it('keeps back what answers a hidden post, and what answers that', () => {
  const posts = [post('a'), { ...post('a1', 'a'), hidden: true }, post('a2', 'a1'), post('a3', 'a2'), post('a4', 'a')]
  expect(shape(posts)).toEqual([['a', ['a1', 'a4'], false]])
  expect(threadsOf(posts)[0]?.waiting).toBe(2)
  expect(threadsOf([{ ...post('b'), hidden: true }, post('b1', 'b')])[0]).toMatchObject({ replies: [], waiting: 1 })
})
