import { existsSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { cutShort, decodeRecords, encodeRecord, FILE_HEADER } from './frame.ts'
import type { LogRecord } from './record.ts'
import { syncFolderOf } from './record-file.ts'
import { readSource } from './source.ts'

/** The first record of a snapshot. */
interface Head {
  /** The number of the log that follows. */
  readonly generation: number
  /** Whether the last record is `END`, as it is in all but old files. */
  readonly hasEnd?: true
}

const END = { end: true }

const unfinished = (path: string) => `${path}.new`

/** Hands over the records of a snapshot; null if there is none. One that was never finished is removed. */
export function readSnapshot(path: string, load: (record: LogRecord) => void): (Head & { size: number }) | null {
  rmSync(unfinished(path), { force: true })
  if (!existsSync(path)) return null
  return readSource(path, (source) => {
    let head: Head | null = null
    let end = 0
    let isWhole = false
    for (const framed of decodeRecords(source)) {
      end = framed.end
      const record = framed.record as Head | LogRecord | typeof END
      if (head === null) head = record as Head
      else if ('end' in record) isWhole = true
      else load(record as LogRecord)
    }
    if (head === null || end < source.size || isWhole !== (head.hasEnd ?? false)) throw cutShort(path, end)
    return { generation: head.generation, size: source.size }
  })
}

/**
 * Writes a new snapshot beside the one in force, record by record, leaving the thread to others in between. Resolves
 * with its size, null if it was given up.
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
    await write(FILE_HEADER)
    await write(encodeRecord({ generation, hasEnd: true } satisfies Head))
    for (const record of records) {
      if (isGivenUp()) return null
      await write(encodeRecord(record))
    }
    await write(encodeRecord(END))
    await file.sync()
    return size
  } catch (error) {
    // Where the disk is full it would be in the way.
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
