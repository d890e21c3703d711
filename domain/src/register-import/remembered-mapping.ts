import type { EarlierMapping } from './guess-mapping.ts'
import type { ImportField, Mapping, ValueField } from './mapping.ts'
import { valueFields } from './mapping.ts'
import { hasPersonNumber } from './person-numbers.ts'

/** What a map of a document takes as a key, and what no person's number is in: a file without headings has some of cells. */
const mayBeKept = (key: string) => key !== '' && !/^__.*__$/.test(key) && !hasPersonNumber(key)

/** How a file was read, by its headings, as it is kept for the next file of its source. */
export function rememberedMapping(headings: readonly string[], { columns, values }: Mapping): EarlierMapping {
  const named = headings.map((heading, position): [string, ImportField | null] => [
    heading.trim(),
    columns[position] ?? null,
  ])
  const kept = (field: ValueField) => Object.entries(values[field]).filter(([key]) => mayBeKept(key))
  return {
    columns: Object.fromEntries(named.filter(([heading]) => mayBeKept(heading))),
    values: Object.fromEntries(valueFields.map((field) => [field, Object.fromEntries(kept(field))])),
  }
}
