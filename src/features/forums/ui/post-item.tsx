import type { Post } from '@kopir/domain/forum/forum'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { formatDateTime, formatTime, kazakhstanTimeZone } from '../../../shared/i18n/format-date.ts'
import { guessLanguage } from '../../../shared/i18n/guess-language.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'

interface PostItemProps {
  territoryId: string
  post: Post
  isOwn: boolean
  isPending: boolean
  isFresh: boolean
  /** Told once when a fresh post comes on the screen. */
  onSeen: (postId: string) => void
  actions?: ReactNode
}

/** The bar above and the field below lie over the page: what is behind them is not seen. */
const uncovered = '-64px 0px -220px 0px'

/** Where a post stands in the document, to be scrolled and linked to. */
export const postAnchor = (postId: string) => `post-${postId}`

/** One post: who, for whom, when, what. A hidden one keeps its place and says why. */
export function PostItem({ territoryId, post, isOwn, isPending, isFresh, onSeen, actions }: PostItemProps) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isFresh || !element.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting) && document.visibilityState === 'visible') {
          onSeen(post.id)
        }
      },
      { rootMargin: uncovered },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [isFresh, post.id, onSeen])

  return (
    <article
      ref={element}
      id={postAnchor(post.id)}
      tabIndex={-1}
      aria-labelledby={`${postAnchor(post.id)}-who`}
      className={classNames(
        '-ml-4 flex flex-col gap-0.5 rounded-md border-l-4 py-1.5 pr-2 pl-3',
        isFresh ? 'border-accent bg-accent-soft' : 'border-transparent',
        isPending && 'opacity-70',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
        <span id={`${postAnchor(post.id)}-who`} className="font-semibold text-ink">
          {post.authorName}
        </span>
        {post.ngoId && (
          <Link
            to={`/${territoryId}/registry/${post.ngoId}`}
            className="rounded-full bg-primary-soft px-2 py-0.5 font-medium text-primary-strong no-underline hover:underline"
          >
            <span className="sr-only">{m.forums_on_behalf_of()} </span>
            <span lang={guessLanguage(post.ngoName ?? '', post.lang)}>{post.ngoName}</span>
          </Link>
        )}
        {isOwn && <span>({m.forums_you()})</span>}
        <PostTime at={post.createdAt} />
        {isFresh && <Badge tone="due">{m.forums_new()}</Badge>}
        {isPending && <span>{navigator.onLine ? m.forums_sending() : m.forums_waits_for_connection()}</span>}
      </p>
      {post.hidden ? (
        <p className="rounded-md bg-mute-soft px-3 py-2 text-ink-soft">
          {m.forums_hidden()}{' '}
          <span lang={guessLanguage(post.hiddenReason ?? '', getLanguage())}>{post.hiddenReason}</span>
        </p>
      ) : (
        <p lang={post.lang} className="max-w-text whitespace-pre-wrap wrap-anywhere">
          {post.text}
        </p>
      )}
      {actions}
    </article>
  )
}

/** The hour alone on the day itself. */
function PostTime({ at }: { at: Date }) {
  const isToday = civilDateAt(at, kazakhstanTimeZone) === civilDateAt(new Date(), kazakhstanTimeZone)
  return (
    <time dateTime={at.toISOString()} title={formatDateTime(at)}>
      {isToday ? formatTime(at) : formatDateTime(at)}
    </time>
  )
}
