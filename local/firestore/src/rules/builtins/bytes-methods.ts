import { type MethodTable, takes } from './definition.ts'

/** Base64 is the alphabet for URLs, with padding, as the reference says. */
export const bytesMethods: MethodTable<Uint8Array> = {
  size: takes([], (self) => BigInt(self.length)),
  toBase64: takes([], (self) => Buffer.from(self).toString('base64').replaceAll('+', '-').replaceAll('/', '_')),
  toHexString: takes([], (self) => Buffer.from(self).toString('hex').toUpperCase()),
}
