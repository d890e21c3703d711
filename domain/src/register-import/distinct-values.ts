import { ownValue } from '../own-value.ts'
import { directionOf } from './direction-words.ts'
import { foldedKey } from './fold-words.ts'
import { longestWord } from './import-limits.ts'
import { legalFormOf } from './legal-form-words.ts'
import { type Mapping, type ValueField, valueFields } from './mapping.ts'
import { hasPersonNumber } from './person-numbers.ts'
import { type Phrases, phraseFinder } from './phrases.ts'
import type { RegisterTable } from './plan.ts'
import { statusOf } from './status-words.ts'
import { wordsOfCell } from './value-reader.ts'

/** A district as files may call it, in whatever language. */
export interface NamedDistrict {
  id: string
  names: readonly string[]
}

export interface DistinctValue {
  /** The key in `mapping.values`. */
  key: string
  /** As it is written first. */
  word: string
  /** In how many rows it stands. */
  count: number
  /** What the mapping has for it; else what is proposed, null where nothing is. */
  code: string | null
  /** Whether the mapping has it. */
  isSettled: boolean
}

/** A column of so many values is hardly one of them; what comes behind is not asked about. */
const mostValues = 300

/** What parts a district from a city of the same name is said by the column. */
const placeWord = /(?<!\p{L})(?:район[а-я]*|р-н|аудан\p{L}*|қаласы|қала|город|г|қ|district|city)(?!\p{L})\.?/giu

/** Proposes a code for a word of a field. */
export type Propose = (field: ValueField, word: string) => string | null

export function proposer(districts: readonly NamedDistrict[]): Propose {
  const names: Phrases<string> = Object.fromEntries(
    districts.map(({ id, names }) => [id, names.map((name) => name.replace(placeWord, ' '))]),
  )
  const findDistrict = phraseFinder(names)
  const propose = {
    legalForm: legalFormOf,
    direction: directionOf,
    status: statusOf,
    district: (word: string) => findDistrict(word)?.code ?? null,
  }
  return (field, word) => propose[field](word)
}

/**
 * For each field that is mapped word by word, the words that its columns hold, the most frequent first. A word that holds
 * a person's number is not among them, so that its rows stay unread.
 */
export function distinctValues(
  { rows }: RegisterTable,
  { columns, values }: Pick<Mapping, 'columns' | 'values'>,
  propose: Propose,
): Record<ValueField, DistinctValue[]> {
  const ofField = (field: ValueField) => {
    const counted = countWords(rows, columns, field)
    return counted.map(({ key, word, count }): DistinctValue => {
      const settled = ownValue(values[field], key)
      return {
        key,
        word,
        count,
        code: settled === undefined ? propose(field, word) : settled,
        isSettled: settled !== undefined,
      }
    })
  }
  return Object.fromEntries(valueFields.map((field) => [field, ofField(field)])) as Record<ValueField, DistinctValue[]>
}

function countWords(rows: RegisterTable['rows'], columns: Mapping['columns'], field: ValueField) {
  const positions = columns.flatMap((found, position) => (found === field ? [position] : []))
  const cells = new Map<string, number>()
  for (const { cells: row } of rows) {
    for (const position of positions) {
      const cell = row[position] ?? ''
      cells.set(cell, (cells.get(cell) ?? 0) + 1)
    }
  }
  const found = new Map<string, { key: string; word: string; count: number }>()
  for (const [cell, times] of cells) {
    for (const word of wordsOfCell(field, cell)) {
      // What is longer is a text and no word for one of a few values.
      if (word.length > longestWord || hasPersonNumber(word)) continue
      const key = foldedKey(word)
      const before = found.get(key)
      found.set(key, { key, word: before?.word ?? word, count: (before?.count ?? 0) + times })
    }
  }
  return [...found.values()].toSorted((one, other) => other.count - one.count).slice(0, mostValues)
}
