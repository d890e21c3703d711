import { m } from '../../../shared/i18n/messages.ts'

/** What a column is called: by its heading, else by its place. */
export const headingOf = (heading: string, column: number): string =>
  heading || m.import_column_number({ number: column + 1 })
