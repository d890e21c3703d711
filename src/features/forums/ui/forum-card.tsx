import type { Forum } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/language'
import { forumKindLabel } from '../../../entities/forum/words.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { isOn } from '../data/forum-calendar.ts'
import { standingText } from './standing-text.ts'
import { TimeSpan } from './time-span.tsx'

/** A forum to come, or one that is on. */
export function ForumCard({ forum, timeZone }: { forum: Forum; timeZone: string }) {
  const language = useLanguage()
  const now = useNow()
  const title = inLanguage(forum.title, language)
  const summary = inLanguage(forum.summary, language)
  const place = inLanguage(forum.place, language)
  const isRunning = isOn(forum, now)
  return (
    <Card as="li" className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <Badge tone={isRunning ? 'due' : 'info'}>{standingText(forum, now, timeZone)}</Badge>
        {forumKindLabel(forum.kind)}
      </p>
      <h3 className="text-lg font-semibold" lang={title.lang}>
        <TextLink to={`/${forum.territoryId}/forums/${forum.id}`}>{title.text}</TextLink>
      </h3>
      <p>
        <TimeSpan startsAt={forum.startsAt} endsAt={forum.endsAt} timeZone={timeZone} />
        {' · '}
        <span lang={place.lang}>{place.text}</span>
      </p>
      <p lang={summary.lang} className="max-w-text text-ink-soft">
        {summary.text}
      </p>
    </Card>
  )
}
