import type { ErrorCode } from '@kopir/texts/error-codes'

/** The only error that leaves a data module: its code has a message in every language. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'AppError'
  }
}
