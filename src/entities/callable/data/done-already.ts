import type { ErrorCode } from '@kopir/texts/error-codes'
import { AppError } from '../../../shared/app-error.ts'

/**
 * For `catch`: a refusal that says that it is so already is an answer. The order was carried out before its answer was lost,
 * or somebody else was faster; either way nothing is left to do.
 */
export const doneAlready =
  <Answer>(code: ErrorCode, answer: Answer) =>
  (failure: unknown): Answer => {
    if (failure instanceof AppError && failure.code === code) return answer
    throw failure
  }
