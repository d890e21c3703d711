import http2 from 'node:http2'
import type { Message } from '../../src/model/proto-json.ts'
import { statusCode } from '../../src/model/status.ts'
import { decode, encode } from '../../src/wire/proto/codec.ts'
import { methodTypes } from '../../src/wire/proto/schema.ts'
import { callingWire, statusName, type Wire, WireError } from './wire.ts'

/** gRPC over cleartext HTTP/2. */
export function grpcWire(address: string): Wire {
  const session = http2.connect(`http://${address}`)
  // A failed connection is reported by the call that needs it.
  session.on('error', () => undefined)
  return callingWire(
    'gRPC',
    (method, request) => callMethod(session, method, request),
    () => new Promise((resolve) => session.close(resolve)),
  )
}

function callMethod(session: http2.ClientHttp2Session, method: string, request: Message): Promise<Message[]> {
  const types = methodTypes(method)
  if (!types) throw new Error(`There is no method ${method}`)
  const stream = session.request({
    ':method': 'POST',
    ':path': `/google.firestore.v1.Firestore/${method}`,
    'content-type': 'application/grpc+proto',
    te: 'trailers',
    authorization: 'Bearer owner',
  })
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let headers: http2.IncomingHttpHeaders = {}
    stream.on('response', (received) => Object.assign(headers, received))
    stream.on('trailers', (received) => {
      headers = { ...headers, ...received }
    })
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('error', reject)
    stream.on('close', () => {
      const status = statusName(Number(headers['grpc-status'] ?? statusCode.UNKNOWN))
      if (status === 'OK') resolve(messagesIn(Buffer.concat(chunks)).map((bytes) => decode(types.response, bytes)))
      else reject(new WireError(status, decodeURIComponent(String(headers['grpc-message'] ?? ''))))
    })
    stream.end(framed(encode(types.request, request)))
  })
}

const prefixBytes = 5

/** Not compressed, the length, the message. */
function framed(bytes: Uint8Array): Buffer {
  const prefix = Buffer.alloc(prefixBytes)
  prefix.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([prefix, bytes])
}

function messagesIn(bytes: Buffer): Buffer[] {
  const messages: Buffer[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = start + prefixBytes + bytes.readUInt32BE(start + 1)
    messages.push(bytes.subarray(start + prefixBytes, end))
    start = end
  }
  return messages
}
