import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore, type Timestamp, type Transaction } from 'firebase-admin/firestore'

const app = initializeApp()

export const firestore = getFirestore(app)
export const auth = getAuth(app)

/** Acts on one city meet on the same counter and the same queue: more attempts than the default five. */
const maxAttempts = 10

/** Reads, decides and writes in one step; the work may be run again after a conflict. */
export function transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return firestore.runTransaction(work, { maxAttempts })
}

/**
 * Reads documents and queries as they stood at one instant: the `readTime` of what was read first. Without an instant the
 * SDK begins a transaction with the first read, and a first read that fails leaves a rejection which nobody can handle and
 * which ends the process.
 */
export function readAt<Result>(
  readTime: Timestamp,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return firestore.runTransaction(work, { readOnly: true, readTime })
}
