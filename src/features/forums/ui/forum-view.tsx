import { inLanguage } from '@kopir/domain/language'
import { useQuery } from '@tanstack/react-query'
import { forumPage } from '../../../entities/forum/data/forum-queries.ts'
import { forumKindLabel } from '../../../entities/forum/words.ts'
import { useTerritory } from '../../../entities/territory/data/use-territory.ts'
import { OwnPlace } from '../../../entities/territory/ui/own-place.tsx'
import { useNow } from '../../../shared/clock/use-now.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { isOn } from '../data/forum-calendar.ts'
import { ForumResults } from './forum-results.tsx'
import { Programme } from './programme.tsx'
import { standingText } from './standing-text.ts'
import { TimeSpan } from './time-span.tsx'

/** A forum: when and where, its programme, what came of it. Prints as its programme. */
export function ForumView({ forumId }: { forumId: string }) {
  const language = useLanguage()
  const { territoryId, timeZone } = useTerritory()
  const now = useNow()
  const { data, error, refetch } = useQuery(forumPage(forumId))
  const toForums = <TextLink to={`/${territoryId}/forums`}>{m.forums_title()}</TextLink>

  if (!data) {
    return (
      <>
        <PageHeader title={m.forums_forum()} eyebrow={toForums} />
        {error ? <ErrorState error={error} retry={() => void refetch()} /> : <Skeleton block="h-[60vh]" />}
      </>
    )
  }
  const { forum, sessions, results } = data
  const title = inLanguage(forum.title, language)
  const summary = inLanguage(forum.summary, language)
  const place = inLanguage(forum.place, language)
  const isRunning = isOn(forum, now)
  return (
    <OwnPlace territoryId={forum.territoryId}>
      <PageHeader
        title={title.text}
        lang={title.lang}
        eyebrow={
          <>
            {toForums}
            <span>{forumKindLabel(forum.kind)}</span>
            <Badge tone={isRunning ? 'due' : forum.endsAt <= now ? 'mute' : 'info'}>
              {standingText(forum, now, timeZone)}
            </Badge>
          </>
        }
        lead={<span lang={summary.lang}>{summary.text}</span>}
        actions={<Button onClick={() => window.print()}>{m.common_print()}</Button>}
      />
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[auto_1fr] sm:justify-start">
        <div>
          <dt className="text-sm text-ink-soft">{m.forums_when()}</dt>
          <dd className="font-medium">
            <TimeSpan startsAt={forum.startsAt} endsAt={forum.endsAt} timeZone={timeZone} />
          </dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">{m.forums_where()}</dt>
          <dd className="font-medium" lang={place.lang}>
            {place.text}
          </dd>
        </div>
      </dl>
      <Section title={m.forums_programme()}>
        {sessions.length > 0 ? (
          <Programme sessions={sessions} timeZone={timeZone} />
        ) : (
          <EmptyState title={m.forums_programme_none()}>{m.forums_programme_none_hint()}</EmptyState>
        )}
      </Section>
      <ForumResults forum={forum} results={results} />
    </OwnPlace>
  )
}
