import type { Scope } from '../model/document.ts'
import type { DocumentJson, Fields } from '../model/proto-json.ts'
import type { AskedQuery } from '../model/query.ts'
import { parseRules } from './parse-rules.ts'
import type { Decision, DocumentRequest, ListRequest, Ruleset } from './ruleset.ts'

/** A rules file of version 2 around the body of its documents block, which begins on line 3. */
export function fileWith(body: string): string {
  return `rules_version = '2';\nservice cloud.firestore { match /databases/{database}/documents {\n${body}\n} }`
}

/** The ruleset of a body that must compile. */
export function rulesetOf(body: string): Ruleset {
  const { ruleset, issues } = parseRules(fileWith(body))
  if (!ruleset)
    throw new Error(issues.map(({ line, column, description }) => `${line}:${column} ${description}`).join('\n'))
  return ruleset
}

export const documentOf = (fields: Fields): DocumentJson => ({
  name: 'projects/p/databases/(default)/documents/c/d',
  fields,
})

export const text = (stringValue: string) => ({ stringValue })
export const int = (integerValue: number | string) => ({ integerValue: String(integerValue) })
export const double = (doubleValue: number | 'NaN' | 'Infinity') => ({ doubleValue })
export const bool = (booleanValue: boolean) => ({ booleanValue })
export const list = (...values: Fields[string][]) => ({ arrayValue: { values } })
export const map = (fields: Fields) => ({ mapValue: { fields } })

const nothing = () => null

export const collectionC: Scope = { parent: '', collectionId: 'c', allDescendants: false }

/** A request to `c/d` by nobody at 2023-11-14T22:13:20.000123Z, with the given parts changed. */
export function requestWith(parts: Partial<DocumentRequest>): DocumentRequest {
  return {
    database: '(default)',
    method: 'get',
    path: 'c/d',
    auth: null,
    time: 1_700_000_000_000.123,
    resource: null,
    newResource: null,
    read: nothing,
    readAfter: nothing,
    ...parts,
  }
}

/** A query of `c`, by nobody. */
export function listOf(query: Partial<AskedQuery>, parts: Partial<ListRequest> = {}): ListRequest {
  return {
    database: '(default)',
    query: { scope: collectionC, filter: null, orderBy: [], offset: 0, limit: null, ...query },
    auth: null,
    time: 1_700_000_000_000.123,
    read: nothing,
    ...parts,
  }
}

/** Reads from a fixed store. */
export const readsFrom = (store: Record<string, Fields>) => (path: string) => {
  const fields = Object.hasOwn(store, path) ? store[path] : undefined
  return fields ? documentOf(fields) : null
}

export const where = (fieldPath: string, op: string, value: unknown) => ({
  fieldFilter: { field: { fieldPath }, op, value },
})
export const whereIs = (fieldPath: string, op: string) => ({ unaryFilter: { field: { fieldPath }, op } })
export const every = (...filters: unknown[]) => ({ compositeFilter: { op: 'AND', filters } })
export const some = (...filters: unknown[]) => ({ compositeFilter: { op: 'OR', filters } })

/** `true`, or why not: the error or `false` of the first statement, without the method and the line. */
export function outcome(decision: Decision): true | string {
  return decision.allowed || (decision.message.trimStart().split(/ for '\w+' @ /)[0] as string)
}

/** The outcome of one condition for a get of a document with these fields. */
export function evaluate(condition: string, fields: Fields = {}, parts: Partial<DocumentRequest> = {}): true | string {
  const ruleset = rulesetOf(`match /c/{id} { allow read, write: if ${condition}; }`)
  return outcome(ruleset.decideDocument(requestWith({ resource: documentOf(fields), ...parts })))
}
