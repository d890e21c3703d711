import * as v from 'valibot'
import { languageSchema } from '../../language-schema.ts'
import { type Refusal, refuse } from '../../refuse.ts'
import { renamePauseDays } from '../limits.ts'
import { isNameShaped } from '../name-shape.ts'
import { placeWords, reservedParts, reservedRoots, reservedWords, titleWords } from '../reserved-names.ts'

/** What is asked is longer than any name may be, so that the refusal says why and not only that. */
export const setNameRequestSchema = v.strictObject({
  displayName: v.pipe(v.string(), v.maxLength(500)),
  lang: languageSchema,
})

interface NameContext {
  /** Words as they look, in order, whatever letters they are made of. */
  fold: (text: string) => string[]
  /** Folded names of staff, NGOs and places: their words in alphabetical order, joined by blanks. */
  isTaken: (key: string) => boolean
  /** Whether a folded word names a place with an administration, in whatever case. */
  isPlace: (word: string) => boolean
  now: Date
}

/** A folded name as it is compared: turned round, with an initial or said twice it is the same. */
export const nameKey = (words: readonly string[]): string =>
  [...new Set(words.filter((word) => word.length > 1))].toSorted().join(' ')

/** What may stand within a word of a name, and be read over. */
const withinWords = /['’ʼ.-]/g

/** Somebody names themself, when they sign up and later once in a while. */
export const setName = {
  name: 'set-name',
  decide(
    person: { displayName: string; namedAt?: Date | null | undefined } | null,
    name: string,
    { fold, isTaken, isPlace, now }: NameContext,
  ):
    | { displayName: string; namedAt: Date }
    | Refusal<'name-unfit' | 'name-reserved' | 'name-taken' | 'renamed-recently'> {
    if (!isNameShaped(name)) return refuse('name-unfit')
    const readings = [fold(name), fold(name.replace(withinWords, ''))]
    if (readings.some((words) => isReserved(words, fold, isPlace))) return refuse('name-reserved')
    if (readings.some((words) => isTaken(nameKey(words)))) return refuse('name-taken')
    const pause = renamePauseDays * 86_400_000
    if (person?.namedAt && now.getTime() - person.namedAt.getTime() < pause) return refuse('renamed-recently')
    return { displayName: name, namedAt: now }
  },
} as const

function isReserved(words: readonly string[], fold: NameContext['fold'], isPlace: NameContext['isPlace']): boolean {
  const folded = (list: readonly string[]) => list.flatMap(fold)
  const roots = folded(reservedRoots)
  // Letter by letter a word can be read, too.
  const spelled = words.every((word) => word.length <= 3) ? [words.join('')] : []
  const parts = folded(reservedParts)
  const isOffice = (word: string) =>
    roots.some((root) => word.startsWith(root)) ||
    parts.some((part) => word.includes(part)) ||
    folded(reservedWords).includes(word)
  if ([...words, ...spelled].some(isOffice)) return true
  const isGeneric = (word: string) => folded(placeWords).includes(word)
  const others = words.filter((word) => word.length > 1 && !folded(titleWords).includes(word))
  // «Город Алматы» is nobody; a place alone may be somebody's name.
  if (others.some(isGeneric) && others.every((word) => isGeneric(word) || isPlace(word))) return true
  const hasTitle = words.some((word) => folded(titleWords).includes(word))
  // «Аким Петров» is a name, «Аким Алматы Петров» an office.
  return hasTitle && (others.length === 0 || others.some(isPlace))
}
