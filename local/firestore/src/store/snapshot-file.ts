import { existsSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { syncFolderOf } from './append-only-file.ts'
import { readFileSource } from './file-source.ts'
import type { LogRecord } from './log-record.ts'
import { cutShort, decodeRecords, encodeRecord, fileHeader } from './record-frame.ts'

/** The first record of a snapshot. */
interface Head {
  /** The number of the log that follows. */
  readonly generation: number
  /** Whether the last record is `endRecord`, as it is in all but old files. */
  readonly hasEnd?: true
}

const endRecord = { end: true }

const unfinished = (path: string) => `${path}.new`

/** Passes every record of the snapshot to `load`; null if there is no snapshot. An unfinished one is removed. */
export function readSnapshot(path: string, load: (record: LogRecord) => void): (Head & { size: number }) | null {
  rmSync(unfinished(path), { force: true })
  if (!existsSync(path)) return null
  return readFileSource(path, (source) => {
    let head: Head | null = null
    let end = 0
    let isWhole = false
    for (const framed of decodeRecords(source)) {
      end = framed.end
      const record = framed.record as Head | LogRecord | typeof endRecord
      if (head === null) head = record as Head
      else if ('end' in record) isWhole = true
      else load(record as LogRecord)
    }
    if (head === null || end < source.size || isWhole !== (head.hasEnd ?? false)) throw cutShort(path, end)
    return { generation: head.generation, size: source.size }
  })
}

/**
 * Writes a new snapshot beside the current one, record by record, without blocking the thread. Resolves with its size,
 * or null if it was given up.
 */
export async function writeSnapshot(
  path: string,
  generation: number,
  records: Iterable<LogRecord>,
  isGivenUp: () => boolean,
): Promise<number | null> {
  const file = await open(unfinished(path), 'w')
  let size = 0
  const write = async (bytes: Buffer) => {
    await file.appendFile(bytes)
    size += bytes.length
  }
  try {
    await write(fileHeader)
    await write(encodeRecord({ generation, hasEnd: true } satisfies Head))
    for (const record of records) {
      if (isGivenUp()) return null
      await write(encodeRecord(record))
    }
    await write(encodeRecord(endRecord))
    await file.sync()
    return size
  } catch (error) {
    // On a full disk the unfinished file would take space for nothing.
    rmSync(unfinished(path), { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Puts the new snapshot in the place of the old one. */
export function publishSnapshot(path: string): void {
  renameSync(unfinished(path), path)
  syncFolderOf(path)
}
