import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Files are read in pieces of at least this size. */
const pieceBytes = 1024 * 1024

/** A file to read from: bytes from an offset on, fewer only at the end. */
export interface FileSource {
  readonly path: string
  readonly size: number
  read(offset: number, length: number): Buffer
}

/** Reads a file piece by piece. */
export function readFileSource<T>(path: string, use: (source: FileSource) => T): T {
  const descriptor = openSync(path, 'r')
  try {
    let start = 0
    let piece: Buffer = Buffer.alloc(0)
    return use({
      path,
      size: fstatSync(descriptor).size,
      read(offset, length) {
        if (offset < start || offset + length > start + piece.length) {
          piece = readBytes(descriptor, offset, Math.max(length, pieceBytes))
          start = offset
        }
        return piece.subarray(offset - start, offset - start + length)
      },
    })
  } finally {
    closeSync(descriptor)
  }
}

function readBytes(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  for (;;) {
    const count = readSync(descriptor, bytes, filled, length - filled, offset + filled)
    filled += count
    if (count === 0 || filled === length) return bytes.subarray(0, filled)
  }
}
