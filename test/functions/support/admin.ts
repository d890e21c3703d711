import { getApps, initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'

/** The database past all rules, as functions see it: to lay documents out and to look at what was written. */
const app = getApps()[0] ?? initializeApp({ projectId: process.env.GCLOUD_PROJECT })

export const admin = getFirestore(app)
export const adminAuth = getAuth(app)

/** A document's fields; throws if there is none. */
export async function fieldsOf(path: string): Promise<Record<string, unknown>> {
  const data = (await admin.doc(path).get()).data()
  if (!data) throw new Error(`There is no ${path}`)
  return data
}
