import type { Post } from '@kopir/domain/forum/forum'

export interface Thread {
  post: Post
  /** Everything that answers the post or one of its answers: one level is enough to follow a talk. */
  replies: Post[]
  /** It answers something that is no longer among the loaded posts. */
  continues: boolean
}

/** Puts answers under what they answer; both keep the order in which they were written. */
export function threadsOf(posts: readonly Post[]): Thread[] {
  const byId = new Map(posts.map((post) => [post.id, post]))
  const rootOf = (post: Post): Post => {
    const seen = new Set<string>()
    let root = post
    while (root.replyTo !== null && !seen.has(root.id)) {
      seen.add(root.id)
      const parent = byId.get(root.replyTo)
      if (!parent) return root
      root = parent
    }
    return root
  }
  const threads = new Map<string, Thread>()
  for (const post of posts) {
    const root = rootOf(post)
    let thread = threads.get(root.id)
    if (!thread) {
      thread = { post: root, replies: [], continues: root.replyTo !== null }
      threads.set(root.id, thread)
    }
    if (post.id !== root.id) thread.replies.push(post)
  }
  return [...threads.values()]
}
