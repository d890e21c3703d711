import type { CompiledRules } from '../compile/compile-file.ts'
import { DocumentAccess } from '../evaluate/document-access.ts'
import { RequestValues, Run } from '../evaluate/run.ts'
import type { Decision, DocumentRequest, RulesAuth } from '../ruleset.ts'
import { decodeDocument, decodeJson } from '../value/decode.ts'
import { Path, type RuleValue, Timestamp } from '../value/value.ts'
import { decide } from './decide.ts'

/** `/databases/(default)/documents/…` of a path relative to the documents. */
export function fullSegments(database: string, relative: string): string[] {
  const prefix = ['databases', database, 'documents']
  return relative === '' ? prefix : [...prefix, ...relative.split('/')]
}

/** `request.auth` */
export function authValue(auth: RulesAuth | null): RuleValue {
  return (
    auth &&
    new Map<string, RuleValue>([
      ['uid', auth.uid],
      ['token', decodeJson(auth.token)],
    ])
  )
}

/** `request.time`: stored times have microseconds, so a REQUEST_TIME of the same commit is equal to it. */
export function timeValue(milliseconds: number): Timestamp {
  return new Timestamp(BigInt(Math.round(milliseconds * 1000)) * 1000n)
}

/** Decides one get, create, update or delete. */
export function decideDocument(rules: CompiledRules, request: DocumentRequest): Decision {
  const segments = fullSegments(request.database, request.path)
  const path = new Path(segments)
  const { database, method, resource, newResource, lookups } = request
  const properties: Record<string, () => RuleValue> = {
    auth: () => authValue(request.auth),
    method: () => method,
    path: () => path,
    time: () => timeValue(request.time),
  }
  if (method !== 'get') properties.resource = () => newResource && decodeDocument(newResource, path)
  const documents = new DocumentAccess({ database, read: request.read, readAfter: request.readAfter, lookups })
  const run = new Run(new RequestValues(properties), () => resource && decodeDocument(resource, path), documents, false)
  return decide(rules, method, segments, run)
}
