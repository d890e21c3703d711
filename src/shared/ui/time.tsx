import { formatDate, formatDateTime } from '../i18n/format-date.ts'
import { m } from '../i18n/messages.ts'

interface TimeProps {
  /** A civil date, an instant or its ISO 8601 text. */
  at: Date | string
  /** With hours and minutes. */
  precise?: boolean
}

/** A day or an instant, readable by machines too. */
export function Time({ at, precise = false }: TimeProps) {
  // The beginning of the epoch stands for an instant that was stored and cannot be read.
  if (typeof at !== 'string' && at.getTime() === 0) return <span>{m.common_unknown()}</span>
  const machine = typeof at === 'string' ? at : at.toISOString()
  return <time dateTime={machine}>{precise ? formatDateTime(at) : formatDate(at)}</time>
}
