import type { RefusalCode } from '@kopir/domain/refusal'

/** What can go wrong beside a refusal: the connection, the sign-in, the stored form. */
export type TroubleCode =
  | 'offline'
  | 'unavailable'
  | 'permission-denied'
  | 'wrong-password'
  | 'email-in-use'
  | 'weak-password'
  | 'invalid-email'
  | 'account-disabled'
  | 'too-many-requests'
  | 'data-invalid'
  | 'unknown'
export type AppErrorCode = RefusalCode | TroubleCode

/** The only error that leaves a data module: its code has a message in every language. */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'AppError'
  }
}
