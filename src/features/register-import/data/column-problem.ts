import type { ImportField, Mapping } from '@kopir/domain/register-import/mapping'

export type ColumnProblem = { code: 'no-key' } | { code: 'twice'; field: ImportField }

const keys: readonly ImportField[] = ['bin', 'nameKk', 'nameRu', 'nameEn']

/** What keeps columns from being read as they are settled; null for nothing. An NGO is found by its number or name. */
export function columnProblem(columns: Mapping['columns']): ColumnProblem | null {
  const twice = columns.find((field, column) => field !== null && columns.indexOf(field) !== column)
  if (twice) return { code: 'twice', field: twice }
  return columns.some((field) => field !== null && keys.includes(field)) ? null : { code: 'no-key' }
}
