import type { Forum } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/in-language'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { forumKindLabel } from '../../../shared/i18n/vocabulary/forum.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { standing } from '../data/forum-calendar.ts'
import { standingText } from './standing-text.ts'
import { TimeSpan } from './time-span.tsx'

/** A forum to come, or one that is on. */
export function ForumCard({ forum, timeZone }: { forum: Forum; timeZone: string }) {
  const language = useLanguage()
  const title = inLanguage(forum.title, language)
  const summary = inLanguage(forum.summary, language)
  const place = inLanguage(forum.place, language)
  const isOn = standing(forum, new Date(), timeZone) === 'now'
  return (
    <Card as="li" className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <Badge tone={isOn ? 'due' : 'info'}>{standingText(forum, timeZone)}</Badge>
        {forumKindLabel(forum.kind)}
      </p>
      <h3 className="text-lg font-semibold" lang={title.lang}>
        <TextLink to={`/${forum.territoryId}/forums/${forum.id}`}>{title.text}</TextLink>
      </h3>
      <p>
        <TimeSpan startsAt={forum.startsAt} endsAt={forum.endsAt} />
        {' · '}
        <span lang={place.lang}>{place.text}</span>
      </p>
      <p lang={summary.lang} className="max-w-text text-ink-soft">
        {summary.text}
      </p>
    </Card>
  )
}
