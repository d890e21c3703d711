import { type ErrorCode, isErrorCode } from '@kopir/texts/error-codes'
import { AppError } from '../app-error.ts'
import { isMissingCode } from '../load-code.ts'

const codes: Record<string, ErrorCode> = {
  'permission-denied': 'permission-denied',
  unauthenticated: 'not-signed-in',
  'not-found': 'not-found',
  aborted: 'changed-meanwhile',
  'failed-precondition': 'not-in-this-state',
  'invalid-argument': 'invalid-request',
  'resource-exhausted': 'too-many-requests',
  unavailable: 'unavailable',
  internal: 'unavailable',
  'deadline-exceeded': 'unavailable',
  'invalid-credential': 'wrong-password',
  'invalid-login-credentials': 'wrong-password',
  'wrong-password': 'wrong-password',
  'user-not-found': 'wrong-password',
  'email-already-in-use': 'email-in-use',
  'weak-password': 'weak-password',
  'invalid-email': 'invalid-email',
  'missing-email': 'invalid-email',
  'user-disabled': 'account-disabled',
  'user-token-expired': 'not-signed-in',
  'too-many-requests': 'too-many-requests',
  'network-request-failed': 'offline',
}

function codeOf(error: unknown): ErrorCode | undefined {
  const raw = (error as { code?: unknown } | null)?.code
  return typeof raw === 'string' ? codes[raw.replace(/^(auth|firestore|functions)\//, '')] : undefined
}

/** Whatever Firebase, a callable or the network threw, as an `AppError`. Idempotent. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const refusal = (error as { details?: { code?: unknown } } | null)?.details?.code
  if (isErrorCode(refusal)) return new AppError(refusal, { cause: error })
  const code = isMissingCode(error) ? 'unavailable' : codeOf(error)
  const lostConnection = code === 'unavailable' && typeof navigator !== 'undefined' && navigator.onLine === false
  return new AppError(lostConnection ? 'offline' : (code ?? 'unknown'), { cause: error })
}
