import type { Message, Value } from '../model/proto-json.ts'

/** Parts of a structured query, as the protocol's JSON has them. */

export const where = (fieldPath: string, op: string, value: Value): Message => ({
  fieldFilter: { field: { fieldPath }, op, value },
})
export const unary = (fieldPath: string, op: string): Message => ({ unaryFilter: { field: { fieldPath }, op } })
export const all = (...filters: Message[]): Message => ({ compositeFilter: { op: 'AND', filters } })
export const any = (...filters: Message[]): Message => ({ compositeFilter: { op: 'OR', filters } })
export const by = (fieldPath: string, direction = 'ASCENDING') => ({ field: { fieldPath }, direction })
