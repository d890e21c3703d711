import { mayPost } from '@kopir/domain/forum/discussion'
import type { Session } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/language'
import { useQuery } from '@tanstack/react-query'
import { sessionOfForum, sessionPage } from '../../../entities/forum/data/forum-queries.ts'
import { sessionKindLabel } from '../../../entities/forum/words.ts'
import { useTerritory } from '../../../entities/territory/data/use-territory.ts'
import { OwnPlace } from '../../../entities/territory/ui/own-place.tsx'
import { themeLabel } from '../../../entities/theme/words.ts'
import { AppError } from '../../../shared/app-error.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { Discussion } from './discussion.tsx'
import { ModeratedBy } from './moderated-by.tsx'
import { TimeSpan } from './time-span.tsx'

interface SessionViewProps {
  forumId: string
  sessionId: string
}

/** A session of a forum: what it is about and its live discussion. */
export function SessionView({ forumId, sessionId }: SessionViewProps) {
  const language = useLanguage()
  const { territoryId, timeZone } = useTerritory()
  const { data: page } = useQuery(sessionPage(forumId, sessionId))
  const { data: session, error, retry } = useLiveQuery(sessionOfForum(forumId, sessionId))
  const forumTitle = page && inLanguage(page.forum.title, language)
  const toForum = (
    <TextLink to={`/${territoryId}/forums/${forumId}`} lang={forumTitle?.lang}>
      {forumTitle?.text ?? m.forums_forum()}
    </TextLink>
  )
  const missing = session === null

  if (!session || missing) {
    return (
      <>
        <PageHeader title={m.forums_session()} eyebrow={toForum} />
        {error || missing ? (
          <ErrorState error={error ?? new AppError('not-found')} retry={retry} />
        ) : (
          <Skeleton block="h-[60vh]" />
        )}
      </>
    )
  }
  const title = inLanguage(session.title, language)
  const place = inLanguage(session.place, language)
  return (
    <OwnPlace territoryId={session.territoryId}>
      <PageHeader
        title={title.text}
        lang={title.lang}
        eyebrow={
          <>
            {toForum}
            <span>{sessionKindLabel(session.kind)}</span>
            <DiscussionBadge session={session} />
          </>
        }
        lead={
          <>
            <TimeSpan startsAt={session.startsAt} endsAt={session.endsAt} timeZone={timeZone} />
            {' · '}
            <span lang={place.lang}>{place.text}</span>
            {' · '}
            {themeLabel(session.theme)}
            <ModeratedBy session={session} />
          </>
        }
      />
      <Discussion key={`${forumId}/${sessionId}`} session={session} />
    </OwnPlace>
  )
}

/** Whether posts are taken; of a session to come nobody should read that it is over. */
function DiscussionBadge({ session }: { session: Session }) {
  const now = useNow()
  if (mayPost(session)) return <Badge tone="info">{m.forums_discussion_open()}</Badge>
  return (
    <Badge tone="mute">{session.startsAt > now ? m.forums_discussion_ahead() : m.forums_discussion_closed()}</Badge>
  )
}
