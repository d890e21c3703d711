/** What a register file may be at most; more ends with a message. A city's register is a hundredth of it. */
export const fileLimits = {
  bytes: 64 * 1024 * 1024,
  rows: 200_000,
  columns: 256,
  /** Of a workbook, which is an archive: what it unpacks to, how many times its own size, and from how many parts. */
  unpackedBytes: 100 * 1024 * 1024,
  unpackedTimes: 200,
  parts: 1_000,
} as const
