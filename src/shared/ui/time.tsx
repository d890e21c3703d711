import { formatDate, formatDateTime } from '../i18n/format-date.ts'

interface TimeProps {
  /** A civil date, an instant or its ISO 8601 text. */
  at: Date | string
  /** With hours and minutes. */
  precise?: boolean
}

/** A day or an instant, readable by machines too. */
export function Time({ at, precise = false }: TimeProps) {
  const machine = typeof at === 'string' ? at : at.toISOString()
  return <time dateTime={machine}>{precise ? formatDateTime(at) : formatDate(at)}</time>
}
