import { FirebaseAuthError, type UserRecord } from 'firebase-admin/auth'

/** Whether the sign-in service says that there is no such account. */
export const isNoAccount = (error: unknown): boolean =>
  error instanceof FirebaseAuthError && error.code === 'auth/user-not-found'

/** What the sign-in service knows of an account; null: there is none. */
export async function orNone(found: Promise<UserRecord>): Promise<UserRecord | null> {
  try {
    return await found
  } catch (error) {
    if (isNoAccount(error)) return null
    throw error
  }
}
