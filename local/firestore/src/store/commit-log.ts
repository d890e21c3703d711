import { mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { AppendOnlyFile } from './append-only-file.ts'
import { readFileSource } from './file-source.ts'
import type { CommitRecord, LogRecord } from './log-record.ts'
import { cutShort, decodeRecords, encodeRecord, fileHeader } from './record-frame.ts'
import { publishSnapshot, readSnapshot, writeSnapshot } from './snapshot-file.ts'

/** A log beyond this size, and beyond the snapshot's, is folded into a new snapshot. */
const compactBytes = 4 * 1024 * 1024
const snapshotName = 'snapshot'
const log = /^log\.(\d+)$/

/**
 * The commits of all databases in a folder: `snapshot` holds everything before `log.<generation>`, whose number stands
 * in its first record; logs from that number on hold what followed.
 */
export class CommitLog {
  readonly #folder: string
  readonly #file: AppendOnlyFile
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
    const snapshot = readSnapshot(join(folder, snapshotName), load)
    this.#snapshotBytes = snapshot?.size ?? 0
    this.#generation = this.#loadLogs(snapshot?.generation ?? 1, load)
    this.#file = new AppendOnlyFile(this.#logPath(this.#generation))
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
      .map((name) => Number(log.exec(name)?.[1] ?? Number.NaN))
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
    if (this.#file.size <= Math.max(compactBytes, this.#snapshotBytes)) return
    this.#compacting = this.#compact()
      // A failed snapshot loses nothing: the logs that it would have replaced are kept, and it is tried again later.
      .catch((error: Error) => process.emitWarning(`Cannot compact ${this.#folder}: ${error.message}`))
      .finally(() => {
        this.#compacting = null
      })
  }

  async #compact(): Promise<void> {
    const generation = this.#generation + 1
    await this.#file.continueIn(this.#logPath(generation))
    this.#generation = generation
    const path = join(this.#folder, snapshotName)
    const size = await writeSnapshot(path, generation, this.dump(), () => this.#closing)
    if (size === null) return
    // The snapshot may hold newer commits than the old logs: these must be on disk in the new log before the snapshot
    // is published.
    await this.#file.flushed()
    publishSnapshot(path)
    this.#snapshotBytes = size
    for (const name of readdirSync(this.#folder)) {
      if (Number(log.exec(name)?.[1] ?? generation) < generation) rmSync(join(this.#folder, name))
    }
  }

  #logPath(generation: number): string {
    return join(this.#folder, `log.${generation}`)
  }
}

function* encodeAll(records: Iterable<LogRecord>): Iterable<Buffer> {
  for (const record of records) yield encodeRecord(record)
}

/** Hands over the commits of a log. An incomplete commit at the end of the last log is cut off. */
function loadLog(path: string, isLast: boolean, load: (record: LogRecord) => void): void {
  const { whole, size } = readFileSource(path, (source) => {
    let whole = source.size < fileHeader.length ? 0 : fileHeader.length
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
  // A log is completely on disk before the next one is started.
  if (!isLast) throw cutShort(path, whole)
  truncateSync(path, whole)
}
