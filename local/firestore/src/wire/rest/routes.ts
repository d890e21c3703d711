import type { Message } from '../../model/proto-json.ts'
import { StatusError } from '../../model/status.ts'
import type { MethodName } from '../../service/contract.ts'

/** The method that a REST request names and its message, built from path, query and body. */
interface RestCall {
  method: MethodName
  request: Message
  /** Streaming methods answer with one JSON array. */
  streaming: boolean
}

interface Verb {
  method: MethodName
  /** What the path before the colon is called in the message. */
  scope: 'database' | 'parent'
  streaming?: boolean
}

const verbs: Record<string, Verb> = {
  batchGet: { method: 'BatchGetDocuments', scope: 'database', streaming: true },
  batchWrite: { method: 'BatchWrite', scope: 'database' },
  beginTransaction: { method: 'BeginTransaction', scope: 'database' },
  commit: { method: 'Commit', scope: 'database' },
  rollback: { method: 'Rollback', scope: 'database' },
  listCollectionIds: { method: 'ListCollectionIds', scope: 'parent' },
  partitionQuery: { method: 'PartitionQuery', scope: 'parent' },
  runAggregationQuery: { method: 'RunAggregationQuery', scope: 'parent', streaming: true },
  runQuery: { method: 'RunQuery', scope: 'parent', streaming: true },
}

const pathPattern = /^\/v1\/(projects\/[^/]+\/databases\/[^/]+)\/documents(?:\/(.*?))?(?::([A-Za-z]+))?$/s

/** Reads a REST request; `path` is the decoded path of its address. Values of the query are checked with the message. */
export function routeRest(httpMethod: string, path: string, search: URLSearchParams, body: Message): RestCall {
  // Names are taken in both spellings, as in JSON.
  const query = new URLSearchParams([...search].map(([name, value]): [string, string] => [camelCase(name), value]))
  const match = pathPattern.exec(path)
  if (!match?.[1]) throw new StatusError('NOT_FOUND', `There is nothing at ${path}.`)
  const [, database, , suffix] = match
  const verb = httpMethod === 'POST' && suffix ? suffix : null
  if (verb) return routeVerb(verb, database, match[2] ?? '', body)
  // A colon is allowed in a document id: only a POST can name a verb after it.
  const relative = suffix ? `${match[2] ?? ''}:${suffix}` : (match[2] ?? '')
  return routeDocument(httpMethod, `${database}/documents`, relative, query, body)
}

function routeVerb(name: string, database: string, relative: string, body: Message): RestCall {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) throw new StatusError('UNIMPLEMENTED', `The method documents:${name} is not supported.`)
  const documents = `${database}/documents`
  const scope = verb.scope === 'database' ? database : relative ? `${documents}/${relative}` : documents
  return { method: verb.method, request: { ...body, [verb.scope]: scope }, streaming: verb.streaming === true }
}

function routeDocument(
  httpMethod: string,
  documents: string,
  relative: string,
  query: URLSearchParams,
  body: Message,
): RestCall {
  const name = relative ? `${documents}/${relative}` : documents
  const segments = relative ? relative.split('/') : []
  const collection = {
    parent: [documents, ...segments.slice(0, -1)].join('/'),
    collectionId: segments.at(-1) ?? '',
  }
  const call = (method: MethodName, request: Message): RestCall => ({
    method,
    request: withoutUndefined(request),
    streaming: false,
  })
  const consistency = { transaction: base64(query.get('transaction')), readTime: query.get('readTime') ?? undefined }
  switch (httpMethod) {
    case 'GET':
      if (segments.length % 2 === 0) return call('GetDocument', { name, mask: mask(query, 'mask'), ...consistency })
      return call('ListDocuments', {
        ...collection,
        mask: mask(query, 'mask'),
        ...consistency,
        pageSize: query.get('pageSize') ?? undefined,
        pageToken: query.get('pageToken') ?? undefined,
        orderBy: query.get('orderBy') ?? undefined,
        showMissing: query.get('showMissing') ?? undefined,
      })
    case 'POST':
      return call('CreateDocument', {
        ...collection,
        documentId: query.get('documentId') ?? undefined,
        document: body,
        mask: mask(query, 'mask'),
      })
    case 'PATCH':
      return call('UpdateDocument', {
        document: { ...body, name },
        updateMask: mask(query, 'updateMask'),
        mask: mask(query, 'mask'),
        currentDocument: precondition(query),
      })
    case 'DELETE':
      return call('DeleteDocument', { name, currentDocument: precondition(query) })
  }
  throw new StatusError('NOT_FOUND', `There is no ${httpMethod} of ${name}.`)
}

function mask(query: URLSearchParams, name: string): Message | undefined {
  const fieldPaths = query.getAll(`${name}.fieldPaths`)
  return fieldPaths.length > 0 ? { fieldPaths } : undefined
}

function precondition(query: URLSearchParams): Message | undefined {
  const condition = withoutUndefined({
    exists: query.get('currentDocument.exists') ?? undefined,
    updateTime: query.get('currentDocument.updateTime') ?? undefined,
  })
  return Object.keys(condition).length > 0 ? condition : undefined
}

/** A plus sign that a client did not escape arrives as a blank. */
function base64(text: string | null): string | undefined {
  return text?.replaceAll(' ', '+') || undefined
}

function withoutUndefined(message: Message): Message {
  return Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined))
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
