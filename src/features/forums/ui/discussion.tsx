import type { Post, Session } from '@kopir/domain/forum/forum'
import { hasRole } from '@kopir/domain/person/staff'
import { ArrowDown } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { useStaff } from '../../../shared/session/use-staff.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { shownPosts, watchPosts } from '../data/post-store.ts'
import { threadsOf } from '../data/threads.ts'
import { ClosedDiscussion } from './closed-discussion.tsx'
import { HidePostDialog } from './hide-post-dialog.tsx'
import { PostActions } from './post-actions.tsx'
import { PostComposer } from './post-composer.tsx'
import { PostItem, postAnchor } from './post-item.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useCoveredBottom } from './use-covered-bottom.ts'
import { usePosting } from './use-posting.ts'

function goToPost(postId: string, focus: boolean) {
  const element = document.getElementById(postAnchor(postId))
  element?.scrollIntoView({ block: focus ? 'center' : 'nearest' })
  if (focus) element?.focus({ preventScroll: true })
}

/** The live discussion of a session: posts appear at once and are moderated afterwards. */
export function Discussion({ session }: { session: Session }) {
  const { id: sessionId, forumId, territoryId } = session
  const { uid } = useSession()
  const staff = useStaff()
  const {
    data: posts,
    error,
    retry,
  } = useLiveQuery<Post[]>({ queryKey: ['posts', forumId, sessionId] }, (push, fail) =>
    watchPosts(forumId, sessionId, push, fail),
  )
  const { fresh, unseen, latest, markSeen, clear } = useArrivals(posts, uid)
  const posting = usePosting(session)
  const [replyTo, setReplyTo] = useState<Post | null>(null)
  const [hiding, setHiding] = useState<Post | null>(null)
  const [ownId, setOwnId] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const writing = useRef<HTMLDivElement>(null)
  useCoveredBottom(writing, posts !== undefined && session.discussionOpen)
  const threads = useMemo(() => threadsOf(posts ?? []), [posts])
  const hasOwn = ownId !== null && posts?.some(({ id }) => id === ownId)
  const canModerate =
    (uid !== null && session.moderatorUids.includes(uid)) || hasRole(staff ?? null, territoryId, 'moderator')

  useEffect(() => {
    if (hasOwn && ownId) goToPost(ownId, false)
  }, [hasOwn, ownId])

  if (error && !posts) return <ErrorState error={error} retry={retry} />
  if (!posts) return <Skeleton block="h-[60vh]" />

  const item = (post: Post) => (
    <PostItem
      territoryId={territoryId}
      post={post}
      isOwn={post.authorUid === uid}
      isPending={posting.pending.has(post.id)}
      isFresh={fresh.has(post.id)}
      onSeen={markSeen}
      actions={
        <PostActions
          session={session}
          post={post}
          isOwn={post.authorUid === uid}
          isPending={posting.pending.has(post.id)}
          canModerate={canModerate}
          onReply={() => {
            setReplyTo(post)
            field.current?.focus()
          }}
          onHide={() => setHiding(post)}
        />
      }
    />
  )
  const last = posts.at(-1)
  const firstUnseen = posts.find(({ id }) => unseen.has(id))

  return (
    <Section
      title={m.forums_discussion()}
      aside={
        last && (
          <div className="flex items-center gap-3 text-sm text-ink-soft">
            <span className="tabular">{m.forums_posts_count({ count: posts.length })}</span>
            {threads.length > 3 && (
              <Button kind="quiet" size="small" onClick={() => goToPost(last.id, true)}>
                {m.forums_to_last()}
              </Button>
            )}
          </div>
        )
      }
    >
      <p aria-live="polite" className="sr-only">
        {latest && m.forums_arrived({ name: latest.authorName, text: latest.text })}
      </p>
      {posts.length === shownPosts && (
        <p className="text-sm text-ink-soft">{m.forums_only_last({ count: shownPosts })}</p>
      )}
      {threads.length > 0 ? (
        <ol className="flex flex-col gap-2">
          {threads.map(({ post, replies, continues }) => (
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
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState title={session.discussionOpen ? m.forums_posts_none() : m.forums_posts_never()}>
          {session.discussionOpen && m.forums_posts_none_hint()}
        </EmptyState>
      )}
      {session.discussionOpen ? (
        <div
          ref={writing}
          data-print="hide"
          className="sticky bottom-14 z-10 -mx-4 flex flex-col gap-2 border-t border-line bg-paper px-4 py-3 lg:bottom-0"
        >
          {firstUnseen && (
            <Button
              size="small"
              className="absolute -top-11 self-center shadow-raised"
              onClick={() => goToPost(firstUnseen.id, true)}
            >
              <ArrowDown aria-hidden className="size-4" />
              {m.forums_unseen({ count: unseen.size })}
            </Button>
          )}
          <PostComposer
            field={field}
            text={posting.text}
            onText={posting.setText}
            error={posting.error}
            replyTo={replyTo}
            onCancelReply={() => setReplyTo(null)}
            onSend={(ngo) => {
              setOwnId(posting.send({ ngo, replyTo: replyTo?.id ?? null }))
              setReplyTo(null)
              clear()
            }}
          />
        </div>
      ) : (
        <ClosedDiscussion territoryId={territoryId} unsent={posting.text} />
      )}
      {hiding && (
        <HidePostDialog
          key={hiding.id}
          forumId={forumId}
          sessionId={sessionId}
          post={hiding}
          onClose={() => setHiding(null)}
        />
      )}
    </Section>
  )
}
