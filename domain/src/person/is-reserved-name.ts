import type { Fold } from './name-keys.ts'
import {
  nameStems,
  nameWords,
  placeWords,
  reservedParts,
  reservedStems,
  reservedWords,
  titleWords,
} from './reserved-names.ts'

/** Words that are joined are an office where they are one word of so many letters, and so many of them its ending. */
const minJoined = 5
const maxEnding = 3

/** Whether a folded name is that of an office, an administration, an organisation or the product. */
export function isReservedName(words: readonly string[], fold: Fold, isPlace: (word: string) => boolean): boolean {
  const folded = (list: readonly string[]) => list.flatMap(fold)
  const stems = folded(reservedStems)
  const parts = folded(reservedParts)
  const reserved = folded(reservedWords)
  const titles = folded(titleWords)
  const generic = folded(placeWords)
  const names = folded(nameWords)
  const beginnings = folded(nameStems)
  const isName = (word: string) =>
    titles.includes(word) || names.includes(word) || beginnings.some((beginning) => word.startsWith(beginning))
  const isOffice = (word: string) =>
    reserved.includes(word) ||
    parts.some((part) => word.includes(part)) ||
    (!isName(word) && stems.some((stem) => word.startsWith(stem)))
  // Split, an office is read all the same; names beside one another are none by what they have in common with one.
  const isSplitOffice = (word: string) =>
    word.length >= minJoined &&
    (reserved.includes(word) ||
      [...stems, ...parts].some(
        (stem) => stem.length >= minJoined && word.startsWith(stem) && word.length - stem.length <= maxEnding,
      ))
  if (words.some(isOffice) || runsOf(words).some(isSplitOffice)) return true
  const isGeneric = (word: string) => generic.includes(word)
  const others = words.filter((word) => word.length > 1 && !titles.includes(word))
  // «Город Алматы» is nobody; a place alone may be somebody's name.
  if (others.some(isGeneric) && others.every((word) => isGeneric(word) || isPlace(word))) return true
  // «Аким Петров» is a name, «Аким Алматы Петров» and «Новый аким» an office.
  return words.some((word) => titles.includes(word)) && (others.length === 0 || others.some(isPlace))
}

/** Two or more words that follow one another, joined. */
const runsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, from) => words.slice(from + 1).map((__, more) => words.slice(from, from + more + 2).join('')))
