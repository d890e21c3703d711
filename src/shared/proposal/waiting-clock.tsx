import type { Proposal } from '@kopir/domain/proposal/proposal'
import { civilDateAt, daysBetween } from '@kopir/domain/time/civil-date'
import { formatDate } from '../i18n/format-date.ts'
import { m } from '../i18n/messages.ts'
import { Clock } from '../ui/clock.tsx'
import { waitingFor } from './waiting.ts'

interface WaitingClockProps {
  proposal: Parameters<typeof waitingFor>[0] & Pick<Proposal, 'state'>
  timeZone: string
}

/** The clock of the term that runs now; nothing where none does. */
export function WaitingClock({ proposal, timeZone }: WaitingClockProps) {
  const waiting = waitingFor(proposal, timeZone)
  if (!waiting?.dueOn) return null
  if (waiting.termDays !== null) return <Clock dueOn={waiting.dueOn} termDays={waiting.termDays} timeZone={timeZone} />
  const left = daysBetween(civilDateAt(new Date(), timeZone), waiting.dueOn)
  return (
    <span className="tabular text-sm font-medium text-ink-soft">
      {left < 0 ? m.common_overdue() : m.common_due_on({ date: formatDate(waiting.dueOn) })}
    </span>
  )
}
