import type { Post } from '@kopir/domain/forum/forum'

interface Joined {
  posts: Post[]
  /** The pages reach up to the newest posts: nothing is missing in between. */
  isJoined: boolean
}

/** Pages of older posts and the newest ones as one list, each post once; without the newest while a gap lies before them. */
export function joinPages(pages: readonly (readonly Post[])[], newest: readonly Post[], pageSize: number): Joined {
  const last = pages.at(-1)
  if (!last) return { posts: [...newest], isJoined: true }
  const ids = new Set(newest.map(({ id }) => id))
  const isJoined = last.some(({ id }) => ids.has(id)) || (last.length > 0 && last.length < pageSize)
  const all = isJoined ? [...pages.flat(), ...newest] : pages.flat()
  // Where a post stands in two of them, the later one is the live one.
  return { posts: [...new Map(all.map((post) => [post.id, post])).values()], isJoined }
}
