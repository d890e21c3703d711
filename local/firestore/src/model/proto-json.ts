/**
 * The one internal form of a request, an answer and a value: the protocol's own JSON mapping (ProtoJSON) of
 * google.firestore.v1. REST and WebChannel carry it as it is; gRPC is converted at the wire.
 *
 * int64 is a decimal string, bytes are base64, a timestamp is RFC 3339 with up to nine fractional digits.
 */
export type Value =
  | { nullValue: null | 'NULL_VALUE' }
  | { booleanValue: boolean }
  | { integerValue: string | number }
  | { doubleValue: number | 'NaN' | 'Infinity' | '-Infinity' | '-0' }
  | { timestampValue: string }
  | { stringValue: string }
  | { bytesValue: string }
  | { referenceValue: string }
  | { geoPointValue: { latitude?: number; longitude?: number } }
  | { arrayValue: { values?: Value[] } }
  | { mapValue: { fields?: Fields } }

export type Fields = Record<string, Value>

export interface DocumentJson {
  /** `projects/{p}/databases/{d}/documents/{path}` */
  name: string
  fields?: Fields
  createTime?: string
  updateTime?: string
}

/** A message of google.firestore.v1 whose shape the operation that reads it checks. */
// biome-ignore lint/suspicious/noExplicitAny: protocol messages are checked field by field where they are read
export type Message = Record<string, any>
