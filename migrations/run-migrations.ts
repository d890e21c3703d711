import { paths } from '@kopir/domain/paths'
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore'
import type { Migration } from './migration.ts'

export interface RunOptions {
  /** Changes nothing and says what would be changed. */
  dryRun: boolean
  log(line: string): void
}

/**
 * Runs the migrations that have not run on this database, one after another. Each page is one transaction: a run that was
 * broken off goes on with what is left. A migration that ran to its end is recorded in `migrations/{id}`.
 */
export async function runMigrations(
  firestore: Firestore,
  migrations: readonly Migration[],
  { dryRun, log }: RunOptions,
): Promise<void> {
  for (const migration of migrations) {
    const { id } = migration
    const record = firestore.doc(paths.migration(id))
    const known = await record.get()
    if (known.exists) {
      log(`${id}: done on ${known.get('finishedAt').toDate().toISOString()}`)
      continue
    }
    let changed = 0
    const left: string[] = []
    for await (const page of migration.find(firestore)) {
      const leftOfPage = await changePage(firestore, migration, page, dryRun)
      left.push(...leftOfPage)
      changed += page.length - leftOfPage.length
      log(`${id}: ${changed} documents ${dryRun ? 'would be changed' : 'changed'} …`)
    }
    if (!dryRun) await record.set({ finishedAt: new Date(), changed, left: left.length })
    log(`${id}: ${dryRun ? 'would change' : 'changed'} ${changed} documents, left ${left.length} as they are`)
    for (const path of left) log(`  left: ${path}`)
  }
}

/** Ends a transaction without writing. */
class DryRun extends Error {}

async function changePage(
  firestore: Firestore,
  migration: Migration,
  page: QueryDocumentSnapshot[],
  dryRun: boolean,
): Promise<string[]> {
  let left: string[] = []
  try {
    await firestore.runTransaction(async (transaction) => {
      left = await migration.change(firestore, transaction, page)
      if (dryRun) throw new DryRun()
    })
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
  }
  return left
}
