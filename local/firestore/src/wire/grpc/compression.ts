import { gunzipSync, inflateSync } from 'node:zlib'
import { StatusError } from '../../model/status.ts'
import { maxRequestBytes, requestTooLarge } from '../request-size.ts'

export type Decompress = (bytes: Buffer) => Buffer

const encodings: Readonly<Record<string, Decompress | null>> = {
  identity: null,
  gzip: (bytes) => unpack(gunzipSync, bytes),
  deflate: (bytes) => unpack(inflateSync, bytes),
}

/** For the `grpc-accept-encoding` of answers. */
export const acceptedEncodings = Object.keys(encodings).join(',')

/** How a call's compressed messages are read, from its `grpc-encoding`; null if it has none. */
export function decompressorOf(encoding = 'identity'): Decompress | null {
  if (Object.hasOwn(encodings, encoding)) return encodings[encoding] ?? null
  throw new StatusError('UNIMPLEMENTED', `The encoding ${encoding} is not supported; there are ${acceptedEncodings}.`)
}

function unpack(method: typeof gunzipSync, bytes: Buffer): Buffer {
  try {
    return method(bytes, { maxOutputLength: maxRequestBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw requestTooLarge()
    throw new StatusError('INTERNAL', 'The message cannot be decompressed.')
  }
}
