import type protobuf from 'protobufjs'

type Kind = 'timestamp' | 'wrapper' | 'message'

const WRAPPER = /^\.google\.protobuf\.(Double|Float|U?Int64|U?Int32|Bool|String|Bytes)Value$/
const kinds = new Map<protobuf.Type, Kind>()

/** How a message is written in JSON: a timestamp as text, Int32Value and its like as their bare value. */
export function jsonKind(type: protobuf.Type): Kind {
  const known = kinds.get(type)
  if (known) return known
  const { fullName } = type
  const kind = fullName === '.google.protobuf.Timestamp' ? 'timestamp' : WRAPPER.test(fullName) ? 'wrapper' : 'message'
  kinds.set(type, kind)
  return kind
}
