import type { Fields, Value } from './proto-json.ts'
import { invalidArgument } from './status.ts'

/** The only reserved key that a stored map may have: it marks the map as another type, such as a vector. */
export const typeKey = '__type__'
const vectorType = '__vector__'
const maxDimensions = 2048

/** Whether a map stands for a vector. */
export function isVector(fields: Fields): boolean {
  const type = Object.hasOwn(fields, typeKey) ? fields[typeKey] : undefined
  return type !== undefined && 'stringValue' in type && type.stringValue === vectorType
}

/** Checks a map that is marked as a vector: `{ __type__: '__vector__', value: [1 to 2048 doubles] }`. */
export function checkVector(fields: Fields): void {
  const { value } = fields
  if (value === undefined) throw invalidArgument("Vector map is missing key 'value'.")
  if (Object.keys(fields).length > 2) throw invalidArgument('Vector Value map has extraneous entries.')
  if (!('arrayValue' in value)) throw invalidArgument('Vector Value type must be an array.')
  const elements = value.arrayValue.values ?? []
  if (elements.length === 0) throw invalidArgument('Cannot have a zero length vector.')
  if (elements.length > maxDimensions) {
    throw invalidArgument(`Vectors must be at most ${maxDimensions} dimensions.`)
  }
  if (!elements.every((element) => 'doubleValue' in element)) {
    throw invalidArgument("Vector must only contain values of type 'double'")
  }
}

/** The numbers of a vector. */
export function vectorElements(fields: Fields): readonly Value[] {
  const value = Object.hasOwn(fields, 'value') ? fields.value : undefined
  return value !== undefined && 'arrayValue' in value ? (value.arrayValue.values ?? []) : []
}
