import type { PublishedHome } from '@kopir/domain/published/pages'
import { type CivilDate, civilDateAt } from '@kopir/domain/time/civil-date'
import { Link } from 'react-router'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'

type Commitments = PublishedHome['commitments']

interface PromisesProps {
  territoryId: string
  commitments: Commitments
  timeZone: string
}

const isLate = ({ dueOn, state }: Commitments['items'][number], today: CivilDate) =>
  dueOn !== null && dueOn < today && state !== 'confirmed' && state !== 'cancelled'

/** Is it kept: promises by what is known of them, and those late or due first. */
export function Promises({ territoryId, commitments, timeZone }: PromisesProps) {
  const today = civilDateAt(new Date(), timeZone)
  const roadmap = `/${territoryId}/roadmap`
  const count = (state: string) => commitments.byState[state] ?? 0
  const figures = [
    { state: 'planned', label: m.home_promised_open() },
    { state: 'declared', label: m.home_promised_declared() },
    { state: 'confirmed', label: m.home_promised_confirmed() },
  ]
  const empty = Object.values(commitments.byState).every((value) => value === 0)
  return (
    <Section title={m.home_promised_title()} aside={<TextLink to={roadmap}>{m.common_roadmap()}</TextLink>}>
      <Card className="flex flex-col gap-3">
        {empty && <p className="text-ink-soft">{m.home_promised_none()}</p>}
        <ul className="flex flex-col gap-1">
          {figures.map(({ state, label }) => (
            <li key={state} className="flex justify-between gap-4">
              <span>{label}</span>
              <Link to={`${roadmap}?state=${state}`} className="tabular text-link font-semibold">
                {formatNumber(count(state))}
              </Link>
            </li>
          ))}
        </ul>
        {commitments.items.length > 0 && (
          <>
            <h3 className="border-t border-line pt-3 font-semibold">{m.home_promised_next()}</h3>
            <ul className="flex flex-col gap-3">
              {commitments.items.map((item) => (
                <li key={item.id} className="flex flex-col items-start gap-1">
                  <Link to={`${roadmap}?year=${item.year}#${item.id}`} lang={item.lang} className="hover:underline">
                    {item.title}
                  </Link>
                  <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                    {isLate(item, today) && <Badge tone="late">{m.common_overdue()}</Badge>}
                    {item.dueOn && m.common_due_on({ date: formatDate(item.dueOn) })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
    </Section>
  )
}
