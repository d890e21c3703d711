import { formatDate } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useToday } from '../../territory/data/use-today.ts'
import { answerDueOn, waitingFor } from '../data/waiting.ts'
import { Clock } from './clock.tsx'

interface WaitingClockProps {
  proposal: Parameters<typeof waitingFor>[0]
  timeZone: string
  /** Whether the reader wrote it: what waits for the author waits for them. */
  own?: boolean
}

/** The clock of the term that runs now, with what it counts to, and the day of the answer; nothing where none runs. */
export function WaitingClock({ proposal, timeZone, own = false }: WaitingClockProps) {
  const today = useToday(timeZone)
  const waiting = waitingFor(proposal, timeZone, today)
  const answerOn = answerDueOn(proposal)
  if (!waiting?.dueOn && !answerOn) return null
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-0.5">
      {waiting?.dueOn && (
        <Clock
          goal={own && waiting.goal === 'word' ? 'own_word' : waiting.goal}
          dueOn={waiting.dueOn}
          termDays={waiting.termDays}
          today={today}
        />
      )}
      {answerOn && <span className="text-sm text-ink-soft">{m.clock_answer_due({ date: formatDate(answerOn) })}</span>}
    </span>
  )
}
