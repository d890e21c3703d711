import { isDeepStrictEqual } from 'node:util'
import type { StoredDocument } from '../../model/document.ts'
import { checkDocumentSize } from '../../model/document-size.ts'
import { getField, withField } from '../../model/field-path.ts'
import type { Fields, Value } from '../../model/proto-json.ts'
import { type DatabaseName, documentName } from '../../model/resource-name.ts'
import { checkFields } from '../../model/value-check.ts'
import { applyTransform } from './transform.ts'
import type { Write } from './write.ts'

interface WriteOutcome {
  readonly after: StoredDocument | null
  readonly transformResults: readonly Value[]
}

/** What the write makes of the document, preconditions aside. A write that changes nothing keeps the version. */
export function applyWrite(
  database: DatabaseName,
  write: Write,
  before: StoredDocument | null,
  commitTime: string,
  requestTime: string,
): WriteOutcome {
  if (write.kind === 'verify') return { after: before, transformResults: [] }
  if (write.kind === 'delete') return { after: null, transformResults: [] }
  let fields = updatedFields(write, before)
  const transformResults: Value[] = []
  for (const transform of write.transforms) {
    const { value, result } = applyTransform(transform, fields, requestTime)
    fields = withField(fields, transform.field, value)
    transformResults.push(result)
  }
  if (before !== null && isDeepStrictEqual(before.fields, fields)) return { after: before, transformResults }
  // Masks and transforms can nest a value deeper than the request itself did.
  if (write.mask !== null || write.transforms.length > 0) fields = checkFields(fields)
  checkDocumentSize(write.path, fields, documentName(database, write.path))
  const createTime = before?.createTime ?? commitTime
  return { after: { path: write.path, fields, createTime, updateTime: commitTime }, transformResults }
}

function updatedFields(write: Write, before: StoredDocument | null): Fields {
  if (write.mask === null) return write.fields
  let fields = before?.fields ?? {}
  for (const path of write.mask) fields = withField(fields, path, getField(write.fields, path))
  return fields
}
