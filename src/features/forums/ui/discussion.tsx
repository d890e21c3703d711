import { isInForce } from '@kopir/domain/block/in-force'
import { mayPost } from '@kopir/domain/forum/discussion'
import type { Post, Session } from '@kopir/domain/forum/forum'
import { ArrowDown } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import { postTextName } from '../../../entities/forum/data/post-text-name.ts'
import { ownBlocks } from '../../../entities/person/data/block-queries.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { lazyPart } from '../../../shared/lazy-part.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useSendAfterSignIn } from '../../../shared/sign-in/use-send-after-sign-in.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ReadingOnly } from '../../../shared/ui/reading-only.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { threadsOf } from '../data/threads.ts'
import { ClosedDiscussion } from './closed-discussion.tsx'
import { NoPosts } from './no-posts.tsx'
import { EarlierPosts, LaterPosts } from './page-of-posts.tsx'
import { PostActions } from './post-actions.tsx'
import { PostComposer } from './post-composer.tsx'
import type { OrderedAct } from './post-dialog.tsx'
import { PostItem } from './post-item.tsx'
import { ThreadList } from './thread-list.tsx'
import { useArrivals } from './use-arrivals.ts'
import { goToPost, useAskedPost } from './use-asked-post.ts'
import { useCoveredBottom } from './use-covered-bottom.ts'
import { usePostActs } from './use-post-acts.ts'
import { type PostOptions, usePosting } from './use-posting.ts'
import { usePosts } from './use-posts.ts'

const PostDialog = lazyPart(async () => (await import('./post-dialog.tsx')).PostDialog)
const BlockNotice = lazyPart(async () => (await import('../../../entities/person/ui/block-notice.tsx')).BlockNotice)

/** The live discussion of a session: posts appear at once and are moderated afterwards. */
export function Discussion({ session }: { session: Session }) {
  const { territoryId } = session
  const { uid } = useSignIn()
  const list = usePosts(session)
  const { posts, error, retry } = list
  const { fresh, unseen, latest, markSeen, clear } = useArrivals(posts, uid)
  const posting = usePosting(session)
  const actsOf = usePostActs(session)
  const { data: blocks } = useLiveQuery(ownBlocks(uid))
  const now = useNow()
  const [replyTo, setReplyTo] = useState<Post | null>(null)
  const [ordered, setOrdered] = useState<{ act: OrderedAct; post: Post } | null>(null)
  const [ownId, setOwnId] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const writing = useRef<HTMLDivElement>(null)
  const isBlocked = blocks?.some((block) => block.territoryId === territoryId && isInForce(block, now))
  const isOpen = mayPost(session) && !isBlocked
  useCoveredBottom(writing, posts !== undefined && isOpen)
  const waiting = posting.waiting.filter(({ id }) => !posts?.some((post) => post.id === id))
  const all = [...(posts ?? []), ...waiting]
  const threads = threadsOf(all)
  const pending = new Set(posting.waiting.map(({ id }) => id))
  const asked = useAskedPost(list)
  const hasOwn = ownId !== null && all.some(({ id }) => id === ownId)

  function send(ngo: PostOptions['ngo'], answered: Post | null) {
    const onPosted = (id: string) => {
      setOwnId(id)
      setReplyTo(null)
      clear()
    }
    posting.send({ ngo, replyTo: answered?.id ?? null, onPosted })
  }

  // What was ordered before signing in is sent on the way back, unless another version of the text wants a decision.
  const signInToSend = useSendAfterSignIn<Post | null>({
    name: postTextName({ forumId: session.forumId, sessionId: session.id }),
    isReady: posts !== undefined && blocks !== undefined,
    send(answered) {
      setReplyTo(answered)
      if (isOpen && posting.text.trim() && posting.kept.others.length === 0) send(null, answered)
      field.current?.focus()
    },
  })

  useEffect(() => {
    if (hasOwn && ownId) goToPost(ownId, false)
  }, [hasOwn, ownId])

  if (error && !posts) return <ErrorState error={error} retry={retry} />
  if (!posts) return <Skeleton block="h-[60vh]" />

  const answeredBy = ({ replyTo }: Post) => all.find(({ id }) => id === replyTo) ?? null
  const item = (post: Post) => (
    <PostItem
      territoryId={territoryId}
      post={post}
      isOwn={post.authorUid === uid}
      isPending={pending.has(post.id)}
      isFresh={fresh.has(post.id)}
      isAsked={asked === post.id}
      onSeen={markSeen}
      actions={
        <PostActions
          session={session}
          post={post}
          isOwn={post.authorUid === uid}
          isPending={pending.has(post.id)}
          onTakeBack={
            pending.has(post.id) && posting.mayTakeBack(post.id)
              ? () => {
                  posting.takeBack(post.id)
                  field.current?.focus()
                }
              : undefined
          }
          {...actsOf(post, answeredBy(post))}
          onReply={() => {
            setReplyTo(post)
            field.current?.focus()
          }}
          onAct={(act) => setOrdered({ act, post })}
        />
      }
    />
  )
  const last = all.at(-1)
  const firstUnseen = posts.find(({ id }) => unseen.has(id))
  const thread = threads.find(({ post, replies }) => [post, ...replies].some(({ id }) => id === replyTo?.id))

  return (
    <Section
      title={m.forums_discussion()}
      aside={
        last && (
          <div className="flex items-center gap-3 text-sm text-ink-soft">
            <span>{m.forums_posts_count({ count: all.length })}</span>
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
      <EarlierPosts list={list} />
      {threads.length > 0 ? <ThreadList threads={threads} item={item} /> : <NoPosts session={session} />}
      <LaterPosts list={list} />
      {uid !== null && (
        <Suspense fallback={null}>
          <BlockNotice territoryId={territoryId} />
        </Suspense>
      )}
      {isOpen && <ReadingOnly />}
      {isOpen && (
        <div
          ref={writing}
          data-print="hide"
          className="needs-program sticky bottom-14 z-10 -mx-4 flex flex-col gap-2 border-t border-line bg-paper px-4 py-3 lg:bottom-0"
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
            territoryId={territoryId}
            field={field}
            kept={posting.kept}
            onText={posting.setText}
            error={posting.error}
            replyTo={replyTo}
            threadNgoId={thread?.post.ngoId ?? replyTo?.ngoId ?? null}
            onCancelReply={() => setReplyTo(null)}
            onSend={(ngo) => send(ngo, replyTo)}
            onSignIn={() => signInToSend(replyTo)}
          />
        </div>
      )}
      {!mayPost(session) && <ClosedDiscussion session={session} unsent={posting.text} />}
      {ordered && (
        <Suspense fallback={null}>
          <PostDialog
            key={ordered.post.id}
            session={session}
            {...ordered}
            onClose={() => setOrdered(null)}
            onReopen={() => setOrdered(ordered)}
          />
        </Suspense>
      )}
    </Section>
  )
}
