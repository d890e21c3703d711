import { delimited, enter, leave, readInteger, skipField, varint } from './bytes.ts'
import { invalidValue, type Kind } from './kind.ts'
import { scalars } from './scalars.ts'
import { formatTimestamp, parseTimestamp } from './timestamp.ts'

/** Types that JSON writes in a form of its own: by the part of their name behind `google.protobuf.`. */
export const wellKnownTypes: Readonly<Record<string, Kind>> = {
  Timestamp: {
    wireType: delimited,
    read(reader) {
      let seconds = 0
      let nanos = 0
      const outer = enter(reader)
      while (reader.pos < reader.len) {
        const tag = reader.uint32()
        if (tag === 0x08) seconds = Number(readInteger(reader, true))
        else if (tag === 0x10) nanos = reader.int32()
        else skipField(reader, tag & 7)
      }
      leave(reader, outer)
      return formatTimestamp(seconds, nanos)
    },
    write(writer, json) {
      const { seconds, nanos } = parseTimestamp(json as string) ?? { seconds: 0, nanos: 0 }
      writer.fork()
      if (seconds !== 0) {
        writer.uint32(0x08)
        writer.int64(seconds)
      }
      if (nanos !== 0) {
        writer.uint32(0x10)
        writer.int32(nanos)
      }
      writer.ldelim()
    },
    check(json) {
      const parts = typeof json === 'string' ? parseTimestamp(json) : null
      if (parts === null) throw invalidValue('type.googleapis.com/google.protobuf.Timestamp', json)
      return formatTimestamp(parts.seconds, parts.nanos)
    },
  },
  NullValue: {
    wireType: varint,
    read(reader) {
      reader.uint32()
      return null
    },
    write: (writer) => writer.uint32(0),
    check(json) {
      if (json === null || json === 0 || json === 'NULL_VALUE') return null
      throw invalidValue('type.googleapis.com/google.protobuf.NullValue', json)
    },
  },
  DoubleValue: wrapper('double'),
  FloatValue: wrapper('float'),
  Int64Value: wrapper('int64'),
  UInt64Value: wrapper('uint64'),
  Int32Value: wrapper('int32'),
  UInt32Value: wrapper('uint32'),
  BoolValue: wrapper('bool'),
  StringValue: wrapper('string'),
  BytesValue: wrapper('bytes'),
}

/** A message around one scalar, to tell "not set" from zero: in JSON the bare value. */
function wrapper(scalarName: string): Kind {
  const scalar = scalars[scalarName] as Kind
  const tag = (1 << 3) | scalar.wireType
  return {
    wireType: delimited,
    read(reader, depth) {
      let value = scalar.zero
      const outer = enter(reader)
      while (reader.pos < reader.len) {
        const found = reader.uint32()
        if (found === tag) value = scalar.read(reader, depth)
        else skipField(reader, found & 7)
      }
      leave(reader, outer)
      return value
    },
    write(writer, json) {
      writer.fork()
      writer.uint32(tag)
      scalar.write(writer, json)
      writer.ldelim()
    },
    check: (json, depth) => scalar.check(json, depth),
  }
}
