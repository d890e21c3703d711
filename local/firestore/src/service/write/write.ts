import { type FieldPath, parseFieldPath } from '../../model/field-path.ts'
import type { Fields, Message } from '../../model/proto-json.ts'
import { parsePathIn } from '../../model/resource-name.ts'
import { invalidArgument } from '../../model/status.ts'
import { normaliseTimestamp } from '../../model/timestamp.ts'
import { checkFieldName, checkFields } from '../../model/value-check.ts'
import type { Database } from '../../store/database.ts'
import { type FieldTransform, parseTransform } from './transform.ts'

/** One write of a commit, checked. */
export interface Write {
  readonly kind: 'update' | 'delete' | 'verify'
  readonly path: string
  readonly fields: Fields
  /** The fields an update touches; null replaces the document. */
  readonly mask: readonly FieldPath[] | null
  readonly transforms: readonly FieldTransform[]
  readonly precondition: Precondition | null
}

export type Precondition = { readonly exists: boolean } | { readonly updateTime: string }

/** Reads the writes of a commit to the database. */
export function parseWrites(database: Database, messages: unknown): Write[] {
  if (messages === undefined || messages === null) return []
  if (!Array.isArray(messages)) throw invalidArgument('writes is not a list')
  return messages.map((message) => parseWrite(database, message))
}

/** A mask of fields; null where the request has none. */
export function parseMask(mask: unknown): FieldPath[] | null {
  if (mask === undefined || mask === null) return null
  const paths = (mask as Message).fieldPaths ?? []
  if (!Array.isArray(paths)) throw invalidArgument('fieldPaths is not a list')
  return paths.map(parseFieldPath)
}

function parseWrite(database: Database, message: unknown): Write {
  if (typeof message !== 'object' || message === null) throw invalidArgument('A write is not an object')
  const write = message as Message
  const precondition = parsePrecondition(write.currentDocument)
  const kinds = ['update', 'delete', 'verify', 'transform'].filter((kind) => write[kind])
  if (kinds.length !== 1) throw invalidArgument('A write has exactly one operation')
  const base = { fields: {}, mask: null, transforms: [], precondition }
  if (write.delete) return { ...base, kind: 'delete', path: parsePathIn(database, write.delete) }
  if (write.verify) return { ...base, kind: 'verify', path: parsePathIn(database, write.verify) }
  const mask = write.transform ? [] : parseMask(write.updateMask)
  for (const segment of mask?.flat() ?? []) checkFieldName(segment)
  return {
    kind: 'update',
    path: parsePathIn(database, write.update ? write.update.name : write.transform.document),
    fields: checkFields(write.update?.fields),
    mask,
    transforms: parseTransforms(write.transform?.fieldTransforms ?? write.updateTransforms),
    precondition,
  }
}

function parseTransforms(messages: unknown): FieldTransform[] {
  if (messages === undefined || messages === null) return []
  if (!Array.isArray(messages)) throw invalidArgument('Field transforms are not a list')
  return messages.map(parseTransform)
}

function parsePrecondition(message: unknown): Precondition | null {
  if (message === undefined || message === null) return null
  const { exists, updateTime } = message as Message
  if (updateTime !== undefined && updateTime !== null) return { updateTime: normaliseTimestamp(updateTime) }
  return typeof exists === 'boolean' ? { exists } : null
}
