import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { allMigrations } from './all-migrations.ts'
import { type RunOptions, runMigrations } from './run-migrations.ts'

/**
 * Brings the documents of a project to this version, with the operator's own credentials
 * (`GOOGLE_APPLICATION_CREDENTIALS`), or those of the local suite where `FIRESTORE_EMULATOR_HOST` is set.
 */
export async function migrateProject(projectId: string, options: RunOptions): Promise<void> {
  const firestore = getFirestore(initializeApp({ projectId }))
  await runMigrations(firestore, allMigrations, options)
  await firestore.terminate()
}
