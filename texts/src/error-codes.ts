import { type RefusalCode, refusalCodes } from '@kopir/domain/refusal'

/** What can go wrong beside a refusal: the connection, the sign-in, the stored form. */
const troubleCodes = [
  'offline',
  'unavailable',
  'permission-denied',
  'wrong-password',
  'email-in-use',
  'weak-password',
  'invalid-email',
  'account-disabled',
  'too-many-requests',
  'name-missing',
  'sent-elsewhere',
  'text-changed',
  'submitted-recently',
  'too-many-waiting',
  'too-many-drafts',
  'post-refused',
  'data-invalid',
  'unknown',
] as const
export type ErrorCode = RefusalCode | (typeof troubleCodes)[number]

const errorCodes: readonly unknown[] = [...refusalCodes, ...troubleCodes]

/** Whether a code that came from elsewhere is one that has words. */
export const isErrorCode = (code: unknown): code is ErrorCode => errorCodes.includes(code)
