import { type CsvCell, csvText } from '@kopir/texts/csv-text'
import { formatDate, formatDateTime } from '../i18n/format-date.ts'
import { getLanguage } from '../i18n/language.ts'
import { m } from '../i18n/messages.ts'

/** Where the rows of a file come from: a file travels without its page. */
export interface SheetOrigin {
  /** Its name. */
  place: string
  source: string
  /** A civil date, or an instant with its hour. */
  asOf: Date | string
  isDemo: boolean
}

/** A table as a file in the language of the interface, with its origin below the rows. */
export function sheetCsv(
  head: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { place, source, asOf, isDemo }: SheetOrigin,
): string {
  const isDay = typeof asOf === 'string' && asOf.length <= 10
  const about: [string, string][] = [
    [m.common_csv_place(), place],
    [m.common_csv_source(), source],
    [m.common_csv_as_of(), isDay ? formatDate(asOf) : formatDateTime(asOf)],
  ]
  if (isDemo) about.push([m.common_demo(), m.common_demo_note()])
  return csvText({ head, rows, about }, getLanguage())
}
