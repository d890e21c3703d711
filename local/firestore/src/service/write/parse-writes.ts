import { type FieldPath, formatFieldPath, isNameField, nameField, parseFieldPath } from '../../model/field-path.ts'
import type { Message } from '../../model/proto-json.ts'
import { parsePathIn } from '../../model/resource-name.ts'
import { invalidArgument } from '../../model/status.ts'
import { checkFields } from '../../model/value-check.ts'
import type { Database } from '../../store/database.ts'
import { parsePrecondition } from './precondition.ts'
import { checkRepeatedWrites } from './repeated-writes.ts'
import { type FieldTransform, parseTransform } from './transform.ts'
import type { Write } from './write.ts'

const writeKinds = ['update', 'delete', 'verify', 'transform'] as const

/** Reads the writes of a commit, which must not contradict each other. */
export function parseCommit(database: Database, messages: unknown): Write[] {
  const writes = parseWrites(database, messages)
  checkRepeatedWrites(writes)
  return writes
}

/** Reads writes to the database, each by itself. */
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
  const kinds = writeKinds.filter((kind) => write[kind] !== undefined && write[kind] !== null)
  const [kind] = kinds
  if (kind === undefined) throw invalidArgument('empty write operation')
  if (kinds.length > 1) throw invalidArgument('A write has more than one operation')
  const precondition = parsePrecondition(write.currentDocument)
  if (kind !== 'update') {
    if (write.updateMask) throw invalidArgument(`a ${kind} must not specify a document mask.`)
    if (write.updateTransforms?.length > 0) throw invalidArgument(`a ${kind} must not specify a update transform.`)
  }
  if (kind === 'verify' && precondition === null) throw invalidArgument('a verify must contain a precondition')
  if (kind === 'delete' || kind === 'verify') {
    return { kind, path: parsePathIn(database, write[kind]), fields: {}, mask: null, transforms: [], precondition }
  }
  if (kind === 'transform') {
    const { document, fieldTransforms } = write.transform
    const transforms = parseTransforms(fieldTransforms)
    if (transforms.length === 0) throw invalidArgument('The list of FieldTransform must not be empty.')
    const path = parsePathIn(database, document)
    return { kind: 'update', path, fields: {}, mask: [], transforms, precondition, alone: true }
  }
  const fields = checkFields(write.update.fields)
  const mask = parseMask(write.updateMask)
  if (mask?.some(isNameField)) throw invalidArgument(`Invalid reserved name in field path ${nameField}`)
  return {
    kind,
    path: parsePathIn(database, write.update.name),
    fields,
    mask,
    transforms: parseTransforms(write.updateTransforms),
    precondition,
  }
}

function parseTransforms(messages: unknown): FieldTransform[] {
  if (messages === undefined || messages === null) return []
  if (!Array.isArray(messages)) throw invalidArgument('Field transforms are not a list')
  const transforms = messages.map(parseTransform)
  const paths = new Set(transforms.map(({ field }) => formatFieldPath(field)))
  for (const { field } of transforms) {
    for (let length = 1; length < field.length; length++) {
      const outer = formatFieldPath(field.slice(0, length))
      if (!paths.has(outer)) continue
      throw invalidArgument(`Cannot transform property ${outer} and its nested property at the same time.`)
    }
  }
  return transforms
}
