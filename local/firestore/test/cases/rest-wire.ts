import type { Message } from '../../src/model/proto-json.ts'
import { canonical } from '../../src/wire/proto/codec.ts'
import { methodTypes } from '../../src/wire/proto/schema.ts'
import { callingWire, type Wire, WireError } from './wire.ts'

interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query?: Message
  readonly body?: Message
}

/** The REST interface under /v1/. */
export function restWire(address: string): Wire {
  return callingWire(
    'REST',
    (method, request) => callMethod(address, method, request),
    async () => undefined,
  )
}

async function callMethod(address: string, name: string, request: Message): Promise<Message[]> {
  const { method, path, query = {}, body } = httpCall(name, request)
  // The official emulator takes a plus for what it is.
  const search = String(
    new URLSearchParams(Object.entries(query).flatMap(([key, value]) => parameters(key, value))),
  ).replaceAll('+', '%20')
  const response = await fetch(`http://${address}/v1/${path.split('/').map(encodeSegment).join('/')}?${search}`, {
    method,
    headers: { Authorization: 'Bearer owner', ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  })
  const text = await response.text()
  if (!text.startsWith('{') && !text.startsWith('[')) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  const json: unknown = JSON.parse(text)
  const answers: unknown[] = Array.isArray(json) ? json : [json]
  return answers.map((answer) => {
    const { error, done, ...rest } = answer as Message
    if (error) throw new WireError(error.status, error.message)
    const type = methodTypes(name)?.response
    // The official emulator ends aggregations with `done`, which their message does not have.
    return type ? canonical(type, name === 'RunAggregationQuery' ? rest : answer) : (answer as Message)
  })
}

function httpCall(name: string, request: Message): HttpCall {
  const { database, parent, collectionId, document, ...rest } = request
  switch (name) {
    case 'GetDocument':
      return { method: 'GET', path: request.name, query: without(request, 'name') }
    case 'DeleteDocument':
      return { method: 'DELETE', path: request.name, query: without(request, 'name') }
    case 'UpdateDocument':
      return { method: 'PATCH', path: document.name, query: rest, body: without(document, 'name') }
    case 'CreateDocument':
      return { method: 'POST', path: `${parent}/${collectionId}`, query: rest, body: document ?? {} }
    case 'ListDocuments':
      return { method: 'GET', path: `${parent}/${collectionId}`, query: rest }
    case 'BatchGetDocuments':
      return { method: 'POST', path: `${database}/documents:batchGet`, body: rest }
    case 'ListCollectionIds':
    case 'PartitionQuery':
    case 'RunQuery':
    case 'RunAggregationQuery':
      return { method: 'POST', path: `${parent}:${lowerFirst(name)}`, body: rest }
    default:
      return { method: 'POST', path: `${database}/documents:${lowerFirst(name)}`, body: rest }
  }
}

/** `{ mask: { fieldPaths: ['a', 'b'] } }` as `mask.fieldPaths=a&mask.fieldPaths=b`. */
function parameters(key: string, value: unknown): [string, string][] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => parameters(key, item))
  if (typeof value !== 'object') return [[key, String(value)]]
  return Object.entries(value).flatMap(([name, inner]) => parameters(`${key}.${name}`, inner))
}

/** The colon before a verb stays as it is. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replaceAll('%3A', ':')
}

function without(message: Message, key: string): Message {
  const { [key]: _left, ...rest } = message
  return rest
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
