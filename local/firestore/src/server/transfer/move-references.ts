import type { Fields, Value } from '../../model/proto-json.ts'
import { type DatabaseName, documentName } from '../../model/resource-name.ts'

/** The fields with every reference into one database turned into the other. */
export function moveReferences(fields: Fields, source: DatabaseName, target: DatabaseName): Fields {
  const from = documentName(source, '')
  const to = documentName(target, '')
  if (from === to) return fields
  const moveFields = (all: Fields): Fields =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, move(value)]))
  const move = (value: Value): Value => {
    if ('referenceValue' in value && value.referenceValue.startsWith(from)) {
      return { referenceValue: to + value.referenceValue.slice(from.length) }
    }
    if ('arrayValue' in value) return { arrayValue: { values: (value.arrayValue.values ?? []).map(move) } }
    if ('mapValue' in value) return { mapValue: { fields: moveFields(value.mapValue.fields ?? {}) } }
    return value
  }
  return moveFields(fields)
}
