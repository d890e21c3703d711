import { inLanguage } from '@kopir/domain/in-language'
import type { ForumSummary, PublishedHome } from '@kopir/domain/published/pages'
import { civilDateAt, daysBetween } from '@kopir/domain/time/civil-date'
import { formatDateTime } from '../../../shared/i18n/format-date.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

function distance(startsAt: string, timeZone: string): string {
  const days = daysBetween(civilDateAt(new Date(), timeZone), civilDateAt(new Date(startsAt), timeZone))
  if (days === 0) return m.home_today()
  return days > 0 ? m.home_in_days({ count: days }) : m.home_days_ago({ count: -days })
}

interface MeetingProps {
  label: string
  none: string
  forum: ForumSummary | null
  territoryId: string
  timeZone: string
}

function Meeting({ label, none, forum, territoryId, timeZone }: MeetingProps) {
  const language = useLanguage()
  const title = forum && inLanguage(forum.title, language)
  return (
    <div className="flex flex-col gap-0.5">
      <h3 className="text-sm text-ink-soft">
        {label}
        {forum && <strong className="font-semibold text-ink"> · {distance(forum.startsAt, timeZone)}</strong>}
      </h3>
      {forum && title ? (
        <>
          <TextLink to={`/${territoryId}/forums/${forum.id}`} lang={title.lang} className="font-medium">
            {title.text}
          </TextLink>
          <p className="text-sm text-ink-soft">
            <time dateTime={forum.startsAt}>{formatDateTime(forum.startsAt)}</time>
            {' · '}
            {inLanguage(forum.place, language).text}
          </p>
        </>
      ) : (
        <p className="text-ink-soft">{none}</p>
      )}
    </div>
  )
}

interface MeetingsProps {
  home: PublishedHome
  timeZone: string
}

/** When: the next meeting, and how long ago the last one was. */
export function Meetings({ home, timeZone }: MeetingsProps) {
  const { territoryId, nextForum, lastForum } = home
  const place = { territoryId, timeZone }
  return (
    <Section
      title={m.home_meetings_title()}
      aside={<TextLink to={`/${territoryId}/forums`}>{m.common_show_all()}</TextLink>}
    >
      <Card className="flex flex-col gap-4">
        <Meeting label={m.home_next_meeting()} none={m.home_no_next_meeting()} forum={nextForum} {...place} />
        <Meeting label={m.home_last_meeting()} none={m.home_no_last_meeting()} forum={lastForum} {...place} />
      </Card>
    </Section>
  )
}
