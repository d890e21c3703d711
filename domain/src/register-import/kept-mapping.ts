import { hasCertainPersonNumber } from './certain-person-number.ts'
import { longestWord, mostWords } from './import-limits.ts'
import type { RegisterImport } from './register-import.ts'

type KeptMapping = RegisterImport['mapping']

/** What a map of a document takes as a key: Firestore keeps names like `__x__` for itself. */
const isKey = (word: string) => word !== '' && word.length <= longestWord && !/^__.*__$/s.test(word)

const kept = <Meaning>(words: Record<string, Meaning>): Record<string, Meaning> =>
  Object.fromEntries(
    Object.entries(words)
      .filter(([word]) => isKey(word) && !hasCertainPersonNumber(word))
      .slice(0, mostWords),
  )

/** As much of how a file was read as is kept for the next one: what is too long or too much for that is left out. */
export const keptMapping = ({ columns, values }: KeptMapping): KeptMapping => ({
  columns: kept(columns),
  values: Object.fromEntries(Object.entries(values).map(([field, words]) => [field, kept(words)])),
})
