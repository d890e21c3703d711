import type { Session } from '@kopir/domain/forum/forum'
import { inLanguage } from '@kopir/domain/language'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { sessionKindLabel } from '../../../entities/forum/words.ts'
import { themeLabel } from '../../../entities/theme/words.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { ModeratedBy } from './moderated-by.tsx'
import { TimeSpan } from './time-span.tsx'

interface ProgrammeProps {
  sessions: readonly Session[]
  timeZone: string
}

/** The programme in the order of the clock; what runs at the same hour stands side by side in time. */
export function Programme({ sessions, timeZone }: ProgrammeProps) {
  const language = useLanguage()
  const dayOf = (session: Session) => civilDateAt(session.startsAt, timeZone)
  const severalDays = new Set(sessions.map(dayOf)).size > 1
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {sessions.map((session, position) => {
        const title = inLanguage(session.title, language)
        const place = inLanguage(session.place, language)
        const previous = sessions[position - 1]
        const beginsDay = severalDays && (!previous || dayOf(previous) !== dayOf(session))
        return (
          <li key={session.id} className="flex flex-col gap-1 py-4 sm:flex-row sm:gap-6">
            <div className="shrink-0 text-lg font-semibold sm:w-32">
              {beginsDay && <span className="block text-sm text-ink-soft">{formatDate(dayOf(session))}</span>}
              <TimeSpan startsAt={session.startsAt} endsAt={session.endsAt} timeZone={timeZone} hours />
            </div>
            <div className="flex min-w-0 flex-col gap-1">
              <h3 lang={title.lang} className="text-lg font-semibold">
                <TextLink to={`/${session.territoryId}/forums/${session.forumId}/sessions/${session.id}`}>
                  {title.text}
                </TextLink>
              </h3>
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
                <Badge tone="mute" plain>
                  {sessionKindLabel(session.kind)}
                </Badge>
                <span>{themeLabel(session.theme)}</span>
                <span aria-hidden>·</span>
                <span lang={place.lang}>{place.text}</span>
              </p>
              <p className="text-sm empty:hidden">
                <ModeratedBy session={session} />
              </p>
              {session.discussionOpen && (
                <p data-print="hide">
                  <Badge tone="info">{m.forums_discussion_open()}</Badge>
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
