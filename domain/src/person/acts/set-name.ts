import * as v from 'valibot'
import { languageSchema } from '../../language-schema.ts'
import { type Refusal, refuse } from '../../refuse.ts'
import { dayMs } from '../../time/civil-date.ts'
import { isReservedName } from '../is-reserved-name.ts'
import { renamePauseDays } from '../limits.ts'
import { askedKeys, type Fold } from '../name-keys.ts'
import { isNameShaped } from '../name-shape.ts'

/** What is asked is longer than any name may be, so that the refusal says why and not only that. */
export const setNameRequestSchema = v.strictObject({
  displayName: v.pipe(v.string(), v.maxLength(500)),
  lang: languageSchema,
})

interface NameContext {
  /** The ways in which a name looks: in small letters, in capitals. */
  folds: readonly Fold[]
  /** Keys of the names of staff, NGOs and whoever leads a session, in whatever way they look. */
  isTaken: (key: string) => boolean
  /** Whether a folded word names a place with an administration, in whatever case. */
  isPlace: (word: string) => boolean
  now: Date
}

/** What may stand within a word of a name, and be read over. */
const withinWords = /['’ʼ.-]/g

/** Somebody names themself, when they sign up and later once in a while. */
export const setName = {
  name: 'set-name',
  decide(
    person: { displayName: string; namedAt?: Date | null | undefined } | null,
    name: string,
    { folds, isTaken, isPlace, now }: NameContext,
  ):
    | { displayName: string; namedAt: Date }
    | Refusal<'name-unfit' | 'name-reserved' | 'name-taken' | 'renamed-recently'> {
    if (!isNameShaped(name)) return refuse('name-unfit')
    const spellings = [name, name.replace(withinWords, '')]
    const readings = folds.flatMap((fold) => spellings.map((spelling) => ({ fold, words: fold(spelling) })))
    if (readings.some(({ fold, words }) => isReservedName(words, fold, isPlace))) return refuse('name-reserved')
    if (readings.some(({ words }) => askedKeys(words).some(isTaken))) return refuse('name-taken')
    const pause = renamePauseDays * dayMs
    if (person?.namedAt && now.getTime() - person.namedAt.getTime() < pause) return refuse('renamed-recently')
    return { displayName: name, namedAt: now }
  },
} as const
