import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../firestore/src/server/folder-lock.ts'
import { SuiteError } from './suite-error.ts'

/** The folder in which one suite keeps its documents and accounts, held by one process at a time. */
interface DataFolder {
  firestore: string
  accountsFile: string
  /** True until `markSeeded`: nothing is in it, not even from a load that was interrupted. */
  isNew: boolean
  markSeeded(): void
  /** The newest migration that its documents have been through; null for none. */
  migratedTo: string | null
  markMigrated(id: string): void
  release(): Promise<void>
}

/** Takes the folder for this process; `fresh`, or a first load that never finished, empties it. */
export async function openDataFolder(folder: string, fresh: boolean): Promise<DataFolder> {
  const unlock = await lockFolder(folder)
  if (unlock === null) {
    throw new SuiteError(`The data in ${folder} are in use by a suite that runs. Stop it, or choose others with --data`)
  }
  const seededFile = join(folder, 'seeded')
  const migratedFile = join(folder, 'migrated')
  const firestore = join(folder, 'firestore')
  const accountsFile = join(folder, 'accounts.json')
  const isNew = fresh || !existsSync(seededFile)
  if (isNew)
    for (const path of [seededFile, migratedFile, firestore, accountsFile])
      rmSync(path, { recursive: true, force: true })
  return {
    firestore,
    accountsFile,
    isNew,
    markSeeded: () => writeFileSync(seededFile, `${new Date().toISOString()}\n`),
    migratedTo: existsSync(migratedFile) ? readFileSync(migratedFile, 'utf8').trim() : null,
    markMigrated: (id) => writeFileSync(migratedFile, `${id}\n`),
    release: unlock,
  }
}
