import { type MethodTable, takes } from './definition.ts'

export const bytesMethods: MethodTable<Uint8Array> = {
  size: takes(0, (self) => BigInt(self.length)),
  toBase64: takes(0, (self) => Buffer.from(self).toString('base64')),
  toHexString: takes(0, (self) => Buffer.from(self).toString('hex')),
}
