import type { Fields, Message, Value } from '../../src/model/proto-json.ts'
import type { StatusName } from '../../src/model/status.ts'
import type { WireName } from './wire.ts'

/**
 * What a server has to do, in canonical ProtoJSON. Every case runs in a project of its own. In all texts, those of
 * answers too, `{root}` stands for `projects/…/databases/(default)/documents`, `{database}` and `{project}` for its
 * beginnings, `{given}` for the update time of the given documents.
 */
export interface Case {
  readonly name: string
  /** Documents that are there before, by path below the root. */
  readonly given?: Readonly<Record<string, Fields>>
  readonly steps: readonly Step[]
  /** All, if not said otherwise; a case with a `call` never runs over WebChannel, which has only streams. */
  readonly wires?: readonly WireName[]
  /** Where this server differs from the official emulator on purpose: why, and what the other does, if it is worth running. */
  readonly official?: { readonly because: string; readonly steps?: readonly Step[] }
}

export type Step = CommitStep | ReadStep | QueryStep | CallStep

/** A status, and the text of the message where it is to be the same. */
export type Refusal = readonly [status: StatusName, message?: string | RegExp]

interface CommitStep {
  readonly commit: readonly Message[]
  /** The transform results of each write. */
  readonly results?: readonly (readonly Value[])[]
  readonly fails?: Refusal
}

/** Documents by path; null where there shall be none. */
interface ReadStep {
  readonly read: Readonly<Record<string, Fields | null>>
}

interface QueryStep {
  readonly query: Message
  /** Path of the parent document; the root, if not said otherwise. */
  readonly parent?: string
  /** The paths found, in order. */
  readonly gives?: readonly string[]
  /** The fields of documents found, by path, e.g. after a projection. */
  readonly shows?: Readonly<Record<string, Fields>>
  readonly fails?: Refusal
}

interface CallStep {
  readonly call: string
  readonly request: Message
  /** The messages of the answer, which may have more fields than are named here. */
  readonly gives?: readonly unknown[]
  /** Fields of the first message that later steps use: `{ keep: ['transaction'] }` makes `{transaction}` stand for it. */
  readonly keep?: readonly string[]
  readonly fails?: Refusal
}

export const nullValue: Value = { nullValue: null }
export const nanValue: Value = { doubleValue: 'NaN' }
export const bool = (booleanValue: boolean): Value => ({ booleanValue })
export const int = (value: number | bigint): Value => ({ integerValue: String(value) })
export const double = (value: number | 'NaN' | 'Infinity' | '-Infinity' | '-0'): Value => ({ doubleValue: value })
export const text = (stringValue: string): Value => ({ stringValue })
export const time = (timestampValue: string): Value => ({ timestampValue })
export const bytes = (bytesValue: string): Value => ({ bytesValue })
export const ref = (path: string): Value => ({ referenceValue: `{root}/${path}` })
export const geo = (latitude: number, longitude: number): Value => ({ geoPointValue: { latitude, longitude } })
export const list = (...values: Value[]): Value => ({ arrayValue: values.length > 0 ? { values } : {} })
export const map = (fields: Fields = {}): Value => ({ mapValue: Object.keys(fields).length > 0 ? { fields } : {} })
export const vector = (...values: number[]): Value =>
  map({ __type__: text('__vector__'), value: list(...values.map((value) => double(value))) })

/** A write that replaces a document; `rest` may hold a mask, transforms and a precondition. */
export const set = (path: string, fields: Fields = {}, rest: Message = {}): Message => ({
  update: { name: `{root}/${path}`, fields },
  ...rest,
})
/** A write of the named fields only. */
export const merge = (path: string, fieldPaths: readonly string[], fields: Fields, rest: Message = {}): Message =>
  set(path, fields, { updateMask: { fieldPaths }, ...rest })
/** A write of nothing but transforms, as the SDKs send it. */
export const transform = (path: string, ...updateTransforms: Message[]): Message =>
  merge(path, [], {}, { updateTransforms })
export const remove = (path: string, rest: Message = {}): Message => ({ delete: `{root}/${path}`, ...rest })
export const verify = (path: string, rest: Message = {}): Message => ({ verify: `{root}/${path}`, ...rest })
