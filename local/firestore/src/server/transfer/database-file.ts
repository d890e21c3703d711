import { createReadStream, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { DatabaseName } from '../../model/resource-name.ts'
import type { FirestoreService } from '../../service/contract.ts'
import { exportText } from './export.ts'
import { readExport } from './import.ts'

/**
 * Loads an exported file into its database, in the given project if one is given. Throws, with the file's name, if the
 * file is damaged or the database holds documents already, which a second start with the same options would throw away.
 */
export async function importFile(service: FirestoreService, file: string, project?: string): Promise<void> {
  try {
    const { database, documents } = await readExport(createReadStream(file), (source) => ({
      project: project ?? source.project,
      database: source.database,
    }))
    const present = service.readContents(database).documents.length
    if (present > 0) {
      const name = `projects/${database.project}/databases/${database.database}`
      throw new Error(`${name} holds ${present} documents already; start without the import, or with an empty folder`)
    }
    await service.writeContents(database, documents, 'delete')
  } catch (error) {
    throw new Error(`Cannot import ${file}: ${(error as Error).message}`)
  }
}

/** Throws if the file of a later export could not be written: at the end it would be too late. */
export function assertExportable(file: string): void {
  try {
    writeFileSync(unfinished(file), '')
    rmSync(unfinished(file))
  } catch (error) {
    throw cannotExport(file, error)
  }
}

/** Writes a database to a file; what stood there before stays until the new one is complete. */
export async function exportFile(service: FirestoreService, file: string, name: DatabaseName): Promise<void> {
  try {
    const output = await open(unfinished(file), 'w')
    try {
      for (const piece of exportText(name, service.readContents(name))) await output.appendFile(piece)
      await output.sync()
    } finally {
      await output.close()
    }
    renameSync(unfinished(file), file)
  } catch (error) {
    throw cannotExport(file, error)
  }
}

function unfinished(file: string): string {
  return `${file}.new`
}

function cannotExport(file: string, error: unknown): Error {
  return new Error(`Cannot export to ${file}: ${(error as Error).message}`)
}
