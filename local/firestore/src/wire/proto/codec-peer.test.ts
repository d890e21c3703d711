import v1 from '@google-cloud/firestore/build/protos/v1.json' with { type: 'json' }
import fc from 'fast-check'
import protobuf from 'protobufjs'
import { describe, expect, it } from 'vitest'
import { canonical, decode, encode } from './codec.ts'
import { messageType } from './schema.ts'

const packageName = 'google.firestore.v1'
const maxDepth = 5
const root = protobuf.Root.fromJSON(v1 as unknown as protobuf.INamespace).resolveAll()
const service = root.lookupService(`${packageName}.Firestore`)
const types = new Set(
  service.methodsArray.flatMap(({ resolvedRequestType, resolvedResponseType }) => [
    resolvedRequestType as protobuf.Type,
    resolvedResponseType as protobuf.Type,
  ]),
)

const second = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 })
const timestamp = fc
  .tuple(second, fc.constantFrom('', '.5', '.123', '.123456', '.999999999', '.000000001'))
  .map(([seconds, fraction]) => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, `${fraction}Z`))
const double = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('NaN', '-0', 'Infinity'))
const scalars: Record<string, fc.Arbitrary<unknown>> = {
  string: fc.string({ unit: 'grapheme' }),
  bool: fc.boolean(),
  bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64')),
  double,
  float: fc.float({ noNaN: true, noDefaultInfinity: true }),
  int32: fc.integer(),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
}

/** Any JSON of this type, of which oneofs have one field at most. */
const messages = new Map<string, fc.Arbitrary<Record<string, unknown>>>()
function messageOf(type: protobuf.Type, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const key = `${depth} ${type.fullName}`
  const known = messages.get(key)
  if (known) return known
  const fields = type.fieldsArray.filter((field) => depth < maxDepth || !(field.resolvedType instanceof protobuf.Type))
  const arbitrary = fc
    .record(Object.fromEntries(fields.map((field) => [field.name, fieldOf(field.resolve(), depth)])), {
      requiredKeys: [],
    })
    .map((json) => {
      for (const { oneof } of type.oneofsArray) {
        for (const name of oneof.filter((name) => name in json).slice(1)) delete json[name]
      }
      return json
    })
  messages.set(key, arbitrary)
  return arbitrary
}

function fieldOf(field: protobuf.Field, depth: number): fc.Arbitrary<unknown> {
  const item = itemOf(field, depth)
  if (field.map)
    return fc.dictionary(
      fc.string({ maxLength: 5 }).filter((key) => key !== '__proto__'),
      item,
      { maxKeys: 3, noNullPrototype: true },
    )
  return field.repeated ? fc.array(item, { maxLength: 3 }) : item
}

function itemOf({ resolvedType, type }: protobuf.Field, depth: number): fc.Arbitrary<unknown> {
  if (resolvedType instanceof protobuf.Enum) {
    return resolvedType.name === 'NullValue' ? fc.constant(null) : fc.constantFrom(...Object.keys(resolvedType.values))
  }
  if (!(resolvedType instanceof protobuf.Type)) return scalars[type] ?? fc.constant(undefined)
  if (resolvedType.fullName === '.google.protobuf.Timestamp') return timestamp
  const wrapped = /^\.google\.protobuf\.(\w+)Value$/.exec(resolvedType.fullName)?.[1]
  return (wrapped && scalars[wrapped.toLowerCase()]) || messageOf(resolvedType, depth + 1)
}

describe('the codec, beside protobufjs', () => {
  it.each([...types].map((type) => [type.name === 'Empty' ? 'google.protobuf.Empty' : type.name, type] as const))(
    'means the same by the bytes of a %s',
    (name, peer) => {
      const type = messageType(name)
      fc.assert(
        fc.property(messageOf(peer, 0), (json) => {
          const message = canonical(type, json)
          const theirs = peer.decode(encode(type, message))
          expect(decode(type, peer.encode(theirs).finish())).toEqual(message)
          expect(canonical(type, message)).toEqual(message)
        }),
        { numRuns: 30 },
      )
    },
  )
})
