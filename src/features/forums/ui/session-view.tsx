import type { Session } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/in-language'
import { useQuery } from '@tanstack/react-query'
import { AppError } from '../../../shared/app-error.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { sessionKindLabel } from '../../../shared/i18n/vocabulary/forum.ts'
import { themeLabel } from '../../../shared/i18n/vocabulary/theme.ts'
import { useTerritory } from '../../../shared/places/use-territory.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { forumQuery } from '../data/forum-query.ts'
import { watchSession } from '../data/post-store.ts'
import { Discussion } from './discussion.tsx'
import { TimeSpan } from './time-span.tsx'

interface SessionViewProps {
  forumId: string
  sessionId: string
}

/** A session of a forum: what it is about and its live discussion. */
export function SessionView({ forumId, sessionId }: SessionViewProps) {
  const language = useLanguage()
  const { territoryId } = useTerritory()
  const { data: forumPage } = useQuery(forumQuery(territoryId, forumId))
  const {
    data: session,
    error,
    retry,
  } = useLiveQuery<Session | null>({ queryKey: ['session', forumId, sessionId] }, (push, fail) =>
    watchSession(forumId, sessionId, push, fail),
  )
  const forumTitle = forumPage && inLanguage(forumPage.forum.title, language)
  const toForum = (
    <TextLink to={`/${territoryId}/forums/${forumId}`} lang={forumTitle?.lang}>
      {forumTitle?.text ?? m.forums_forum()}
    </TextLink>
  )
  const missing = session === null || (session !== undefined && session.territoryId !== territoryId)

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
    <>
      <PageHeader
        title={title.text}
        lang={title.lang}
        eyebrow={
          <>
            {toForum}
            <span>{sessionKindLabel(session.kind)}</span>
            <Badge tone={session.discussionOpen ? 'info' : 'mute'}>
              {session.discussionOpen ? m.forums_discussion_open() : m.forums_discussion_closed()}
            </Badge>
          </>
        }
        lead={
          <>
            <TimeSpan startsAt={session.startsAt} endsAt={session.endsAt} />
            {' · '}
            <span lang={place.lang}>{place.text}</span>
            {' · '}
            {themeLabel(session.theme)}
            {session.moderatorNames.length > 0 && (
              <span className="block">
                {m.forums_moderated_by({
                  count: session.moderatorNames.length,
                  names: session.moderatorNames.join(', '),
                })}
              </span>
            )}
          </>
        }
      />
      <Discussion key={`${forumId}/${sessionId}`} session={session} />
    </>
  )
}
