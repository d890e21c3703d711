import { type FieldPath, getField, isNameField, withField } from '../model/field-path.ts'
import type { DocumentJson, Fields } from '../model/proto-json.ts'

/** The document with the selected fields only; null selects all. */
export function project(document: DocumentJson, projection: readonly FieldPath[] | null): DocumentJson {
  if (projection === null) return document
  let fields: Fields = {}
  for (const path of projection) {
    const value = isNameField(path) ? undefined : getField(document.fields ?? {}, path)
    if (value !== undefined) fields = withField(fields, path, value)
  }
  return { ...document, fields }
}
