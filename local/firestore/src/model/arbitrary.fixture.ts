import fc from 'fast-check'
import type { Value } from './proto-json.ts'
import { checkCollectionId, checkDocumentId } from './resource-name.ts'
import { checkQueryValue } from './value-check.ts'

const isSurrogate = (codePoint: number) => codePoint >= 0xd800 && codePoint <= 0xdfff

/** Any character of Unicode. */
export const anyCharacter = fc
  .nat(0x10ffff)
  .filter((codePoint) => !isSurrogate(codePoint))
  .map((codePoint) => String.fromCodePoint(codePoint))

/** Few characters, so that texts meet: marks of the encoding, separators, and the places where UTF-16 differs. */
const anyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', '\0', '\x01', '\x02', '-', ' ', '\x7f', 'ÿ', 'қ', '\uffee', '😀', '\ue000'),
  }),
  fc.string({ unit: anyCharacter, maxLength: 4 }),
)

const anySegment = fc.oneof(
  fc
    .string({
      unit: fc.constantFrom('a', 'b', '-', '.', ' ', '\0', '\x01', 's', 'n', '_', 'қ', '😀', '\uffee'),
      minLength: 1,
    })
    .filter((text) => text !== ''),
  fc.bigInt(-(2n ** 64n), 2n ** 64n).map((id) => `__id${id}__`),
  fc.integer({ min: -3, max: 12 }).map((id) => `__id${id}__`),
  fc.constantFrom('__id07__', '__id-0__', '__id__', '__idx__'),
)

/** Paths below the root, of collections and of documents. */
export const anyPath = fc.array(anySegment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'))

/** The segments that the check lets pass. */
const segmentsOf = (check: (id: string) => unknown) =>
  anySegment.filter((segment) => {
    try {
      check(segment)
      return true
    } catch {
      return false
    }
  })

const anyDocumentPath = fc
  .array(fc.tuple(segmentsOf(checkCollectionId), segmentsOf(checkDocumentId)), { minLength: 1, maxLength: 2 })
  .map((pairs) => pairs.flat().join('/'))

const anyReference = fc
  .tuple(fc.constantFrom('p', 'p-q', 'q'), fc.constantFrom('d', 'd-e'), anyDocumentPath)
  .map(([project, database, path]) => ({
    referenceValue: `projects/${project}/databases/${database}/documents/${path}`,
  }))

const anyDouble = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((doubleValue) => ({ doubleValue })),
  fc.double().map((doubleValue) => ({ doubleValue: Number.isFinite(doubleValue) ? doubleValue : String(doubleValue) })),
  fc.constantFrom(...['NaN', 'Infinity', '-Infinity', '-0'].map((doubleValue) => ({ doubleValue }))),
)

const anyNumber = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((integer) => ({ integerValue: String(integer) })),
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((integer) => ({ integerValue: integer.toString() })),
  anyDouble,
)

const anyDegrees = fc.oneof(fc.constantFrom(0, -0, 1, -1), fc.double({ min: -90, max: 90, noNaN: true }))

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant({ nullValue: null }),
    fc.boolean().map((booleanValue) => ({ booleanValue })),
    anyNumber,
    fc
      .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true })
      .map((date) => ({ timestampValue: date.toISOString() })),
    anyText.map((stringValue) => ({ stringValue })),
    fc.uint8Array({ maxLength: 4 }).map((bytes) => ({ bytesValue: Buffer.from(bytes).toString('base64') })),
    anyReference,
    fc.record({ latitude: anyDegrees, longitude: anyDegrees }).map((geoPointValue) => ({ geoPointValue })),
    fc.array(tie('value'), { maxLength: 3 }).map((values) => ({ arrayValue: { values } })),
    fc.array(anyDouble, { minLength: 1, maxLength: 3 }).map((values) => ({
      mapValue: { fields: { __type__: { stringValue: '__vector__' }, value: { arrayValue: { values } } } },
    })),
    fc
      .dictionary(
        anyText.filter((name) => name !== '' && !/^__.*__$/s.test(name)),
        tie('value'),
        { maxKeys: 3 },
      )
      .map((fields) => ({ mapValue: { fields } })),
  ),
}))

/** Any value a query can compare with, in its normal form, arrays in arrays included. */
export const anyValue: fc.Arbitrary<Value> = value.map(checkQueryValue)
