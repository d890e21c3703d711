import { isTakenBack } from '@kopir/domain/forum/define-post-act'
import type { Post } from '@kopir/domain/forum/forum'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { formatTime, kazakhstanTimeZone } from '@kopir/texts/format-date'
import { guessLanguage } from '@kopir/texts/guess-language'
import { type ReactNode, useEffect, useRef } from 'react'
import { NgoName } from '../../../entities/ngo/ui/ngo-name.tsx'
import { RuleLink } from '../../../entities/proposal/ui/rule-link.tsx'
import { ruleText } from '../../../entities/proposal/words.ts'
import { markLabel } from '../../../entities/staff/words.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { formatDateTime } from '../../../shared/i18n/format-date.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { LinkedText } from '../../../shared/text/linked-text.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'
import { Link } from '../../../shared/ui/link.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'

interface PostItemProps {
  territoryId: string
  post: Post
  isOwn: boolean
  isPending: boolean
  isFresh: boolean
  /** The address asks for it. */
  isAsked: boolean
  /** Told once when a fresh post comes on the screen. */
  onSeen: (postId: string) => void
  actions?: ReactNode
}

/** The bar above and the field below lie over the page: what is behind them is not seen. */
const uncovered = '-64px 0px -220px 0px'

/** Where a post stands in the document, to be scrolled and linked to. */
export const postAnchor = (postId: string) => `post-${postId}`

/** One post: who, for whom, when, what. A hidden one keeps its place and says why. */
export function PostItem({ territoryId, post, isOwn, isPending, isFresh, isAsked, onSeen, actions }: PostItemProps) {
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

  const { departmentName } = usePlaces()
  const isGone = post.hidden || isTakenBack(post)
  return (
    <article
      ref={element}
      id={postAnchor(post.id)}
      tabIndex={-1}
      aria-labelledby={`${postAnchor(post.id)}-who`}
      className={classNames(
        '-ml-4 flex flex-col gap-0.5 rounded-md border-l-4 py-1.5 pr-2 pl-3',
        isFresh ? 'border-accent bg-accent-soft' : isAsked ? 'border-primary bg-primary-soft' : 'border-transparent',
        isPending && 'opacity-70',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
        <span id={`${postAnchor(post.id)}-who`} className="font-semibold text-ink">
          {isGone ? (
            <GoneName post={post} isOwn={isOwn} />
          ) : (
            <PersonName>{post.authorName || m.common_deleted_author()}</PersonName>
          )}
        </span>
        {post.authorMark && <Badge plain>{markLabel(post.authorMark, departmentName)}</Badge>}
        {post.ngoId && (
          <Link
            to={`/${territoryId}/registry/${post.ngoId}`}
            className="rounded-full bg-primary-soft px-2 py-0.5 font-medium text-primary-strong no-underline hover:underline"
          >
            <span className="sr-only">{m.forums_on_behalf_of()} </span>
            {post.ngoName && <NgoName name={post.ngoName} />}
          </Link>
        )}
        {isOwn && !isGone && <span>({m.forums_you()})</span>}
        <PostTime post={post} />
        {post.correctedAt && !isGone && (
          <span title={formatDateTime(post.correctedAt)}>{m.conduct_was_corrected()}</span>
        )}
        {isFresh && <Badge tone="due">{m.forums_new()}</Badge>}
        {isPending && <span>{navigator.onLine ? m.forums_sending() : m.forums_waits_for_connection()}</span>}
      </p>
      {post.hidden && <HiddenReason post={post} isOwn={isOwn} />}
      {!isGone && (
        <p lang={post.lang} className="max-w-text whitespace-pre-wrap wrap-anywhere">
          <LinkedText text={post.text} />
        </p>
      )}
      {actions}
    </article>
  )
}

/** What stands where a name stood. */
function GoneName({ post, isOwn }: { post: Post; isOwn: boolean }) {
  if (!post.hidden) return m.conduct_taken_back()
  return isOwn ? m.conduct_your_hidden_post() : m.conduct_hidden_post()
}

/** Why a post is hidden, and for its author what became of their objection. */
function HiddenReason({ post, isOwn }: { post: Post; isOwn: boolean }) {
  const lang = post.hiddenLang ?? guessLanguage(post.hiddenReason ?? '', getLanguage())
  return (
    <div className="rounded-md bg-mute-soft px-3 py-2 wrap-anywhere text-ink-soft">
      <p>
        {m.forums_hidden()} <span lang={lang}>{post.hiddenReason}</span>
      </p>
      {post.hiddenRule != null && (
        <p>
          <RuleLink rule={post.hiddenRule} /> {ruleText(post.hiddenRule)}
        </p>
      )}
      {isOwn && post.objection === 'open' && <p>{m.conduct_object_open()}</p>}
      {isOwn && post.objection === 'dismissed' && <p>{m.conduct_object_dismissed()}</p>}
    </div>
  )
}

/** The hour alone on the day itself; leads to the post, so that it can be sent to somebody. */
function PostTime({ post: { id, createdAt: at } }: { post: Post }) {
  const isToday = civilDateAt(at, kazakhstanTimeZone) === useToday(kazakhstanTimeZone)
  return (
    <Link to={{ search: `?post=${encodeURIComponent(id)}` }} replace className="text-ink-soft">
      <span className="sr-only">{m.conduct_link_to_post()}: </span>
      <time dateTime={at.toISOString()} title={formatDateTime(at)}>
        {isToday ? formatTime(at) : formatDateTime(at)}
      </time>
    </Link>
  )
}
