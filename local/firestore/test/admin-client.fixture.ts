import { Firestore } from '@google-cloud/firestore'

/** A server-side client, over gRPC, that passes by the rules. */
export function connectAsAdmin(port: number, projectId = 'p', host = '127.0.0.1'): Firestore {
  // Off Google's machines it would look for credentials on the network.
  process.env.METADATA_SERVER_DETECTION = 'none'
  const customHeaders = { Authorization: 'Bearer owner' }
  return new Firestore({ projectId, host: `${host}:${port}`, ssl: false, customHeaders })
}
