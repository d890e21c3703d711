import v1 from '@google-cloud/firestore/build/protos/v1.json' with { type: 'json' }
import Long from 'long'
import protobuf from 'protobufjs'

// Bundled, protobufjs cannot find `long` by itself and would read 64-bit integers as doubles.
protobuf.util.Long = Long
protobuf.configure()

const PACKAGE = 'google.firestore.v1'

/** The published descriptor lacks `Write.verify`, which every transaction of the client SDKs sends. */
function withVerify(root: protobuf.Root): protobuf.Root {
  const write = root.lookupType(`${PACKAGE}.Write`)
  const operation = write.oneofs.operation
  if (operation && !write.fields.verify) operation.add(new protobuf.Field('verify', 5, 'string'))
  return root
}

const root = withVerify(protobuf.Root.fromJSON(v1 as unknown as protobuf.INamespace)).resolveAll()

/** The service whose methods, request and response types every transport serves. */
const firestoreProto = root.lookupService(`${PACKAGE}.Firestore`)

/** The type of a message of google.firestore.v1, e.g. `CommitRequest`. */
export function messageType(name: string): protobuf.Type {
  return root.lookupType(`${PACKAGE}.${name}`)
}

/** Request and response types of a method, or null for a method this protocol does not have. */
export function methodTypes(name: string): { request: protobuf.Type; response: protobuf.Type } | null {
  const method = Object.hasOwn(firestoreProto.methods, name) ? firestoreProto.methods[name] : undefined
  if (!method?.resolvedRequestType || !method.resolvedResponseType) return null
  return { request: method.resolvedRequestType, response: method.resolvedResponseType }
}
