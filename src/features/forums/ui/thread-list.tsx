import type { Post } from '@kopir/domain/forum/forum'
import type { ReactNode } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import type { Thread } from '../data/threads.ts'

interface ThreadListProps {
  threads: readonly Thread[]
  item: (post: Post) => ReactNode
}

/** Talks, each with its answers one step in; answers to what is hidden wait. */
export function ThreadList({ threads, item }: ThreadListProps) {
  return (
    <ol className="flex flex-col gap-2">
      {threads.map(({ post, replies, continues, waiting }) => (
        <li key={post.id} className="flex flex-col gap-1">
          {continues && <p className="pl-4 text-sm text-ink-soft">{m.forums_reply_to_earlier()}</p>}
          {item(post)}
          {replies.length > 0 && (
            <ol className="ml-3 flex flex-col gap-1 border-l border-line pl-6 sm:ml-6">
              {replies.map((reply) => (
                <li key={reply.id}>{item(reply)}</li>
              ))}
            </ol>
          )}
          {waiting > 0 && (
            <p className="ml-3 pl-6 text-sm text-ink-soft sm:ml-6">{m.conduct_replies_wait({ count: waiting })}</p>
          )}
        </li>
      ))}
    </ol>
  )
}
