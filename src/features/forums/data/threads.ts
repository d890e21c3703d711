import type { Post } from '@kopir/domain/forum/forum'

export interface Thread {
  post: Post
  /** Everything that answers the post or one of its answers: one level is enough to follow a talk. */
  replies: Post[]
  /** It answers something that is no longer among the loaded posts. */
  continues: boolean
  /** How many answers are not among the replies, because what they answer is hidden. */
  waiting: number
}

/** Puts answers under what they answer; both keep the order in which they were written. */
export function threadsOf(posts: readonly Post[]): Thread[] {
  const byId = new Map(posts.map((post) => [post.id, post]))
  const threads = new Map<string, Thread>()
  for (const post of posts) {
    const { root, waits } = follow(post, byId)
    let thread = threads.get(root.id)
    if (!thread) {
      thread = { post: root, replies: [], continues: root.replyTo !== null, waiting: 0 }
      threads.set(root.id, thread)
    }
    if (post.id === root.id) continue
    if (waits) thread.waiting++
    else thread.replies.push(post)
  }
  return [...threads.values()]
}

/** Goes up from an answer to what began the talk; an answer waits while anything on the way is hidden. */
function follow(post: Post, byId: ReadonlyMap<string, Post>): { root: Post; waits: boolean } {
  const seen = new Set<string>()
  let root = post
  let waits = false
  while (root.replyTo !== null && !seen.has(root.id)) {
    seen.add(root.id)
    const parent = byId.get(root.replyTo)
    if (!parent) break
    root = parent
    waits ||= root.hidden
  }
  return { root, waits }
}
