import { AppError } from '../../../shared/app-error.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'

const aboutNames = ['name-unfit', 'name-reserved', 'name-taken', 'renamed-recently']

/** What to say beside the field of a name that was not taken; undefined for any other failure. */
export const nameRefusal = (failure: Error | null): string | undefined =>
  failure instanceof AppError && aboutNames.includes(failure.code) ? errorText(failure) : undefined
