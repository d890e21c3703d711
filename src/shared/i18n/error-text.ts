import type { ErrorCode } from '@kopir/texts/error-codes'
import { errorWords } from '@kopir/texts/error-words'
import { AppError } from '../app-error.ts'
import { isMissingCode } from '../load-code.ts'
import { m } from './messages.ts'

function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code
  if (!isMissingCode(error)) return 'unknown'
  return navigator.onLine ? 'unavailable' : 'offline'
}

/** It failed for want of a connection. */
export const isOffline = (error: unknown): boolean => codeOf(error) === 'offline'

/** What happened, what is kept and what to do, in the reader's language; for any thrown value. */
export function errorText(error: unknown): string {
  return errorWords(codeOf(error), m)
}
