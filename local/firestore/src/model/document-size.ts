import type { Fields, Value } from './proto-json.ts'
import { invalidArgument } from './status.ts'

const maxDocumentBytes = 1_048_576

/** Refuses a document larger than 1 MiB by Firestore's published way of counting; `name` is for the error. */
export function checkDocumentSize(path: string, fields: Fields, name = path): void {
  const bytes = documentSize(path, fields)
  if (bytes > maxDocumentBytes) {
    throw invalidArgument(
      `Document '${name}' cannot be written because its size (${bytes.toLocaleString('en')} bytes) exceeds the maximum allowed size of ${maxDocumentBytes.toLocaleString('en')} bytes.`,
    )
  }
}

/** The bytes of a document by Firestore's published way of counting. */
export function documentSize(path: string, fields: Fields): number {
  return nameSize(path) + 32 + fieldsSize(fields)
}

function nameSize(path: string): number {
  return path.split('/').reduce((bytes, segment) => bytes + textSize(segment), 16)
}

function textSize(text: string): number {
  return Buffer.byteLength(text) + 1
}

function fieldsSize(fields: Fields): number {
  let bytes = 0
  for (const name in fields) bytes += textSize(name) + valueSize(fields[name] as Value)
  return bytes
}

function valueSize(value: Value): number {
  if ('stringValue' in value) return textSize(value.stringValue)
  if ('mapValue' in value) return fieldsSize(value.mapValue.fields ?? {})
  if ('arrayValue' in value) {
    return (value.arrayValue.values ?? []).reduce((bytes, element) => bytes + valueSize(element), 0)
  }
  if ('bytesValue' in value) return Math.floor((value.bytesValue.length * 3) / 4)
  if ('referenceValue' in value) return textSize(value.referenceValue)
  if ('geoPointValue' in value) return 16
  return 'nullValue' in value || 'booleanValue' in value ? 1 : 8
}
