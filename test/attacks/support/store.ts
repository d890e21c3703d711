import { inject } from 'vitest'

const { projectId, firestore } = inject('suite')
const root = `projects/${projectId}/databases/(default)/documents`
const origin = `http://${firestore.host}:${firestore.port}/v1/`

export type Fields = Record<string, unknown>
/** An ID token; null: nobody signed in. */
export type Token = string | null

/** Stands in fields for the server's time, as SDKs ask for it. */
export const now = Symbol('the time of the server')

/** A value in Firestore's own words, for what JavaScript has no value of. */
export class Value {
  constructor(readonly json: object) {}
}
export const bytes = new Value({ bytesValue: 'AAEC' })
export const geoPoint = new Value({ geoPointValue: { latitude: 43, longitude: 76 } })
export const reference = (path: string) => new Value({ referenceValue: `${root}/${path}` })

function encode(value: unknown): object {
  if (value instanceof Value) return value.json
  if (value === null) return { nullValue: null }
  if (value instanceof Date) return { timestampValue: value.toISOString() }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } }
  switch (typeof value) {
    case 'boolean':
      return { booleanValue: value }
    case 'number':
      return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
    case 'string':
      return { stringValue: value }
    default:
      return { mapValue: { fields: encodeFields(value as Fields) } }
  }
}

const encodeFields = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encode(value)]))

/** A write as the protocol has it. */
export interface Write {
  update?: { name: string; fields: object }
  delete?: string
  updateMask?: { fieldPaths: string[] }
  updateTransforms?: object[]
  currentDocument?: object
}

/** `set`: the whole document, whether it is there or not. */
export function put(path: string, fields: Fields): Write {
  const entries = Object.entries(fields)
  const times = entries.filter(([, value]) => value === now).map(([fieldPath]) => fieldPath)
  const rest = Object.fromEntries(entries.filter(([, value]) => value !== now))
  return {
    update: { name: `${root}/${path}`, fields: encodeFields(rest) },
    updateTransforms: times.map((fieldPath) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
  }
}

/** `update`: these fields of a document that is there. */
export function change(path: string, fields: Fields): Write {
  const written = put(path, fields)
  const fieldPaths = Object.keys(fields).filter((name) => fields[name] !== now)
  return { ...written, updateMask: { fieldPaths }, currentDocument: { exists: true } }
}

/** `update` with a field that is computed: `{ increment: … }` and its like. */
export function transform(path: string, fieldPath: string, how: object): Write {
  return {
    update: { name: `${root}/${path}`, fields: {} },
    updateMask: { fieldPaths: [] },
    updateTransforms: [{ fieldPath, ...how }],
    currentDocument: { exists: true },
  }
}

export const integer = (value: number) => ({ integerValue: String(value) })
export const remove = (path: string): Write => ({ delete: `${root}/${path}` })
export const merge = (path: string, fields: Fields): Write => {
  const { currentDocument: _, ...write } = change(path, fields)
  return write
}

/** The answer to a request, whole. */
export interface StoreAnswer {
  status: number
  body: string
}

/** Any request to the database, as it is sent without an SDK. */
export async function askStore(token: Token, path: string, body?: object, method?: string): Promise<StoreAnswer> {
  const response = await fetch(`${origin}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.text() }
}

/** `done`, `denied`, or the status and its name for whatever else came. */
export function wordFor({ status, body }: StoreAnswer): string {
  if (status === 200) return 'done'
  const name = /"status":\s*"([A-Z_]+)"/.exec(body)?.[1] ?? body.slice(0, 80)
  return status === 403 && name === 'PERMISSION_DENIED' ? 'denied' : `${status} ${name}`
}

export const get = async (token: Token, path: string) => wordFor(await askStore(token, `${root}/${path}`))

export const commit = async (token: Token, ...writes: Write[]) =>
  wordFor(await askStore(token, `${root}:commit`, { writes }))

type Condition = [field: string, op: string, value: unknown]

export interface Question {
  /** The collection, by its path or, with `group`, by its name alone. */
  from: string
  group?: boolean
  where?: Condition[]
  orderBy?: string[]
  startAt?: unknown[]
  select?: string[]
  offset?: number
  /** 1 unless somebody asks otherwise; null: none. */
  limit?: number | null
}

function structured({ from, group = false, where = [], orderBy, startAt, select, offset, limit = 1 }: Question) {
  const segments = from.split('/')
  const fieldOf = (path: string) => ({ fieldPath: path })
  const filters = where.map(([field, op, value]) =>
    value === null && op === 'EQUAL'
      ? { unaryFilter: { field: fieldOf(field), op: 'IS_NULL' } }
      : { fieldFilter: { field: fieldOf(field), op, value: encode(value) } },
  )
  return {
    parent: group ? root : [root, ...segments.slice(0, -1)].join('/'),
    query: {
      from: [{ collectionId: segments.at(-1), allDescendants: group }],
      ...(filters.length > 0 && { where: { compositeFilter: { op: 'AND', filters } } }),
      ...(orderBy && { orderBy: orderBy.map((path) => ({ field: fieldOf(path) })) }),
      ...(startAt && { startAt: { values: startAt.map(encode), before: true } }),
      ...(select && { select: { fields: select.map(fieldOf) } }),
      ...(offset && { offset }),
      ...(limit !== null && { limit }),
    },
  }
}

export async function list(token: Token, question: Question): Promise<string> {
  const { parent, query } = structured(question)
  return wordFor(await askStore(token, `${parent}:runQuery`, { structuredQuery: query }))
}

type Aggregation = { count: object } | { sum: object } | { avg: object }

export async function aggregate(token: Token, question: Question, how: Aggregation = { count: {} }): Promise<string> {
  const { parent, query } = structured(question)
  const structuredAggregationQuery = { structuredQuery: query, aggregations: [{ alias: 'found', ...how }] }
  return wordFor(await askStore(token, `${parent}:runAggregationQuery`, { structuredAggregationQuery }))
}

/** The resource name of a document or, without a path, of the root. */
export const nameOf = (path = ''): string => (path === '' ? root : `${root}/${path}`)
