import { inLanguage } from '@kopir/domain/language'
import type { ForumSummary, PublishedHome } from '@kopir/domain/published/pages'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { distanceText } from '../../../entities/calendar/span-words.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { formatDateTime } from '../../../shared/i18n/format-date.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { LocalizedText } from '../../../shared/i18n/localized-text.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { meetingsNow } from '../data/meetings-now.ts'

interface MeetingProps {
  label: string
  none?: string
  forum: ForumSummary | null
  territoryId: string
  timeZone: string
  /** Of a meeting that is on it is plain when it is. */
  isOn?: boolean
}

function Meeting({ label, none, forum, territoryId, timeZone, isOn = false }: MeetingProps) {
  const language = useLanguage()
  const today = useToday(timeZone)
  const title = forum && inLanguage(forum.title, language)
  return (
    <div className="flex flex-col gap-0.5">
      <h3 className="text-sm text-ink-soft">
        {label}
        {forum && !isOn && (
          <strong className="font-semibold text-ink">
            {' '}
            · {distanceText(civilDateAt(new Date(forum.startsAt), timeZone), today)}
          </strong>
        )}
      </h3>
      {forum && title ? (
        <>
          <TextLink to={`/${territoryId}/forums/${forum.id}`} lang={title.lang} className="font-medium">
            {title.text}
          </TextLink>
          <p className="text-sm text-ink-soft">
            <time dateTime={forum.startsAt}>{formatDateTime(forum.startsAt)}</time>
            {' · '}
            <LocalizedText text={forum.place} />
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

/** When: what is on, the next meeting, and how long ago the last one was. */
export function Meetings({ home, timeZone }: MeetingsProps) {
  const { territoryId } = home
  const { running, next, last } = meetingsNow(home, useNow())
  const place = { territoryId, timeZone }
  return (
    <Section
      title={m.home_meetings_title()}
      aside={<TextLink to={`/${territoryId}/forums`}>{m.common_show_all()}</TextLink>}
    >
      <Card className="flex flex-col gap-4">
        {running.map((forum) => (
          <Meeting key={forum.id} label={m.home_running_meeting()} forum={forum} isOn {...place} />
        ))}
        <Meeting label={m.home_next_meeting()} none={m.home_no_next_meeting()} forum={next} {...place} />
        <Meeting label={m.home_last_meeting()} none={m.home_no_last_meeting()} forum={last} {...place} />
      </Card>
    </Section>
  )
}
