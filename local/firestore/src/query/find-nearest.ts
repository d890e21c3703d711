import type { StoredDocument } from '../model/document.ts'
import { type FieldPath, getField, parseFieldPath } from '../model/field-path.ts'
import type { Message, Value } from '../model/proto-json.ts'
import { invalidArgument } from '../model/status.ts'
import { checkQueryValue } from '../model/value-check.ts'
import { parseCount } from './parse-query.ts'

/** How far two vectors are from each other. For dot products the greater value means nearer. */
const measures = {
  EUCLIDEAN: (a: Vector, b: Vector) => Math.sqrt(a.reduce((sum, x, i) => sum + (x - (b[i] as number)) ** 2, 0)),
  COSINE: (a: Vector, b: Vector) => 1 - dotProduct(a, b) / (length(a) * length(b)),
  DOT_PRODUCT: dotProduct,
}

type Vector = readonly number[]

/** A search for the documents whose vector is nearest to that of the query. */
export interface FindNearest {
  readonly field: FieldPath
  readonly vector: Vector
  readonly measure: keyof typeof measures
  readonly limit: number
  /** Where the result tells the distance; null: nowhere. */
  readonly resultField: string | null
  /** The greatest distance of a result, or for dot products the smallest product; null: no limit. */
  readonly threshold: number | null
}

const maxLimit = 1000
const maxDimensions = 2048

/** Reads `findNearest` of a structured query, which must have no limit, offset or cursor beside it. */
export function parseFindNearest(structuredQuery: Message): FindNearest | null {
  const message: Message | undefined = structuredQuery.findNearest
  if (!message) return null
  const { limit, offset, startAt, endAt } = structuredQuery
  if (limit !== undefined && limit !== null) throw invalidArgument('A query limit cannot be used with FindNearest')
  if (offset) throw invalidArgument('A query offset cannot be used with FindNearest')
  if (startAt || endAt) throw invalidArgument('A cursor cannot be used with FindNearest')
  const field = parseFieldPath(message.vectorField?.fieldPath)
  const vector = parseQueryVector(message.queryVector)
  if (!Object.hasOwn(measures, String(message.distanceMeasure))) throw invalidArgument('Unknown Distance Measure.')
  return {
    field,
    vector,
    measure: message.distanceMeasure,
    limit: parseLimit(message.limit),
    resultField: parseResultField(message.distanceResultField),
    threshold: parseThreshold(message.distanceThreshold),
  }
}

/** The nearest of the documents, nearest first; vectors of other dimensions are passed over. Equals keep their order. */
export function nearest(search: FindNearest, documents: readonly StoredDocument[]): StoredDocument[] {
  const found: { document: StoredDocument; distance: number }[] = []
  for (const document of documents) {
    const vector = elementsOf(getField(document.fields, search.field))
    if (vector === null || vector.length !== search.vector.length) continue
    const distance = measures[search.measure](vector, search.vector)
    if (search.threshold === null || isWithin(search, distance, search.threshold)) found.push({ document, distance })
  }
  const sign = search.measure === 'DOT_PRODUCT' ? -1 : 1
  found.sort((a, b) => sign * compareDistances(a.distance, b.distance))
  return found.slice(0, search.limit).map(({ document, distance }) => withDistance(document, search, distance))
}

function isWithin({ measure }: FindNearest, distance: number, threshold: number): boolean {
  return measure === 'DOT_PRODUCT' ? distance >= threshold : distance <= threshold
}

/** The angle to a vector of zeros is NaN, farther than any other. */
function compareDistances(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a - b
}

function withDistance(document: StoredDocument, { resultField }: FindNearest, distance: number): StoredDocument {
  if (resultField === null) return document
  return { ...document, fields: { ...document.fields, [resultField]: checkQueryValue({ doubleValue: distance }) } }
}

function parseQueryVector(message: unknown): Vector {
  const vector = elementsOf(checkQueryValue(message))
  if (vector === null) throw invalidArgument('Query Value must be of type vector.')
  if (vector.length === 0) throw invalidArgument('Cannot have a zero length vector.')
  if (vector.length > maxDimensions) throw invalidArgument(`Vectors must be at most ${maxDimensions} dimensions.`)
  return vector
}

function parseLimit(message: unknown): number {
  const limit = parseCount(message, 'limit') ?? 0
  if (limit >= 1 && limit <= maxLimit) return limit
  throw invalidArgument(`FindNearest.limit must be a positive integer of no more than ${maxLimit}`)
}

/** A name as it stands, not a path. */
function parseResultField(name: unknown): string | null {
  if (typeof name !== 'string' || name === '') return null
  if (/^__.*__$/s.test(name)) throw invalidArgument(`The distanceResultField.property.name "${name}" is reserved.`)
  return name
}

/** A double that the protocol writes bare or wrapped. */
function parseThreshold(message: unknown): number | null {
  if (message === undefined || message === null) return null
  return Number(typeof message === 'object' ? ((message as Message).value ?? 0) : message)
}

/** The elements of a vector value; null for any other. */
function elementsOf(value: Value | undefined): Vector | null {
  const fields = value !== undefined && 'mapValue' in value ? value.mapValue.fields : undefined
  const type = fields?.__type__
  if (type === undefined || !('stringValue' in type) || type.stringValue !== '__vector__') return null
  const elements = fields?.value !== undefined && 'arrayValue' in fields.value ? fields.value.arrayValue.values : []
  return (elements ?? []).map((element) => {
    if (!('doubleValue' in element)) throw invalidArgument("Vector must only contain values of type 'double'")
    return Number(element.doubleValue)
  })
}

function dotProduct(a: Vector, b: Vector): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] as number), 0)
}

function length(vector: Vector): number {
  return Math.sqrt(dotProduct(vector, vector))
}
