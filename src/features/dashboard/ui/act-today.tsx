import type { Staff } from '@kopir/domain/person/staff'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import type { PersonalWork } from '../data/personal-work.ts'
import { usePersonalWork } from '../data/use-personal-work.ts'
import { BigFigure } from './big-figure.tsx'
import { workLabel } from './work-label.ts'

interface ActTodayProps {
  statistics: Statistics
  staff: Staff
  today: CivilDate
}

const isLate = (kind: PersonalWork['kind']) => kind === 'office_late' || kind.startsWith('fulfil')

/** What waits for the person who looks, by their own roles here; each number opens the place where it is done. */
export function ActToday({ statistics, staff, today }: ActTodayProps) {
  const { work, isKnown } = usePersonalWork(statistics, staff, statistics.territoryId, today)
  return (
    <Section title={m.dashboard_today_title()}>
      <Card className="flex flex-wrap gap-x-10 gap-y-4 border-l-4 border-l-accent">
        {work.length === 0 && isKnown && <p>{m.dashboard_today_none()}</p>}
        {!isKnown && <p className="text-ink-soft">{m.dashboard_today_unknown()}</p>}
        {work.map(({ kind, count, overdue, dueToday, to }) => (
          <div key={`${kind} ${to}`} className="flex max-w-64 flex-col">
            <BigFigure value={formatNumber(count)} label={workLabel(kind)} to={to} urgent={isLate(kind)} />
            {overdue > 0 && (
              <span className="font-medium text-late">{m.dashboard_today_late({ count: formatNumber(overdue) })}</span>
            )}
            {dueToday > 0 && (
              <span className="font-medium text-accent-ink">
                {m.dashboard_today_due({ count: formatNumber(dueToday) })}
              </span>
            )}
          </div>
        ))}
      </Card>
    </Section>
  )
}
