import { crc32 } from './crc32.ts'

/**
 * A record file: a line that names the format, then records. Each has a header of three little-endian words (length of
 * the payload, CRC-32 of the payload, CRC-32 of these two words) and a payload of JSON.
 */
export const FILE_HEADER = Buffer.from('firestore-log 1\n')

const HEADER_BYTES = 12

export interface ReadResult {
  readonly records: unknown[]
  /** Bytes that hold whole records; what stands behind was never fully written. */
  readonly validBytes: number
}

/** One record as it stands in a file. */
export function encodeRecord(record: unknown): Buffer {
  const payload = Buffer.from(JSON.stringify(record))
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32LE(payload.length, 0)
  header.writeUInt32LE(crc32(payload), 4)
  header.writeUInt32LE(crc32(header.subarray(0, 8)), 8)
  return Buffer.concat([header, payload])
}

/** All records of a file. A torn end is left out; any other damage is an error that names the file. */
export function decodeRecords(bytes: Buffer, file: string): ReadResult {
  const prefix = bytes.subarray(0, FILE_HEADER.length)
  if (!prefix.equals(FILE_HEADER.subarray(0, prefix.length))) throw damaged(file, 0)
  const records: unknown[] = []
  if (prefix.length < FILE_HEADER.length) return { records, validBytes: 0 }
  let offset = FILE_HEADER.length
  while (offset < bytes.length) {
    const payload = readPayload(bytes, offset, file)
    if (payload === null) break
    records.push(JSON.parse(payload.toString()))
    offset += HEADER_BYTES + payload.length
  }
  return { records, validBytes: offset }
}

/** The payload of the record at the offset; null where the record is torn. */
function readPayload(bytes: Buffer, offset: number, file: string): Buffer | null {
  const start = offset + HEADER_BYTES
  if (start > bytes.length) return null
  const header = bytes.subarray(offset, start)
  if (crc32(header.subarray(0, 8)) !== header.readUInt32LE(8)) {
    if (isUnwritten(bytes.subarray(offset))) return null
    throw damaged(file, offset)
  }
  const end = start + header.readUInt32LE(0)
  if (end > bytes.length) return null
  const payload = bytes.subarray(start, end)
  if (crc32(payload) === header.readUInt32LE(4)) return payload
  // JSON never holds a zero byte: a record that ends in one got its length on disk but not its content.
  if (end === bytes.length && bytes[end - 1] === 0) return null
  throw damaged(file, offset)
}

function isUnwritten(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

function damaged(file: string, offset: number): Error {
  return new Error(`${file} is damaged at byte ${offset}: restore it from a copy, or move it away to begin without it`)
}
