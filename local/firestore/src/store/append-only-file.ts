import { closeSync, fdatasync, fstatSync, fsyncSync, openSync, write, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { StatusError } from '../model/status.ts'
import { fileHeader } from './record-frame.ts'

const syncData = promisify(fdatasync)
const writeBytes = promisify(write)

/** Records are written in pieces of about this size. */
const pieceBytes = 1024 * 1024

interface Waiting {
  readonly records: Iterable<Buffer>
  resolve(): void
  reject(error: Error): void
}

/** Appends to a file. What comes in while the disk is busy shares the next write and the next flush. */
export class AppendOnlyFile {
  #descriptor: number
  #size: number
  #waiting: Waiting[] = []
  #flushing: Promise<void> | null = null
  #failure: Error | null = null
  #continuation: { path: string; done: () => void } | null = null

  constructor(public path: string) {
    this.#descriptor = openFile(path)
    this.#size = fstatSync(this.#descriptor).size
  }

  /** Bytes in the file. */
  get size(): number {
    return this.#size
  }

  /**
   * Appends the records to the file in order and resolves when they are on disk; each is taken from the iterable only
   * when it is written. After one failure nothing is accepted any more.
   */
  append(records: Iterable<Buffer>): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, resolve, reject })
      this.#flushing ??= this.#flush()
    })
  }

  /** Resolves when everything appended so far is on disk. */
  async flushed(): Promise<void> {
    await this.append([])
  }

  /** Continues in another file, once everything before is on disk in this one. */
  async continueIn(path: string): Promise<void> {
    await new Promise<void>((done) => {
      this.#continuation = { path, done }
      this.#flushing ??= this.#flush()
    })
    this.assertWritable()
  }

  async close(): Promise<void> {
    await this.#flushing
    this.#failure ??= new StatusError('UNAVAILABLE', `${this.path} is closed`)
    closeSync(this.#descriptor)
  }

  /** Throws if nothing can be appended any more. */
  assertWritable(): void {
    if (this.#failure !== null) throw this.#failure
  }

  async #flush(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length > 0 || this.#continuation !== null) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        if (this.#failure !== null) throw this.#failure
        await this.#write(batch)
        await syncData(this.#descriptor)
        for (const waiting of batch) waiting.resolve()
        this.#switchFile()
      } catch (error) {
        this.#fail(error as Error)
        for (const waiting of batch) waiting.reject(this.#failure as unknown as Error)
      }
      this.#continuation?.done()
      this.#continuation = null
    }
    this.#flushing = null
  }

  #fail(error: Error): void {
    if (this.#failure !== null) return
    this.#failure = new StatusError('UNAVAILABLE', `Cannot write to ${this.path}: ${error.message}`)
    process.emitWarning(`${this.#failure.message}. Nothing is accepted any more until the next start.`)
  }

  #switchFile(): void {
    if (this.#continuation === null) return
    const descriptor = openFile(this.#continuation.path)
    closeSync(this.#descriptor)
    this.#descriptor = descriptor
    this.#size = fstatSync(descriptor).size
    this.path = this.#continuation.path
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    let piece: Buffer[] = []
    let size = 0
    for (const { records } of batch) {
      for (const record of records) {
        piece.push(record)
        size += record.length
        if (size < pieceBytes) continue
        await this.#writeAll(Buffer.concat(piece))
        piece = []
        size = 0
      }
    }
    await this.#writeAll(Buffer.concat(piece))
  }

  async #writeAll(bytes: Buffer): Promise<void> {
    let offset = 0
    while (offset < bytes.length) offset += (await writeBytes(this.#descriptor, bytes, offset)).bytesWritten
    this.#size += bytes.length
  }
}

/** Opens a file for appending; a new one gets the line that names the format. */
function openFile(path: string): number {
  const descriptor = openSync(path, 'a')
  if (fstatSync(descriptor).size > 0) return descriptor
  writeSync(descriptor, fileHeader)
  fsyncSync(descriptor)
  syncFolderOf(path)
  return descriptor
}

/** Flushes the folder of the file, so that created, renamed and removed names survive a crash. */
export function syncFolderOf(path: string): void {
  // Windows cannot open a folder, and its file system journals names by itself.
  if (process.platform === 'win32') return
  const descriptor = openSync(dirname(path), 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
