import { byAlphabet } from '@kopir/texts/collation'
import { useLanguage } from './language.ts'

/** Puts what is named into the order of the reader's alphabet. */
export function useByAlphabet(): <Item>(items: readonly Item[], nameOf: (item: Item) => string) => Item[] {
  const language = useLanguage()
  return (items, nameOf) => byAlphabet(items, nameOf, language)
}
