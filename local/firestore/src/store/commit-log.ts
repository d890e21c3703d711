import { mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { cutShort, decodeRecords, encodeRecord, FILE_HEADER } from './frame.ts'
import type { CommitRecord, LogRecord } from './record.ts'
import { RecordFile } from './record-file.ts'
import { publishSnapshot, readSnapshot, writeSnapshot } from './snapshot-file.ts'
import { readSource } from './source.ts'

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
  #snapshotBytes = 0
  #compacting: Promise<void> | null = null
  #closing = false

  /** Reads the folder, handing over every record in order, and opens the log for more. */
  constructor(
    folder: string,
    load: (record: LogRecord) => void,
    /** Everything that is stored at the moment of the call. */
    private readonly dump: () => Iterable<LogRecord>,
  ) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
    const snapshot = readSnapshot(join(folder, SNAPSHOT), load)
    this.#snapshotBytes = snapshot?.size ?? 0
    this.#generation = this.#loadLogs(snapshot?.generation ?? 1, load)
    this.#file = new RecordFile(this.#logPath(this.#generation))
    this.#compactIfLarge()
  }

  /** Throws if nothing can be stored any more. */
  assertWritable(): void {
    this.#file.assertWritable()
  }

  /** Resolves when the records are on disk: all of them, or after a kill only as many as were written. */
  async append(records: Iterable<LogRecord>): Promise<void> {
    await this.#file.append(encodeAll(records))
    this.#compactIfLarge()
  }

  /** Resolves when everything is on disk and no file is open. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#compacting
    await this.#file.close()
  }

  /** Returns the number of the log to continue. */
  #loadLogs(first: number, load: (record: LogRecord) => void): number {
    const numbers = readdirSync(this.#folder)
      .map((name) => Number(LOG.exec(name)?.[1] ?? Number.NaN))
      .filter((number) => !Number.isNaN(number))
      .sort((a, b) => a - b)
    for (const number of numbers) if (number < first) rmSync(this.#logPath(number))
    const current = numbers.filter((number) => number >= first)
    if (this.#snapshotBytes > 0 && current.length === 0) throw new Error(`${this.#logPath(first)} is missing`)
    current.forEach((number, index) => {
      if (number !== first + index) throw new Error(`${this.#logPath(first + index)} is missing`)
      loadLog(this.#logPath(number), index === current.length - 1, load)
    })
    return current.at(-1) ?? first
  }

  #compactIfLarge(): void {
    if (this.#compacting !== null || this.#closing) return
    if (this.#file.size <= Math.max(COMPACT_BYTES, this.#snapshotBytes)) return
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
    const path = join(this.#folder, SNAPSHOT)
    const size = await writeSnapshot(path, generation, this.dump(), () => this.#closing)
    if (size === null) return
    // What the snapshot holds beyond the old logs must be in the new one before the snapshot counts.
    await this.#file.flushed()
    publishSnapshot(path)
    this.#snapshotBytes = size
    for (const name of readdirSync(this.#folder)) {
      if (Number(LOG.exec(name)?.[1] ?? generation) < generation) rmSync(join(this.#folder, name))
    }
  }

  #logPath(generation: number): string {
    return join(this.#folder, `log.${generation}`)
  }
}

function* encodeAll(records: Iterable<LogRecord>): Iterable<Buffer> {
  for (const record of records) yield encodeRecord(record)
}

/** Hands over the commits of a log. What the last one holds of a commit that was not fully written is cut off. */
function loadLog(path: string, isLast: boolean, load: (record: LogRecord) => void): void {
  const { whole, size } = readSource(path, (source) => {
    let whole = source.size < FILE_HEADER.length ? 0 : FILE_HEADER.length
    let parts: LogRecord[] = []
    for (const { record, end } of decodeRecords(source)) {
      parts.push(record as LogRecord)
      if ((record as CommitRecord).more) continue
      for (const part of parts) load(part)
      parts = []
      whole = end
    }
    return { whole, size: source.size }
  })
  if (whole === size) return
  // A log is on disk as a whole before the next one begins.
  if (!isLast) throw cutShort(path, whole)
  truncateSync(path, whole)
}
