function tableFor(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1
    return value
  })
}

const ieee = tableFor(0xedb88320)
const castagnoli = tableFor(0x82f63b78)

function checksum(table: Uint32Array, bytes: Uint8Array): Uint8Array {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8)
  const result = Buffer.alloc(4)
  result.writeUInt32LE((value ^ 0xffffffff) >>> 0)
  return new Uint8Array(result)
}

/** The cyclic redundancy check of Ethernet and zip, least significant byte first. */
export const crc32 = (bytes: Uint8Array): Uint8Array => checksum(ieee, bytes)

/** The same over Castagnoli's polynomial. */
export const crc32c = (bytes: Uint8Array): Uint8Array => checksum(castagnoli, bytes)
