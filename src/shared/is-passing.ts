import { AppError } from './app-error.ts'

const passing: readonly string[] = ['offline', 'unavailable']

/** Whether something failed for want of a connection, and may pass by itself. */
export const isPassing = (failure: unknown): boolean => failure instanceof AppError && passing.includes(failure.code)
