import { inflateSync } from 'fflate'
import { fileLimits } from './file-limits.ts'
import { FileProblem } from './file-problem.ts'

interface ZipPart {
  name: string
  /** How it is packed: 0 for not at all, 8 for deflate. */
  method: number
  /** In bytes, as the archive's directory says: nothing is unpacked to know it. */
  packed: number
  unpacked: number
  /** Where its own head stands. */
  at: number
}

const endSignature = 0x06054b50
const partSignature = 0x02014b50
const endLength = 22
const longestComment = 0xffff
const partLength = 46
const headLength = 30
/** Stands where a number is too long for its place and follows further on. */
const elsewhere = 0xffffffff

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the end of the directory begins. */
function endOf(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endSignature) return at
  throw new FileProblem('unreadable')
}

/** The numbers that had no room in the entry, in their fixed order: some writers put every one of them here. */
function longNumbers(view: DataView, from: number, length: number, wanted: number[]): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return wanted.map((number) => {
      if (number !== elsewhere) return number
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    })
  }
  return wanted
}

function readDirectory(bytes: Uint8Array): ZipPart[] {
  const view = viewOf(bytes)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > fileLimits.parts) throw new FileProblem('unpacked-too-large')
  const parts: ZipPart[] = []
  let from = view.getUint32(end + 16, true)
  for (let part = 0; part < count; part++) {
    if (view.getUint32(from, true) !== partSignature) throw new FileProblem('unreadable')
    const nameLength = view.getUint16(from + 28, true)
    const extraLength = view.getUint16(from + 30, true)
    const [unpacked = 0, packed = 0, at = 0] = longNumbers(view, from + partLength + nameLength, extraLength, [
      view.getUint32(from + 24, true),
      view.getUint32(from + 20, true),
      view.getUint32(from + 42, true),
    ])
    const name = new TextDecoder().decode(bytes.subarray(from + partLength, from + partLength + nameLength))
    parts.push({ name, method: view.getUint16(from + 10, true), packed, unpacked, at })
    from += partLength + nameLength + extraLength + view.getUint16(from + 32, true)
  }
  return parts
}

/** What is said by a damaged archive leads outside of it. */
function orUnreadable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('unreadable')
  }
}

/**
 * What an archive says it holds. Throws a `FileProblem` for one that is damaged, or that says it holds more than a
 * workbook may.
 */
export function partsOfArchive(bytes: Uint8Array): ZipPart[] {
  const parts = orUnreadable(() => readDirectory(bytes))
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  const isBomb = parts.some((part) => part.unpacked > Math.max(part.packed, 1024) * fileLimits.unpackedTimes)
  if (unpacked > fileLimits.unpackedBytes || isBomb) throw new FileProblem('unpacked-too-large')
  return parts
}

/** A part of an archive, as long as its directory says and never longer, whatever lies in it. */
export function unpackPart(bytes: Uint8Array, { method, packed, unpacked, at }: ZipPart): Uint8Array {
  return orUnreadable(() => {
    const view = viewOf(bytes)
    const from = at + headLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const content = bytes.subarray(from, from + packed)
    if (method === 0) return content
    if (method !== 8) throw new FileProblem('unreadable')
    return inflateSync(content, { out: new Uint8Array(unpacked) })
  })
}
