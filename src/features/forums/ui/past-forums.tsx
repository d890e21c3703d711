import type { Forum } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/language'
import { forumKindLabel } from '../../../entities/forum/words.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import type { ForumCalendar } from '../data/forum-calendar.ts'
import { standingText } from './standing-text.ts'
import { TimeSpan } from './time-span.tsx'

interface PastForumsProps {
  years: ForumCalendar<Forum>['past']
  timeZone: string
}

/** The archive: what was held, year by year, the newest first. */
export function PastForums({ years, timeZone }: PastForumsProps) {
  const language = useLanguage()
  const now = useNow()
  return years.map(({ year, forums }) => (
    <div key={year} className="flex flex-col">
      <h3 className="text-lg font-semibold">{year}</h3>
      <ul className="flex flex-col divide-y divide-line">
        {forums.map((forum) => {
          const title = inLanguage(forum.title, language)
          const place = inLanguage(forum.place, language)
          return (
            <li key={forum.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 py-3">
              <div className="flex min-w-0 flex-1 basis-72 flex-col gap-0.5">
                <TextLink
                  to={`/${forum.territoryId}/forums/${forum.id}`}
                  lang={title.lang}
                  className="self-start font-medium"
                >
                  {title.text}
                </TextLink>
                <span className="text-sm text-ink-soft">
                  <TimeSpan startsAt={forum.startsAt} endsAt={forum.endsAt} timeZone={timeZone} />
                  {' · '}
                  <span lang={place.lang}>{place.text}</span>
                </span>
                <span className="text-sm text-ink-soft">
                  {forumKindLabel(forum.kind)}
                  {' · '}
                  {standingText(forum, now, timeZone)}
                </span>
              </div>
              {forum.plan && <Badge tone="good">{m.forums_fed_plan({ year: String(forum.plan.untilYear) })}</Badge>}
            </li>
          )
        })}
      </ul>
    </div>
  ))
}
