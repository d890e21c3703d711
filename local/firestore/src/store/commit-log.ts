import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeRecords, encodeRecord, FILE_HEADER } from './frame.ts'
import type { CommitRecord } from './record.ts'
import { RecordFile, syncFolderOf } from './record-file.ts'

/** A log beyond this size, and beyond the snapshot's, is folded into a new snapshot. */
const COMPACT_BYTES = 4 * 1024 * 1024
const SNAPSHOT = 'snapshot'
const LOG = /^log\.(\d+)$/

/**
 * The commits of all databases in a folder: `snapshot` holds everything before `log.<generation>`, whose number stands
 * in its first record; logs from that number on hold what followed.
 */
export class CommitLog {
  readonly #folder: string
  readonly #file: RecordFile
  #generation: number
  #logBytes = 0
  #snapshotBytes = 0
  #compacting: Promise<void> | null = null

  /** Reads the folder, handing over every record in order, and opens the log for more. */
  constructor(
    folder: string,
    load: (record: CommitRecord) => void,
    /** Everything that is stored at the moment of the call. */
    private readonly dump: () => CommitRecord[],
  ) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
    const first = this.#loadSnapshot(load)
    this.#generation = this.#loadLogs(first, load)
    this.#file = new RecordFile(this.#logPath(this.#generation))
    this.#compactIfLarge()
  }

  /** Throws if nothing can be stored any more. */
  assertWritable(): void {
    this.#file.assertWritable()
  }

  /** Resolves when the commit is on disk. */
  append(record: CommitRecord): Promise<void> {
    const bytes = encodeRecord(record)
    this.#logBytes += bytes.length
    const written = this.#file.append(bytes)
    this.#compactIfLarge()
    return written
  }

  /** Resolves when everything is on disk and no file is open. */
  async close(): Promise<void> {
    await this.#compacting
    await this.#file.close()
  }

  #loadSnapshot(load: (record: CommitRecord) => void): number {
    const path = join(this.#folder, SNAPSHOT)
    rmSync(`${path}.new`, { force: true })
    if (!existsSync(path)) return 1
    const bytes = readFileSync(path)
    const { records, validBytes } = decodeRecords(bytes, path)
    const [head, ...parts] = records as [{ generation: number }?, ...CommitRecord[]]
    if (head === undefined || validBytes < bytes.length) throw new Error(`${path} is damaged: it ends too early`)
    for (const part of parts) load(part)
    this.#snapshotBytes = bytes.length
    return head.generation
  }

  /** Returns the number of the log to continue. */
  #loadLogs(first: number, load: (record: CommitRecord) => void): number {
    const numbers = readdirSync(this.#folder)
      .map((name) => Number(LOG.exec(name)?.[1] ?? Number.NaN))
      .filter((number) => !Number.isNaN(number))
      .sort((a, b) => a - b)
    for (const number of numbers) if (number < first) rmSync(this.#logPath(number))
    const current = numbers.filter((number) => number >= first)
    if (this.#snapshotBytes > 0 && current.length === 0) throw new Error(`${this.#logPath(first)} is missing`)
    current.forEach((number, index) => {
      if (number !== first + index) throw new Error(`${this.#logPath(first + index)} is missing`)
      this.#loadLog(this.#logPath(number), index === current.length - 1, load)
    })
    return current.at(-1) ?? first
  }

  #loadLog(path: string, isLast: boolean, load: (record: CommitRecord) => void): void {
    const bytes = readFileSync(path)
    const { records, validBytes } = decodeRecords(bytes, path)
    if (validBytes < bytes.length) {
      // Only the end of the last log may be torn: a log is on disk as a whole before the next one begins.
      if (!isLast) throw new Error(`${path} is damaged: it ends too early`)
      truncateSync(path, validBytes)
    }
    for (const record of records) load(record as CommitRecord)
    this.#logBytes = isLast ? validBytes : 0
  }

  #compactIfLarge(): void {
    if (this.#compacting !== null || this.#logBytes <= Math.max(COMPACT_BYTES, this.#snapshotBytes)) return
    this.#compacting = this.#compact()
      // A failed snapshot loses nothing: the logs it would have replaced stay, and the next one tries again.
      .catch((error: Error) => process.emitWarning(`Cannot compact ${this.#folder}: ${error.message}`))
      .finally(() => {
        this.#compacting = null
      })
  }

  async #compact(): Promise<void> {
    const generation = this.#generation + 1
    await this.#file.continueIn(this.#logPath(generation))
    this.#generation = generation
    this.#logBytes = 0
    const path = join(this.#folder, SNAPSHOT)
    const bytes = await writeSnapshot(`${path}.new`, generation, this.dump())
    // What the snapshot holds beyond the old logs must be in the new one before the snapshot counts.
    await this.#file.flushed()
    renameSync(`${path}.new`, path)
    syncFolderOf(path)
    this.#snapshotBytes = bytes
    for (const name of readdirSync(this.#folder)) {
      if (Number(LOG.exec(name)?.[1] ?? generation) < generation) rmSync(join(this.#folder, name))
    }
  }

  #logPath(generation: number): string {
    return join(this.#folder, `log.${generation}`)
  }
}

/** Writes record by record, leaving the thread to others in between; returns the size. */
async function writeSnapshot(path: string, generation: number, parts: readonly CommitRecord[]): Promise<number> {
  const file = await open(path, 'w')
  try {
    let size = (await file.write(FILE_HEADER)).bytesWritten
    for (const record of [{ generation }, ...parts]) {
      const bytes = encodeRecord(record)
      await file.appendFile(bytes)
      size += bytes.length
    }
    await file.sync()
    return size
  } finally {
    await file.close()
  }
}
