import { crc32 } from 'node:zlib'
import type { FileSource } from './file-source.ts'

/**
 * A record file: a line that names the format, then records. Each has a header of three little-endian words (length of
 * the payload, CRC-32 of the payload, CRC-32 of these two words) and a payload of JSON.
 */
export const fileHeader = Buffer.from('firestore-log 1\n')

const headerBytes = 12
/** The smallest part of a file that a disk writes or does not write. */
const sectorBytes = 512

interface FramedRecord {
  readonly record: unknown
  /** Where the record ends in the file. */
  readonly end: number
}

/** One record as it stands in a file. */
export function encodeRecord(record: unknown): Buffer {
  const payload = Buffer.from(JSON.stringify(record))
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32LE(payload.length, 0)
  header.writeUInt32LE(crc32(payload), 4)
  header.writeUInt32LE(crc32(header.subarray(0, 8)), 8)
  return Buffer.concat([header, payload])
}

/** All whole records of a file. A torn end is left out; any other damage is an error that names the file. */
export function* decodeRecords(source: FileSource): Generator<FramedRecord> {
  const prefix = source.read(0, fileHeader.length)
  if (!prefix.equals(fileHeader.subarray(0, prefix.length))) throw damaged(source, 0)
  let offset = fileHeader.length
  while (offset < source.size) {
    const payload = readPayload(source, offset)
    if (payload === null) return
    offset += headerBytes + payload.length
    yield { record: JSON.parse(payload.toString()), end: offset }
  }
}

/** The payload of the record at the offset; null where the record is torn. */
function readPayload(source: FileSource, offset: number): Buffer | null {
  const header = source.read(offset, headerBytes)
  if (header.length < headerBytes) return null
  if (crc32(header.subarray(0, 8)) !== header.readUInt32LE(8)) {
    if (isUnwritten(source, offset)) return null
    throw damaged(source, offset)
  }
  const length = header.readUInt32LE(0)
  const end = offset + headerBytes + length
  if (end > source.size) return null
  const payload = source.read(offset + headerBytes, length)
  if (crc32(payload) === header.readUInt32LE(4)) return payload
  if (end === source.size && isUnwritten(source, offset + headerBytes)) return null
  throw damaged(source, offset)
}

/**
 * Whether the file has its length but lacks content somewhere after the offset: zeros from the start of a sector to the
 * end. JSON never contains zero bytes.
 */
function isUnwritten(source: FileSource, offset: number): boolean {
  const rest = source.read(offset, source.size - offset)
  let zeros = rest.length
  while (zeros > 0 && rest[zeros - 1] === 0) zeros--
  return zeros === 0 || (zeros < rest.length && (offset + zeros) % sectorBytes === 0)
}

function damaged({ path }: FileSource, offset: number): Error {
  return new Error(`${path} is damaged at byte ${offset}: restore it from a copy, or move it away to begin without it`)
}

/** The error for a file whose end is missing in a way that a killed process cannot cause. */
export function cutShort(path: string, end: number): Error {
  return new Error(`${path} is damaged at byte ${end}: it ends too early; restore it from a copy`)
}
