import { gunzipSync, inflateSync } from 'node:zlib'
import { StatusError } from '../../model/status.ts'
import { MAX_REQUEST_BYTES, requestTooLarge } from '../request-size.ts'

export type Decompress = (bytes: Buffer) => Buffer

const ENCODINGS: Readonly<Record<string, Decompress | null>> = {
  identity: null,
  gzip: (bytes) => unpack(gunzipSync, bytes),
  deflate: (bytes) => unpack(inflateSync, bytes),
}

/** For the `grpc-accept-encoding` of answers. */
export const ACCEPTED_ENCODINGS = Object.keys(ENCODINGS).join(',')

/** How a call's compressed messages are read, from its `grpc-encoding`; null if it has none. */
export function decompressorOf(encoding = 'identity'): Decompress | null {
  if (Object.hasOwn(ENCODINGS, encoding)) return ENCODINGS[encoding] ?? null
  throw new StatusError('UNIMPLEMENTED', `The encoding ${encoding} is not supported; there are ${ACCEPTED_ENCODINGS}.`)
}

function unpack(method: typeof gunzipSync, bytes: Buffer): Buffer {
  try {
    return method(bytes, { maxOutputLength: MAX_REQUEST_BYTES })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw requestTooLarge()
    throw new StatusError('INTERNAL', 'The message cannot be decompressed.')
  }
}
